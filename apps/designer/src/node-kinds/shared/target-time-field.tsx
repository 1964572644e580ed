import { ChoiceField } from '../../inspector/fields/choice-field.tsx';
import { DurationField } from '../../inspector/fields/duration-field.tsx';
import type { FieldProps } from '../../inspector/fields/field-props.tsx';
import { CalendarField } from '../../inspector/fields/part-field.tsx';
import type { NewPart } from '../../inspector/parts.ts';
import { useSpeech } from '../../inspector/speech.tsx';

interface TargetTime {
  target: string;
  calendar: string;
}

/** A time on a calendar that may be left out. */
export function TargetTimeField(
  props: FieldProps & {
    readonly value: TargetTime | undefined;
    readonly none: string;
    readonly onChange: (value: TargetTime | undefined, made?: NewPart) => void;
  },
) {
  const { value, onChange, none, ...field } = props;
  const { t } = useSpeech();
  return (
    <>
      <ChoiceField
        {...field}
        none={none}
        value={value === undefined ? undefined : 'limited'}
        choices={[{ value: 'limited', label: t('form.time.limited') }]}
        onChange={(choice) =>
          onChange(choice === undefined ? undefined : { target: 'P1D', calendar: 'always' })
        }
      />
      {value !== undefined && (
        <>
          <DurationField
            at={`${props.at}/target`}
            label={t('form.time.within')}
            calendar={value.calendar}
            value={value.target}
            onCommit={(target) => target !== undefined && onChange({ ...value, target })}
          />
          <CalendarField
            at={`${props.at}/calendar`}
            label={t('form.calendar')}
            value={value.calendar}
            onChange={(calendar, made) => calendar !== undefined && onChange({ ...value, calendar }, made)}
          />
        </>
      )}
    </>
  );
}
