import { NumberField } from '../../inspector/fields/number-field.tsx';
import { useSpeech } from '../../inspector/speech.tsx';
import type { FormProps } from '../form-props.ts';

/** How many times by “again”. */
export function RepeatForm({ config, onChange }: FormProps<'repeat'>) {
  const { t } = useSpeech();
  return (
    <NumberField
      at="times"
      label={t('repeat.times')}
      hint={t('repeat.timesHint')}
      value={config.times}
      whole
      min={1}
      max={1000}
      width={120}
      onCommit={(times) => times !== undefined && onChange({ times })}
    />
  );
}
