import { DurationField } from '../../inspector/fields/duration-field.tsx';
import { CalendarField } from '../../inspector/fields/part-field.tsx';
import type { NewPart } from '../../inspector/parts.ts';
import { useSpeech } from '../../inspector/speech.tsx';

/** Times that are counted on one calendar, and the calendar. */
export function CountedFields<
  K extends string,
  C extends { readonly calendar: string } & Readonly<Record<K, string>>,
>(props: {
  /** Where in the form's object `value` stands; absent for the object itself. */
  readonly at?: string;
  readonly value: C;
  readonly times: readonly { readonly key: K; readonly label: string }[];
  readonly onChange: (next: C, made?: NewPart) => void;
}) {
  const { at, value, times, onChange } = props;
  const { t } = useSpeech();
  const placeOf = (key: string): string => (at === undefined ? key : `${at}/${key}`);
  return (
    <>
      {times.map(({ key, label }) => (
        <DurationField
          key={key}
          at={placeOf(key)}
          label={label}
          calendar={value.calendar}
          value={value[key]}
          onCommit={(time) => time !== undefined && onChange({ ...value, [key]: time })}
        />
      ))}
      <CalendarField
        at={placeOf('calendar')}
        label={t('form.calendar')}
        value={value.calendar}
        onChange={(calendar, made) => calendar !== undefined && onChange({ ...value, calendar }, made)}
      />
    </>
  );
}
