import { Input } from '@mantine/core';
import { useId } from '@mantine/hooks';
import { useSpeech } from '../speech.tsx';
import { DurationInput } from './duration-input.tsx';
import { lengthOf } from './duration-text.ts';
import { type FieldProps, useFieldProps } from './field-props.tsx';

/** A length of time: a number and a unit. On a calendar of working hours it says what a day means there. */
export function DurationField(
  props: FieldProps & {
    readonly value: string | undefined;
    readonly onCommit: (value: string | undefined) => void;
    /** The calendar it is counted on; `always` or absent is elapsed time. */
    readonly calendar?: string | undefined;
    readonly optional?: boolean;
  },
) {
  const { value, calendar, optional, onCommit } = props;
  const { t } = useSpeech();
  const id = useId();
  const unit = value === undefined ? undefined : lengthOf(value)?.unit;
  const onWorkingHours = calendar !== undefined && calendar !== 'always';
  // A day is 24 hours, also where only working hours count: three or more days of work. Better said than found out.
  const isLong = onWorkingHours && (unit === 'day' || unit === 'week');
  const hint = isLong ? t(`form.duration.${unit}OnCalendar`) : props.hint;
  const { readOnly, size, wrapperProps, ...wrapper } = useFieldProps({ ...props, hint });
  return (
    <Input.Wrapper id={id} {...wrapper} {...wrapperProps}>
      <DurationInput
        id={id}
        label={props.label}
        size={size}
        value={value}
        readOnly={readOnly}
        onWorkingHours={onWorkingHours}
        onCommit={onCommit}
        {...(optional !== undefined && { optional })}
      />
    </Input.Wrapper>
  );
}
