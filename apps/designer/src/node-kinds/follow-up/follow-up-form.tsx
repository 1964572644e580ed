import { TargetField } from '../../inspector/fields/target-field.tsx';
import { useSpeech } from '../../inspector/speech.tsx';
import type { FormProps } from '../form-props.ts';
import { CountedFields } from '../shared/counted-fields.tsx';
import { put } from '../shared/put.ts';

/** Who asks the customer after the solution, and within which time. */
export function FollowUpForm({ config, onChange }: FormProps<'followUp'>) {
  const { t } = useSpeech();
  return (
    <>
      <TargetField
        at="to"
        label={t('followUp.to')}
        none={t('followUp.toNone')}
        value={config.to}
        onCommit={(to) => onChange(put(config, 'to', to))}
      />
      <CountedFields
        value={config}
        times={[{ key: 'within', label: t('followUp.within') }]}
        onChange={onChange}
      />
    </>
  );
}
