import { MultiSelect } from '@mantine/core';
import { spelledReason } from '../flow-reasons.ts';
import { useSpeech } from '../speech.tsx';
import { meantBy } from './choices.ts';
import { type FieldProps, useFieldProps } from './field-props.tsx';
import { useSearch } from './use-search.ts';

/** Reasons by their names: those that are known, found by typing, and new ones. */
export function ReasonsField(
  props: FieldProps & {
    readonly values: readonly string[];
    readonly known: readonly string[];
    readonly onChange: (values: string[]) => void;
  },
) {
  const { values, known, onChange } = props;
  const { t, wording } = useSpeech();
  const all = [...new Set([...known, ...values])];
  const options = all.map((value) => ({ value, label: wording.sayReason(value) }));
  const search = useSearch(options, {
    values,
    onChange,
    meant: (text) => meantBy(text, options) ?? (spelledReason(text) || null),
  });
  const typed = search.input.searchValue;
  const spelled = spelledReason(typed);
  const isNew = spelled !== '' && !all.includes(spelled);
  const added = { value: spelled, label: t('tier.flagReasons.new', { name: typed.trim(), id: spelled }) };
  return (
    <MultiSelect
      {...useFieldProps(props, search.trouble)}
      data={isNew ? [...options, added] : options}
      value={[...values]}
      searchable
      selectFirstOptionOnChange
      styles={{ inputField: { minWidth: 48 } }}
      comboboxProps={{ withinPortal: true, shadow: 'md' }}
      nothingFoundMessage={t('form.nothingFound')}
      {...search.input}
      // By name, or as helpdesks send them.
      filter={({ options: offered, search: text }) => {
        const sought = text.trim().toLowerCase();
        return offered.filter(
          (one) =>
            !('items' in one) &&
            (one.label.toLowerCase().includes(sought) || (spelled !== '' && one.value.includes(spelled))),
        );
      }}
      onChange={onChange}
      {...(values.length === 0 && { placeholder: t('tier.flagReasons.placeholder') })}
    />
  );
}
