import { Anchor, Text } from '@mantine/core';
import IconUsers from '@tabler/icons-react/icons/IconUsers';
import { useSpeech } from '../speech.tsx';
import type { Draft } from './use-draft.ts';

/** Tells that somebody else has changed the field that is being typed in, and asks which text is to stand. */
export function OvertakenNote({ draft: { overtaken } }: { readonly draft: Pick<Draft, 'overtaken'> }) {
  const { t } = useSpeech();
  if (overtaken === null) return null;
  const { theirs, take, keep } = overtaken;
  const choice = { component: 'button', type: 'button', size: 'xs', fw: 600, mih: 24 } as const;
  return (
    <Text component="span" display="block" size="xs" c="var(--rung-warning)" role="status" mt={4}>
      <IconUsers size={12} aria-hidden style={{ verticalAlign: '-1px', marginInlineEnd: 4 }} />
      {theirs.trim() === '' ? t('form.overtaken.empty') : t('form.overtaken', { theirs })}{' '}
      <Anchor {...choice} onClick={take}>
        {t('form.overtaken.take')}
      </Anchor>{' '}
      <Anchor {...choice} onClick={keep}>
        {t('form.overtaken.keep')}
      </Anchor>
    </Text>
  );
}
