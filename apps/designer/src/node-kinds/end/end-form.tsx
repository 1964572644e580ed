import { Text } from '@mantine/core';
import { useSpeech } from '../../inspector/speech.tsx';
import type { FormProps } from '../form-props.ts';

/** An end has nothing to set, and the form says so; what it means stands above, as with every step. */
export function EndForm(_: FormProps<'end'>) {
  const { t } = useSpeech();
  return (
    <Text size="sm" c="dimmed">
      {t('end.says')}
    </Text>
  );
}
