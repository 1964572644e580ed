import { Select } from '@mantine/core';
import type { FieldDeclaration } from '@rung/kernel';
import { useSpeech } from '../speech.tsx';
import { groupedFields } from './field-groups.ts';
import { type FieldProps, useFieldProps } from './field-props.tsx';
import { useFormScope } from './form-scope.ts';

/** One of the ticket's fields, chosen by label. */
export function PathField(
  props: FieldProps & {
    readonly value: string | undefined;
    readonly onChange: (path: string | undefined) => void;
    readonly only?: (path: string, field: FieldDeclaration) => boolean;
    readonly none?: string;
  },
) {
  const { value, onChange, only, none } = props;
  const { flow } = useFormScope();
  const speech = useSpeech();
  const groups = groupedFields(flow, speech, only);
  const isKnown =
    value === undefined || groups.some(({ items }) => items.some((item) => item.value === value));
  return (
    <Select
      {...useFieldProps(props)}
      searchable
      allowDeselect={false}
      comboboxProps={{ withinPortal: true, shadow: 'md' }}
      nothingFoundMessage={speech.t('form.nothingFound')}
      data={[
        ...(none === undefined ? [] : [{ value: '', label: none }]),
        ...(isKnown ? [] : [{ value, label: value }]),
        ...groups,
      ]}
      value={value ?? (none === undefined ? null : '')}
      onChange={(path) => onChange(path === null || path === '' ? undefined : path)}
    />
  );
}
