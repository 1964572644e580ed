import { DurationField } from '../../inspector/fields/duration-field.tsx';
import { NumberField } from '../../inspector/fields/number-field.tsx';
import { CalendarField } from '../../inspector/fields/part-field.tsx';
import { TargetField } from '../../inspector/fields/target-field.tsx';
import { useSpeech } from '../../inspector/speech.tsx';
import type { FormProps } from '../form-props.ts';
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
      <DurationField
        at="joinWithin"
        label={t('swarm.joinWithin')}
        calendar={config.calendar}
        value={config.joinWithin}
        onCommit={(joinWithin) => joinWithin !== undefined && onChange({ ...config, joinWithin })}
      />
      <DurationField
        at="maxDuration"
        label={t('swarm.maxDuration')}
        calendar={config.calendar}
        value={config.maxDuration}
        onCommit={(maxDuration) => maxDuration !== undefined && onChange({ ...config, maxDuration })}
      />
      <CalendarField
        at="calendar"
        label={t('form.calendar')}
        value={config.calendar}
        onChange={(calendar, made) => calendar !== undefined && onChange({ ...config, calendar }, made)}
      />
    </>
  );
}
