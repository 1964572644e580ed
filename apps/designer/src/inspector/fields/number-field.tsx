import { TextInput } from '@mantine/core';
import type { Language } from '@rung/wording';
import { useSpeech } from '../speech.tsx';
import { type FieldProps, useFieldProps } from './field-props.tsx';
import { numberOf, numberText } from './number-text.ts';
import { useDraft } from './use-draft.ts';

/** What a number field takes. */
export interface NumberRule {
  readonly min?: number;
  readonly max?: number;
  readonly whole?: boolean;
  /** Whether the field may be left empty. */
  readonly optional?: boolean;
}

function isTaken(text: string, { min, max, whole, optional }: NumberRule, language: Language): boolean {
  if (text.trim() === '') return optional === true;
  const value = numberOf(text, language);
  return (
    value !== null &&
    (whole !== true || Number.isInteger(value)) &&
    value >= (min ?? Number.NEGATIVE_INFINITY) &&
    value <= (max ?? Number.POSITIVE_INFINITY)
  );
}

/** A number, typed as text so that half of one is no accident. */
export function NumberField(
  props: FieldProps &
    NumberRule & {
      readonly value: number | undefined;
      readonly onCommit: (value: number | undefined) => void;
      readonly width?: number;
      readonly placeholder?: string;
    },
) {
  const { value, onCommit, width, placeholder } = props;
  const { language, t } = useSpeech();
  const range = { min: String(props.min ?? ''), max: String(props.max ?? '') };
  const from = props.min === undefined ? 'any' : props.whole === true ? 'whole' : 'min';
  const rule = props.max === undefined ? from : 'range';
  const draft = useDraft(value === undefined ? '' : numberText(value, language), {
    refuse: (text) => (isTaken(text, props, language) ? null : t(`form.number.${rule}`, range)),
    take: (text) => onCommit(numberOf(text, language) ?? undefined),
  });
  return (
    <TextInput
      {...useFieldProps(props, draft.trouble, draft)}
      inputMode={props.whole === true ? 'numeric' : 'decimal'}
      {...draft.input}
      onChange={(event) => draft.change(event.currentTarget.value)}
      {...(placeholder !== undefined && { placeholder })}
      {...(width !== undefined && { styles: { wrapper: { width } } })}
    />
  );
}
