import { DurationField } from '../../inspector/fields/duration-field.tsx';
import { CalendarField } from '../../inspector/fields/part-field.tsx';
import { TargetField } from '../../inspector/fields/target-field.tsx';
import { useSpeech } from '../../inspector/speech.tsx';
import type { FormProps } from '../form-props.ts';

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
      <DurationField
        at="respondWithin"
        label={t('external.respondWithin')}
        calendar={config.calendar}
        value={config.respondWithin}
        onCommit={(respondWithin) => respondWithin !== undefined && onChange({ ...config, respondWithin })}
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
