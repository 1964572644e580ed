import { TargetField } from '../../inspector/fields/target-field.tsx';
import { useSpeech } from '../../inspector/speech.tsx';
import type { FormProps } from '../form-props.ts';
import { CountedFields } from '../shared/counted-fields.tsx';

/** Who outside is asked, and how long they have. */
export function ExternalForm({ config, onChange }: FormProps<'external'>) {
  const { t } = useSpeech();
  return (
    <>
      <TargetField
        at="to"
        label={t('external.to')}
        hint={t('external.toHint')}
        value={config.to}
        onCommit={(to) => to !== undefined && onChange({ ...config, to })}
      />
      <CountedFields
        value={config}
        times={[{ key: 'respondWithin', label: t('external.respondWithin') }]}
        onChange={onChange}
      />
    </>
  );
}
