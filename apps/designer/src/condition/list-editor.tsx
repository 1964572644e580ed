import { MultiSelect, TagsInput } from '@mantine/core';
import type { Literal } from '@rung/kernel';
import { useSpeech } from '../inspector/speech.tsx';
import { useBuilder } from './builder-context.ts';
import { listValues, separatorsOf, valueText } from './list-values.ts';
import { subjectOf, type Vocabulary } from './operators.ts';
import { isText, valueChoices, withValue } from './value-words.ts';

/** Several values, each a chip. */
export function ListEditor(props: {
  readonly field: string;
  readonly about: Vocabulary;
  readonly values: readonly Literal[];
  readonly onChange: (values: readonly Literal[]) => void;
}) {
  const { field, about, values, onChange } = props;
  const { flow, readOnly } = useBuilder();
  const speech = useSpeech();
  const { t, wording } = speech;
  const label = t('builder.values', { field: wording.sayField(field) });
  const declared = Object.hasOwn(about.fields, field) ? about.fields[field]?.values : undefined;
  const choices = valueChoices(flow, field, { values: declared, wording });
  if (choices !== null && values.every(isText))
    return (
      <MultiSelect
        size="xs"
        aria-label={label}
        readOnly={readOnly}
        nothingFoundMessage={t('form.nothingFound')}
        comboboxProps={{ withinPortal: true, shadow: 'md' }}
        data={values.reduce<{ value: string; label: string }[]>(
          (all, one) => withValue(all, one),
          [...choices],
        )}
        value={[...values]}
        onChange={onChange}
      />
    );
  const subject = subjectOf(field, about.fields);
  return (
    <TagsInput
      size="xs"
      aria-label={label}
      readOnly={readOnly}
      acceptValueOnBlur
      splitChars={separatorsOf(subject)}
      value={values.map((value) => valueText(value, speech.language))}
      placeholder={t('form.words.placeholder')}
      onChange={(texts) => onChange(listValues(texts, { subject, before: values, speech }))}
    />
  );
}
