import { MultiSelect, TagsInput } from '@mantine/core';
import type { Literal } from '@rung/kernel';
import { usualSeparators } from '../inspector/fields/each-word.ts';
import { useSearch } from '../inspector/fields/use-search.ts';
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
      <ChosenValues
        label={label}
        choices={values.reduce<readonly Named[]>((all, one) => withValue(all, one), choices)}
        values={values}
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

type Named = ReturnType<typeof withValue>[number];

/** Several of those that there are. */
function ChosenValues(props: {
  readonly label: string;
  readonly choices: readonly Named[];
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}) {
  const { label, choices, values, onChange } = props;
  const { readOnly } = useBuilder();
  const { t } = useSpeech();
  const search = useSearch(choices, { values, onChange });
  return (
    <MultiSelect
      size="xs"
      aria-label={label}
      readOnly={readOnly}
      nothingFoundMessage={t('form.nothingFound')}
      comboboxProps={{ withinPortal: true, shadow: 'md' }}
      data={[...choices]}
      value={[...values]}
      error={search.trouble}
      {...search.input}
      onChange={onChange}
    />
  );
}
