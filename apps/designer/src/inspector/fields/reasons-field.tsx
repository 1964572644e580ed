import { MultiSelect } from '@mantine/core';
import { useState } from 'react';
import { spelledReason } from '../flow-reasons.ts';
import { useSpeech } from '../speech.tsx';
import { meantBy } from './choice-field.tsx';
import { type FieldProps, useFieldProps } from './field-props.tsx';

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
  const [typed, setTyped] = useState('');
  const spelled = spelledReason(typed);
  const all = [...new Set([...known, ...values])];
  const options = all.map((value) => ({ value, label: wording.sayReason(value) }));
  const isNew = spelled !== '' && !all.includes(spelled);
  const added = { value: spelled, label: t('tier.flagReasons.new', { name: typed.trim(), id: spelled }) };
  return (
    <MultiSelect
      {...useFieldProps(props)}
      data={isNew ? [...options, added] : options}
      value={[...values]}
      searchable
      selectFirstOptionOnChange
      styles={{ inputField: { minWidth: 48 } }}
      comboboxProps={{ withinPortal: true, shadow: 'md' }}
      nothingFoundMessage={t('form.nothingFound')}
      searchValue={typed}
      onSearchChange={setTyped}
      // By name, or as helpdesks send them.
      filter={({ options: offered, search }) => {
        const sought = search.trim().toLowerCase();
        return offered.filter(
          (one) =>
            !('items' in one) &&
            (one.label.toLowerCase().includes(sought) || (spelled !== '' && one.value.includes(spelled))),
        );
      }}
      // Whoever types a reason and goes on has chosen it, as if by Enter.
      onBlur={() => {
        const meant = meantBy(typed, options) ?? spelled;
        if (meant !== '' && !values.includes(meant)) onChange([...values, meant]);
      }}
      onChange={onChange}
      {...(values.length === 0 && { placeholder: t('tier.flagReasons.placeholder') })}
    />
  );
}
