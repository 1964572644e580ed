import { DurationField } from '../../inspector/fields/duration-field.tsx';
import { CalendarField } from '../../inspector/fields/part-field.tsx';
import { TargetField } from '../../inspector/fields/target-field.tsx';
import { useSpeech } from '../../inspector/speech.tsx';
import type { FormProps } from '../form-props.ts';
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
      <DurationField
        at="within"
        label={t('followUp.within')}
        calendar={config.calendar}
        value={config.within}
        onCommit={(within) => within !== undefined && onChange({ ...config, within })}
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
