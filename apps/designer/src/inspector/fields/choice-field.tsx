import { type ComboboxParsedItem, MultiSelect, Radio, Select, Stack, Switch, TagsInput } from '@mantine/core';
import { useState } from 'react';
import { useSpeech } from '../speech.tsx';
import { eachWord, usualSeparators } from './each-word.ts';
import { type FieldProps, useFieldProps } from './field-props.tsx';

/** One of the things that may be chosen. */
export interface Choice<T extends string = string> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string;
  /** What else it may be looked for by, in small letters; never shown. */
  readonly also?: string;
}

/** Choices under a heading. */
export interface ChoiceGroup {
  readonly group: string;
  readonly items: readonly Choice[];
}

const inPortal = { withinPortal: true, shadow: 'md' } as const;
const optionsOf = (choices: readonly Choice[]): { value: string; label: string }[] =>
  choices.map(({ value, label }) => ({ value, label }));

/** One of several, in a list that opens. With `none`, nothing may be chosen too, and is called that. */
export function ChoiceField<T extends string>(
  props: FieldProps & {
    readonly value: T | undefined;
    readonly choices: readonly Choice<T>[];
    readonly onChange: (value: T | undefined) => void;
    readonly none?: string;
    /** What is said while nothing is chosen, not even none. */
    readonly open?: string;
  },
) {
  const { value, choices, onChange, none, open } = props;
  const data = optionsOf(choices);
  // What stands in the flow is shown even where it is no longer a choice.
  const gone = value !== undefined && value !== '' && !choices.some((choice) => choice.value === value);
  const all = gone ? [...data, { value, label: value }] : data;
  return (
    <Select
      {...useFieldProps(props)}
      data={none === undefined ? all : [{ value: '', label: none }, ...all]}
      value={value || (none === undefined || open !== undefined ? null : '')}
      {...(open !== undefined && { placeholder: open })}
      allowDeselect={false}
      searchable={all.length > 8}
      comboboxProps={inPortal}
      onChange={(next) => onChange(choices.find((choice) => choice.value === next)?.value)}
    />
  );
}

/** One of a few, all of them in sight with a word on what each means. */
export function RadioField<T extends string>(
  props: FieldProps & {
    readonly value: T;
    readonly choices: readonly Choice<T>[];
    readonly onChange: (value: T) => void;
  },
) {
  const { value, choices, onChange } = props;
  const { readOnly, ...field } = useFieldProps(props);
  return (
    <Radio.Group
      {...field}
      value={value}
      readOnly={readOnly}
      onChange={(next) => {
        const chosen = choices.find((choice) => choice.value === next);
        if (chosen !== undefined) onChange(chosen.value);
      }}
    >
      <Stack gap={8} py={4}>
        {choices.map((choice) => (
          <Radio
            key={choice.value}
            value={choice.value}
            label={choice.label}
            disabled={readOnly}
            {...(choice.hint !== undefined && { description: choice.hint })}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

/** Any number of several. */
export function ManyField(
  props: FieldProps & {
    readonly values: readonly string[];
    readonly choices: readonly (Choice | ChoiceGroup)[];
    readonly onChange: (values: string[]) => void;
    readonly placeholder?: string;
  },
) {
  const { values, choices, onChange, placeholder } = props;
  const { t } = useSpeech();
  const [typed, setTyped] = useState('');
  const every = choices.flatMap((one) => ('items' in one ? one.items : [one]));
  const known = new Set(every.map(({ value }) => value));
  const gone = values.filter((value) => !known.has(value)).map((value) => ({ value, label: value }));
  const data = choices.map((one) =>
    'items' in one
      ? { group: one.group, items: optionsOf(one.items) }
      : { value: one.value, label: one.label },
  );
  return (
    <MultiSelect
      {...useFieldProps(props)}
      data={[...data, ...gone]}
      value={[...values]}
      clearable={false}
      styles={{ inputField: { minWidth: 24 } }}
      comboboxProps={inPortal}
      nothingFoundMessage={t('form.nothingFound')}
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options, search }) => {
        const meant = new Set(every.filter((one) => isSought(one, search)).map(({ value: id }) => id));
        const says = (one: { readonly value: string; readonly label: string }): boolean =>
          meant.has(one.value) || (!known.has(one.value) && isSought(one, search));
        return options.flatMap((one): readonly ComboboxParsedItem[] => {
          if (!('items' in one)) return says(one) ? [one] : [];
          const items = one.items.filter(says);
          return items.length === 0 ? [] : [{ ...one, items }];
        });
      }}
      // Whoever types a name and goes on has chosen it, as if by Enter.
      onBlur={() => {
        const meant = meantBy(typed, every);
        if (meant !== null && !values.includes(meant)) onChange([...values, meant]);
      }}
      onChange={onChange}
      {...(values.length === 0 && placeholder !== undefined && { placeholder })}
    />
  );
}

/** Whether a choice is called what somebody types, or every word of it begins one that it may be looked for by. */
function isSought({ label, also = '' }: Choice, typed: string): boolean {
  const sought = typed.trim().toLowerCase();
  const name = label.toLowerCase();
  if (name.includes(sought)) return true;
  const others = also.split(' ');
  return sought
    .split(/\s+/)
    .every((word) => name.includes(word) || others.some((one) => one.startsWith(word)));
}

/** The one choice that a typed text can mean: the one of that name, or the only one that it can be looking for. */
export function meantBy(typed: string, choices: readonly Choice[]): string | null {
  const sought = typed.trim().toLowerCase();
  if (sought === '') return null;
  const byName = choices.filter(({ label }) => label.toLowerCase().includes(sought));
  const found = byName.length > 0 ? byName : choices.filter((choice) => isSought(choice, typed));
  const named = found.find(({ label }) => label.toLowerCase() === sought);
  return (named ?? (found.length === 1 ? found[0] : undefined))?.value ?? null;
}

/** Words of one's own, each a chip. */
export function WordsField(
  props: FieldProps & {
    readonly values: readonly string[];
    readonly onChange: (values: string[]) => void;
    /** Whether a comma ends a word, as it does where no value holds one. */
    readonly endsAtComma?: boolean;
  },
) {
  const { values, onChange, endsAtComma = false } = props;
  const { t } = useSpeech();
  const separators = endsAtComma ? [',', ...usualSeparators] : usualSeparators;
  return (
    <TagsInput
      {...useFieldProps(props)}
      value={[...values]}
      splitChars={separators}
      styles={{ inputField: { minWidth: 48 } }}
      acceptValueOnBlur
      {...(values.length === 0 && { placeholder: t('form.words.placeholder') })}
      onChange={(next) => onChange(eachWord(next, { kept: values, separators }))}
    />
  );
}

/** Yes or no. */
export function SwitchField(
  props: FieldProps & { readonly checked: boolean; readonly onChange: (checked: boolean) => void },
) {
  const { readOnly, inputWrapperOrder: _, ...field } = useFieldProps(props);
  return (
    <Switch
      {...field}
      checked={props.checked}
      disabled={readOnly}
      onChange={(event) => props.onChange(event.currentTarget.checked)}
    />
  );
}
