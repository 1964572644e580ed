import { NumberField } from '../../inspector/fields/number-field.tsx';
import { TargetField } from '../../inspector/fields/target-field.tsx';
import { useSpeech } from '../../inspector/speech.tsx';
import type { FormProps } from '../form-props.ts';
import { CountedFields } from '../shared/counted-fields.tsx';
import { put } from '../shared/put.ts';

/** Who is called in, how many, and for how long. */
export function SwarmForm({ config, onChange }: FormProps<'swarm'>) {
  const { t } = useSpeech();
  return (
    <>
      <TargetField
        at="to"
        label={t('swarm.to')}
        value={config.to}
        onCommit={(to) => to !== undefined && onChange({ ...config, to })}
      />
      <NumberField
        at="minExperts"
        label={t('swarm.minExperts')}
        value={config.minExperts ?? 1}
        whole
        min={1}
        width={120}
        onCommit={(count) => onChange(put(config, 'minExperts', count === 1 ? undefined : count))}
      />
      <CountedFields
        value={config}
        times={[
          { key: 'joinWithin', label: t('swarm.joinWithin') },
          { key: 'maxDuration', label: t('swarm.maxDuration') },
        ]}
        onChange={onChange}
      />
    </>
  );
}
