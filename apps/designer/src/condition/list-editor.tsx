import { MultiSelect, TagsInput } from '@mantine/core';
import { formatMoney, isMoney, type Literal, parseMoneyText } from '@rung/kernel';
import type { Language } from '@rung/wording';
import { numberOf } from '../inspector/fields/number-text.ts';
import { useSpeech } from '../inspector/speech.tsx';
import { useBuilder } from './builder-context.ts';
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
  return (
    <TagsInput
      size="xs"
      aria-label={label}
      readOnly={readOnly}
      acceptValueOnBlur
      value={values.map(textOf)}
      placeholder={t('form.words.placeholder')}
      onChange={(texts) => {
        const read = texts.map((text) => literalOf(text, { about, field, language }));
        onChange(read.filter((literal) => literal !== null));
      }}
    />
  );
}

function textOf(literal: Literal): string {
  if (typeof literal !== 'object') return String(literal);
  return 'money' in literal && isMoney(literal.money) ? formatMoney(literal.money) : JSON.stringify(literal);
}

/** A typed text as a value of the field's type; null if it is none. */
function literalOf(
  text: string,
  {
    about,
    field,
    language,
  }: { readonly about: Vocabulary; readonly field: string; readonly language: Language },
): Literal | null {
  switch (subjectOf(field, about.fields)) {
    case 'number':
      return numberOf(text, language);
    case 'boolean':
      return text === 'true';
    case 'money': {
      const [amount = '', currency = 'EUR'] = text.split(' ');
      const read = parseMoneyText(amount, currency);
      return read.ok ? { money: read.value } : null;
    }
    default:
      return text;
  }
}
