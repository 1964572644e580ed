import { Text } from '@mantine/core';
import type { Wording } from '@rung/wording';
import { useEditorState } from '../document/editor.ts';
import type { Found } from '../document/found.ts';
import { sayFinding } from '../document/say-finding.ts';
import { useT } from '../i18n/use-t.ts';

/** What the repair of a problem brings that is not yet wrong, said before anybody repairs it. */
export function Brings({
  problem: { brings = [] },
  wording,
}: {
  readonly problem: Found;
  readonly wording: Wording;
}) {
  const t = useT();
  const flow = useEditorState((state) => state.flow);
  const [first] = brings;
  if (first === undefined) return null;
  return (
    <Text component="span" size="xs" c="dimmed" display="block">
      {t('problems.brings', { n: brings.length, first: sayFinding(wording, flow, first) })}
    </Text>
  );
}
