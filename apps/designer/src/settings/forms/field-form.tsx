import { Group } from '@mantine/core';
import type { PartOf } from '@rung/editing';
import { ChoiceField, WordsField } from '../../inspector/fields/choice-field.tsx';
import { NumberField } from '../../inspector/fields/number-field.tsx';
import { TextField } from '../../inspector/fields/text-field.tsx';
import { useSpeech } from '../../inspector/speech.tsx';
import { put, textOrNone } from '../../node-kinds/shared/put.ts';
import type { PartFormProps } from '../part-form.ts';
import { NameField } from './name-field.tsx';
import { privacyChoices } from './privacy-choices.ts';

type Field = PartOf<'fields'>;

const types = ['text', 'enum', 'orderedEnum', 'boolean', 'number', 'money', 'set', 'instant'] as const;

/** A ticket field of one's own: what it holds, and who may read it. */
export function FieldForm({ value, onChange }: PartFormProps<'fields'>) {
  const { t, wording } = useSpeech();
  const isListed = value.type === 'enum' || value.type === 'orderedEnum';
  return (
    <>
      <NameField at="label" value={value.label} onCommit={(label) => onChange({ ...value, label })} />
      <ChoiceField
        at="type"
        label={t('fieldForm.type')}
        value={value.type}
        choices={types.map((one) => ({ value: one, label: t(`fieldForm.type.${one}`) }))}
        onChange={(type) => type !== undefined && onChange(withType(value, type))}
      />
      {isListed && (
        <WordsField
          at="values"
          label={t('fieldForm.values')}
          hint={t(value.type === 'orderedEnum' ? 'fieldForm.valuesHint.ordered' : 'fieldForm.valuesHint')}
          values={value.values ?? []}
          endsAtComma
          onChange={(values) => onChange({ ...value, values })}
        />
      )}
      {value.type === 'number' && <NumberFields value={value} onChange={onChange} />}
      <ChoiceField
        at="privacy"
        label={t('fieldForm.privacy')}
        hint={t('fieldForm.privacyHint')}
        value={value.privacy ?? 'none'}
        choices={privacyChoices(wording)}
        onChange={(privacy) => onChange(put(value, 'privacy', privacy === 'none' ? undefined : privacy))}
      />
    </>
  );
}

/** A field of another type keeps only what that type can have. */
function withType({ values, unit, range, ...field }: Field, type: Field['type']): Field {
  const next = { ...field, type };
  if (type === 'enum' || type === 'orderedEnum') return { ...next, values: values ?? [] };
  if (type !== 'number') return next;
  return { ...next, ...(unit !== undefined && { unit }), ...(range !== undefined && { range }) };
}

function NumberFields({
  value,
  onChange,
}: {
  readonly value: Field;
  readonly onChange: (next: Field) => void;
}) {
  const { t } = useSpeech();
  const range = value.range ?? {};
  const setRange = (next: typeof range): void =>
    onChange(put(value, 'range', Object.keys(next).length === 0 ? undefined : next));
  return (
    <>
      <TextField
        at="unit"
        label={t('fieldForm.unit')}
        value={value.unit ?? ''}
        onCommit={(text) => onChange(put(value, 'unit', textOrNone(text)))}
      />
      <Group grow align="flex-start">
        <NumberField
          at="range/min"
          label={t('fieldForm.min')}
          value={range.min}
          optional
          onCommit={(min) => setRange(put(range, 'min', min))}
        />
        <NumberField
          at="range/max"
          label={t('fieldForm.max')}
          value={range.max}
          optional
          onCommit={(max) => setRange(put(range, 'max', max))}
        />
      </Group>
    </>
  );
}
