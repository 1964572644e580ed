import { MultiSelect, TagsInput } from '@mantine/core';
import type { Literal } from '@rung/kernel';
import { usualSeparators } from '../inspector/fields/each-word.ts';
import { useSpeech } from '../inspector/speech.tsx';
import { AmountsEditor } from './amounts-editor.tsx';
import { useBuilder } from './builder-context.ts';
import { listValues, valueText } from './list-values.ts';
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
  const { t, wording, language } = useSpeech();
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
  if (subject === 'number' || subject === 'money')
    return (
      <AmountsEditor
        label={label}
        subject={subject}
        values={values}
        readOnly={readOnly}
        onChange={onChange}
      />
    );
  return (
    <TagsInput
      size="xs"
      aria-label={label}
      readOnly={readOnly}
      acceptValueOnBlur
      splitChars={[...usualSeparators, ',']}
      value={values.map((value) => valueText(value, language))}
      placeholder={t('form.words.placeholder')}
      onChange={(texts) => onChange(listValues(texts, { before: values, language }))}
    />
  );
}
