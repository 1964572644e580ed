import { Group, Loader, Text } from '@mantine/core';
import { useT } from '../i18n/use-t.ts';

/** What has to happen before the latest edits are judged. */
export type Wait = 'saving' | 'offline' | 'conflict' | 'checking';

/** Says what publishing waits for. */
export function Waiting({ wait }: { readonly wait: Wait }) {
  const t = useT();
  const words = wait === 'offline' || wait === 'conflict' ? (`publish.unsaved.${wait}` as const) : null;
  return (
    <Group gap="sm" role="status" py="md" wrap="nowrap">
      {words === null && <Loader size="sm" />}
      <Text size="sm">{t(words ?? (wait === 'saving' ? 'publish.saving' : 'publish.checking'))}</Text>
    </Group>
  );
}
