import { type ComboboxParsedItem, MultiSelect, Radio, Select, Stack, Switch, TagsInput } from '@mantine/core';
import type { Translate } from '../../i18n/i18n.ts';
import { useSpeech } from '../speech.tsx';
import { type Choice, isSought, toldApart } from './choices.ts';
import { eachWord, usualSeparators } from './each-word.ts';
import { type FieldProps, useFieldProps } from './field-props.tsx';
import { useSearch } from './use-search.ts';

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
  const { t } = useSpeech();
  const data = optionsOf(toldApart(choices, t));
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
  const { values, onChange, placeholder } = props;
  const { t } = useSpeech();
  const choices = eachToldApart(props.choices, t);
  const every = choices.flatMap((one) => ('items' in one ? one.items : [one]));
  const search = useSearch(every, { values, onChange });
  const known = new Set(every.map(({ value }) => value));
  const gone = values.filter((value) => !known.has(value)).map((value) => ({ value, label: value }));
  const data = choices.map((one) =>
    'items' in one
      ? { group: one.group, items: optionsOf(one.items) }
      : { value: one.value, label: one.label },
  );
  return (
    <MultiSelect
      {...useFieldProps(props, search.trouble)}
      data={[...data, ...gone]}
      value={[...values]}
      clearable={false}
      styles={{ inputField: { minWidth: 24 } }}
      comboboxProps={inPortal}
      nothingFoundMessage={t('form.nothingFound')}
      {...search.input}
      filter={({ options, search: sought }) => {
        const meant = new Set(every.filter((one) => isSought(one, sought)).map(({ value: id }) => id));
        const says = (one: { readonly value: string; readonly label: string }): boolean =>
          meant.has(one.value) || (!known.has(one.value) && isSought(one, sought));
        return options.flatMap((one): readonly ComboboxParsedItem[] => {
          if (!('items' in one)) return says(one) ? [one] : [];
          const items = one.items.filter(says);
          return items.length === 0 ? [] : [{ ...one, items }];
        });
      }}
      onChange={onChange}
      {...(values.length === 0 && placeholder !== undefined && { placeholder })}
    />
  );
}

/** {@link toldApart} below each heading, and where there is none. */
function eachToldApart(all: readonly (Choice | ChoiceGroup)[], t: Translate): typeof all {
  const alone = toldApart(
    all.flatMap((one) => ('items' in one ? [] : [one])),
    t,
  );
  return all.map((one) =>
    'items' in one
      ? { ...one, items: toldApart(one.items, t) }
      : (alone.find(({ value }) => value === one.value) ?? one),
  );
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
