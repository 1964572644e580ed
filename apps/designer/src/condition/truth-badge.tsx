import { Badge } from '@mantine/core';
import type { Truth } from '@rung/kernel';
import IconCheck from '@tabler/icons-react/icons/IconCheck';
import IconQuestionMark from '@tabler/icons-react/icons/IconQuestionMark';
import IconX from '@tabler/icons-react/icons/IconX';
import { useSpeech } from '../inspector/speech.tsx';

const looks = {
  true: { icon: IconCheck, color: 'teal' },
  false: { icon: IconX, color: 'red' },
  unknown: { icon: IconQuestionMark, color: 'gray' },
} as const satisfies Readonly<Record<Truth, unknown>>;

/** Whether something holds for the ticket that it is tried on: a sign, a word, and a colour. */
export function TruthBadge({ truth }: { readonly truth: Truth }) {
  const { t } = useSpeech();
  const { icon: Icon, color } = looks[truth];
  return (
    <Badge
      size="sm"
      radius="sm"
      variant="light"
      color={color}
      tt="none"
      leftSection={<Icon size={12} aria-hidden />}
      style={{ flexShrink: 0, color: 'var(--mantine-color-text)' }}
    >
      {t(`try.${truth}`)}
    </Badge>
  );
}
