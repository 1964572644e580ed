import { Text } from '@mantine/core';
import { useSpeech } from '../../inspector/speech.tsx';
import type { FormProps } from '../form-props.ts';

/** An end has nothing to set; the form says what it means. */
export function EndForm(_: FormProps<'end'>) {
  const { t } = useSpeech();
  return <Text size="sm">{t('end.says')}</Text>;
}
