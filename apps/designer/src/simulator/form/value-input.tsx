import { Input, NumberInput, Select, TagsInput, TextInput } from '@mantine/core';
import { useId } from '@mantine/hooks';
import { type FieldDeclaration, type FieldValue, isMoney } from '@rung/kernel';
import { useT } from '../../i18n/use-t.ts';
import { MoneyInput } from '../../inspector/fields/money-input.tsx';
import { SpokenWith } from '../../inspector/speech.tsx';
import { fieldTextOf, msOf, msOfFieldText, textOf } from '../model/instants.ts';
import { fits } from '../model/ticket-fields.ts';
import type { Words } from '../use-words.ts';
import { DateTimeInput } from './date-time-input.tsx';

interface ValueInputProps {
  /** Dotted path; says how values are called. */
  readonly path: string;
  readonly declaration: FieldDeclaration;
  readonly value: FieldValue | undefined;
  /** Null takes the value away. */
  readonly onChange: (value: FieldValue) => void;
  readonly words: Words;
  /** Whether it stands in a popover, which a list outside of it would close. */
  readonly isInPopover?: boolean;
}

/** A control for one value of a field, by its type. A value that does not fit the type is shown as not set. */
export function ValueInput(props: ValueInputProps) {
  const { declaration, value } = props;
  const known = fits(value, declaration) ? value : undefined;
  switch (declaration.type) {
    case 'enum':
    case 'orderedEnum':
      return <ChoiceInput {...props} value={known} />;
    case 'boolean':
      return <FlagInput {...props} value={known} />;
    case 'number':
      return <NumberField {...props} value={known} />;
    case 'money':
      return <MoneyField {...props} value={known} />;
    case 'set':
      return <SetInput {...props} value={known} />;
    case 'instant':
      return <InstantInput {...props} value={known} />;
    case 'text':
    case 'duration':
      return <TextField {...props} value={known} />;
    default:
      return declaration.type satisfies never;
  }
}

/** What the controls have in common: their size, the field's name, and what they show while it is not set. */
function useControl({ path, words }: ValueInputProps) {
  const t = useT();
  return {
    size: 'xs',
    label: words.wording.sayField(path),
    placeholder: t('simulator.form.unset'),
  } as const;
}

/** One of several values, or none. */
function Chooser(
  props: ValueInputProps & {
    readonly data: readonly { readonly value: string; readonly label: string }[];
    readonly chosen: string | null;
    readonly onChoose: (chosen: string | null) => void;
  },
) {
  const { data, chosen, onChoose, isInPopover = false } = props;
  return (
    <Select
      {...useControl(props)}
      comboboxProps={{ withinPortal: !isInPopover }}
      clearable
      searchable={data.length > 8}
      data={[...data]}
      value={chosen}
      onChange={onChoose}
    />
  );
}

function ChoiceInput(props: ValueInputProps) {
  const { path, declaration, value, onChange, words } = props;
  const data = (declaration.values ?? []).map((entry) => ({
    value: entry,
    label: words.wording.sayValue(path, entry),
  }));
  return (
    <Chooser {...props} data={data} chosen={typeof value === 'string' ? value : null} onChoose={onChange} />
  );
}

function FlagInput(props: ValueInputProps) {
  const { value, onChange } = props;
  const t = useT();
  return (
    <Chooser
      {...props}
      data={[
        { value: 'true', label: t('simulator.form.yes') },
        { value: 'false', label: t('simulator.form.no') },
      ]}
      chosen={typeof value === 'boolean' ? String(value) : null}
      onChoose={(chosen) => onChange(chosen === null ? null : chosen === 'true')}
    />
  );
}

function NumberField(props: ValueInputProps) {
  const { declaration, value, onChange, words } = props;
  const { min, max } = declaration.range ?? {};
  return (
    <NumberInput
      {...useControl(props)}
      decimalSeparator={words.language === 'de' ? ',' : '.'}
      {...(min === undefined ? {} : { min })}
      {...(max === undefined ? {} : { max })}
      {...(declaration.unit === undefined ? {} : { suffix: ` ${declaration.unit}` })}
      value={typeof value === 'number' ? value : ''}
      onChange={(given) => onChange(typeof given === 'number' ? given : null)}
    />
  );
}

/** Money is kept in minor units and shown in major ones. */
function MoneyField(props: ValueInputProps) {
  const { value, onChange, words } = props;
  const t = useT();
  const { label, size, placeholder } = useControl(props);
  const id = useId();
  const { language, wording, currency } = words;
  return (
    <SpokenWith speech={{ t, language, wording, currency }}>
      <Input.Wrapper id={id} size={size} label={label}>
        <MoneyInput
          id={id}
          label={label}
          size={size}
          readOnly={false}
          placeholder={placeholder}
          notNegative
          value={isMoney(value) ? value : undefined}
          onCommit={onChange}
          onClear={() => onChange(null)}
        />
      </Input.Wrapper>
    </SpokenWith>
  );
}

function SetInput(props: ValueInputProps) {
  const { declaration, value, onChange, isInPopover = false } = props;
  const t = useT();
  return (
    <TagsInput
      {...useControl(props)}
      comboboxProps={{ withinPortal: !isInPopover }}
      placeholder={t('simulator.form.addValue')}
      data={[...(declaration.values ?? [])]}
      value={Array.isArray(value) ? [...value] : []}
      onChange={(entries) => onChange(entries.length === 0 ? null : entries)}
    />
  );
}

function InstantInput({ path, value, onChange, words }: ValueInputProps) {
  const ms = typeof value === 'string' ? msOf(value) : Number.NaN;
  return (
    <DateTimeInput
      size="xs"
      label={words.wording.sayField(path)}
      value={Number.isNaN(ms) ? '' : fieldTextOf(ms, words.zone)}
      onChange={(local) => {
        const given = msOfFieldText(local ?? '', words.zone);
        onChange(given === null ? null : textOf(given));
      }}
    />
  );
}

function TextField(props: ValueInputProps) {
  const { value, onChange } = props;
  return (
    <TextInput
      {...useControl(props)}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
    />
  );
}
