import { ActionIcon, Group, NumberInput, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { type Flow, fieldDeclarations } from '@rung/flow';
import { type FieldValue, isJsonObject, isMoney } from '@rung/kernel';
import IconX from '@tabler/icons-react/icons/IconX';
import type { Translate } from '../../i18n/i18n.ts';
import type { MessageId } from '../../i18n/messages/index.ts';
import { useT } from '../../i18n/use-t.ts';
import { type Choice, toldApart } from '../../inspector/fields/choices.ts';
import type { EventInput } from '../model/event-kinds.ts';
import { ticketForm } from '../model/ticket-fields.ts';
import type { Words } from '../use-words.ts';
import { ActionInput } from './action-input.tsx';
import { ValueInput } from './value-input.tsx';

interface EventInputProps {
  readonly flow: Flow;
  readonly words: Words;
  readonly input: EventInput;
  readonly value: unknown;
  readonly error: string | null;
  readonly onChange: (value: unknown) => void;
}

/** A control for one thing that an event says. */
export function EventInputField(props: EventInputProps) {
  const { input, value, error, onChange, words } = props;
  const t = useT();
  const common = {
    size: 'xs' as const,
    label: t(`simulator.input.${input.key}`),
    error,
    required: input.isRequired,
  };
  const text = typeof value === 'string' ? value : '';
  switch (input.control) {
    case 'text':
      return <TextInput {...common} value={text} onChange={(event) => onChange(event.currentTarget.value)} />;
    case 'action':
      return (
        <ActionInput
          flow={props.flow}
          label={common.label}
          error={error}
          isRequired={input.isRequired}
          value={text}
          onChange={onChange}
        />
      );
    case 'longText':
      return (
        <Textarea
          {...common}
          autosize
          minRows={2}
          maxRows={5}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'number':
      return (
        <NumberInput
          {...common}
          step={0.1}
          decimalSeparator={words.language === 'de' ? ',' : '.'}
          value={typeof value === 'number' ? value : ''}
          onChange={(given) => onChange(typeof given === 'number' ? given : undefined)}
        />
      );
    case 'money':
      return <Amount {...props} />;
    case 'fields':
      return <Fields {...props} />;
    case 'choice':
    case 'flag':
    case 'tier':
    case 'node':
      return (
        <Select
          {...common}
          comboboxProps={{ withinPortal: false }}
          data={[...choicesOf(props, t)]}
          clearable={!input.isRequired}
          allowDeselect={!input.isRequired}
          placeholder={input.isRequired ? '' : t('simulator.event.any')}
          value={text === '' ? null : text}
          onChange={(chosen) => onChange(chosen ?? undefined)}
        />
      );
    default:
      return input.control satisfies never;
  }
}

const worded: Readonly<Record<string, MessageId>> = {
  approved: 'simulator.value.approved',
  denied: 'simulator.value.denied',
  empty: 'simulator.value.empty',
  full: 'simulator.value.full',
  satisfied: 'simulator.value.satisfied',
  unsatisfied: 'simulator.value.unsatisfied',
  noAnswer: 'simulator.value.noAnswer',
};

function choicesOf({ flow, input, words: { wording } }: EventInputProps, t: Translate): readonly Choice[] {
  if (input.control === 'tier') {
    const tiers = Object.entries(flow.tiers).toSorted(([, a], [, b]) => a.rank - b.rank);
    return toldApart(
      tiers.map(([value, { name }]) => ({ value, label: name })),
      t,
    );
  }
  if (input.control === 'node') {
    const steps = Object.entries(flow.nodes).filter(([, { kind }]) => input.kinds?.includes(kind) === true);
    return toldApart(
      steps.map(([value]) => ({ value, label: wording.sayTitle(flow, value) })),
      t,
    );
  }
  return (input.values ?? []).map((value) => {
    const id = worded[value];
    return { value, label: id === undefined ? wording.sayValue(`ticket.${input.key}`, value) : t(id) };
  });
}

function Amount({ value, words, onChange }: EventInputProps) {
  return (
    <ValueInput
      isInPopover
      path="request.amount"
      declaration={{ type: 'money' }}
      value={isMoney(value) ? value : undefined}
      words={words}
      onChange={(given) => onChange(given ?? undefined)}
    />
  );
}

function isFieldValue(value: unknown): value is FieldValue {
  if (Array.isArray(value)) return value.every((entry) => typeof entry === 'string');
  return isMoney(value) || (typeof value !== 'object' && value !== undefined) || value === null;
}

/** Fields that change together; each is chosen, then filled in. */
function Fields({ flow, words, value, error, onChange }: EventInputProps) {
  const t = useT();
  const declarations = fieldDeclarations(flow);
  const set = isJsonObject(value) ? value : {};
  const { read, others } = ticketForm(flow);
  const free = [...read, ...others].filter(({ path }) => !Object.hasOwn(set, path));
  return (
    <Stack gap={6}>
      {Object.entries(set).map(([path, given]) => {
        const declaration = declarations[path];
        const without = Object.fromEntries(Object.entries(set).filter(([key]) => key !== path));
        return (
          declaration !== undefined && (
            <Group key={path} gap={6} wrap="nowrap" align="end">
              <div style={{ flex: 1 }}>
                <ValueInput
                  isInPopover
                  path={path}
                  declaration={declaration}
                  value={isFieldValue(given) ? given : undefined}
                  words={words}
                  onChange={(next) => onChange({ ...set, [path]: next })}
                />
              </div>
              <ActionIcon
                size="md"
                aria-label={t('simulator.field.remove', { field: words.wording.sayField(path) })}
                onClick={() => onChange(without)}
              >
                <IconX size={14} aria-hidden />
              </ActionIcon>
            </Group>
          )
        );
      })}
      <Select
        size="xs"
        comboboxProps={{ withinPortal: false }}
        label={t('simulator.field.add')}
        searchable
        error={error}
        data={free.map(({ path }) => ({ value: path, label: words.wording.sayField(path) }))}
        value={null}
        onChange={(path) => path !== null && onChange({ ...set, [path]: null })}
      />
    </Stack>
  );
}
