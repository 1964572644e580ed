import { Group, Input, NativeSelect, Text } from '@mantine/core';
import {
  type DurationMs,
  durationMs,
  epochMs,
  formatDuration,
  formatInstant,
  type Literal,
  type Money,
  parseDuration,
  parseInstant,
} from '@rung/kernel';
import { DurationInput } from '../inspector/fields/duration-input.tsx';
import { MoneyInput } from '../inspector/fields/money-input.tsx';
import { OvertakenNote } from '../inspector/fields/overtaken-note.tsx';
import { useDraft } from '../inspector/fields/use-draft.ts';
import { useSpeech } from '../inspector/speech.tsx';
import { DateTimeInput } from '../simulator/form/date-time-input.tsx';
import { useBuilder } from './builder-context.ts';
import { NumberInput } from './number-input.tsx';
import { type Subject, subjectOf, type Vocabulary } from './operators.ts';
import { valueChoices, withUnchosen, withValue } from './value-words.ts';

/** What the editor of one value is given. */
interface LiteralEditorProps {
  readonly field: string;
  readonly about: Vocabulary;
  /** Absent while it is still to be chosen. */
  readonly value: Literal | undefined;
  readonly onChange: (value: Literal) => void;
}

/** A value under the name of what it is; empty for none. */
interface Given {
  readonly boolean?: boolean;
  readonly number?: number;
  readonly string?: string;
  readonly money?: Money;
  readonly instantMs?: number;
  readonly durationMs?: number;
}

function given(value: Literal | undefined): Given {
  if (value === undefined) return {};
  // What `typeof` says of the three that are no objects is their name here.
  return typeof value === 'object' ? value : ({ [typeof value]: value } as Given);
}

const keyOfSubject: Partial<Record<Subject, keyof Given>> = {
  boolean: 'boolean',
  number: 'number',
  money: 'money',
  instant: 'instantMs',
  duration: 'durationMs',
};

/** One value, by its type: its own, and while there is none that of the field's values. */
export function LiteralEditor(props: LiteralEditorProps) {
  const { field, about, value, onChange } = props;
  const { readOnly } = useBuilder();
  const { t, wording } = useSpeech();
  const label = t('builder.value', { field: wording.sayField(field) });
  const input = { label, readOnly, size: 'xs' } as const;
  const { boolean, number, string, money, instantMs, durationMs: ms } = given(value);
  const [kind] = Object.keys(given(value));
  switch (kind ?? keyOfSubject[subjectOf(field, about.fields)]) {
    case 'boolean':
      return (
        <OneOf
          label={label}
          value={boolean === undefined ? '' : String(boolean)}
          choices={[true, false].map((one) => ({ value: String(one), label: wording.sayValue(field, one) }))}
          onChoose={(chosen) => onChange(chosen === 'true')}
        />
      );
    case 'number':
      return <NumberInput label={label} value={number} readOnly={readOnly} onCommit={onChange} />;
    case 'money':
      return <MoneyInput {...input} value={money} onCommit={(amount) => onChange({ money: amount })} />;
    case 'instantMs':
      return (
        <InstantInput label={label} ms={instantMs} onCommit={(instant) => onChange({ instantMs: instant })} />
      );
    case 'durationMs':
      return (
        <DurationInput
          {...input}
          optional={value === undefined}
          value={ms === undefined ? undefined : formatDuration(durationMs(ms))}
          onCommit={(text) => {
            const read = parseDuration(text ?? '');
            if (read.ok) onChange({ durationMs: read.value satisfies DurationMs });
          }}
        />
      );
    default:
      return <TextEditor {...props} value={string} label={label} />;
  }
}

/** One of a few in a list, with a word for none while none is chosen. */
function OneOf(props: {
  readonly label: string;
  readonly value: string;
  readonly choices: { value: string; label: string }[];
  readonly onChoose: (value: string) => void;
}) {
  const { label, value, choices, onChoose } = props;
  const { readOnly } = useBuilder();
  const { t } = useSpeech();
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      disabled={readOnly}
      value={value}
      data={withUnchosen(choices, value === '' ? t('builder.choose') : null)}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        if (chosen !== '') onChoose(chosen);
      }}
    />
  );
}

function TextEditor(
  props: Omit<LiteralEditorProps, 'value'> & {
    readonly value: string | undefined;
    readonly label: string;
  },
) {
  const { field, about, value, onChange, label } = props;
  const { flow, readOnly } = useBuilder();
  const { wording } = useSpeech();
  const draft = useDraft(value ?? '', { take: onChange });
  const values = Object.hasOwn(about.fields, field) ? about.fields[field]?.values : undefined;
  const choices = valueChoices(flow, field, { values, wording });
  if (choices !== null) {
    const offered = value === undefined ? [...choices] : withValue(choices, value);
    return <OneOf label={label} value={value ?? ''} choices={offered} onChoose={onChange} />;
  }
  return (
    <>
      <Input
        size="xs"
        aria-label={label}
        readOnly={readOnly}
        {...draft.input}
        onChange={(event) => draft.change(event.currentTarget.value)}
      />
      <OvertakenNote draft={draft} />
    </>
  );
}

/** An instant as date and time of day, both in UTC. */
function InstantInput(props: {
  readonly label: string;
  readonly ms: number | undefined;
  readonly onCommit: (ms: number) => void;
}) {
  const { readOnly } = useBuilder();
  return (
    <Group gap={4} wrap="nowrap">
      <DateTimeInput
        size="xs"
        flex={1}
        miw={0}
        aria-label={`${props.label} (UTC)`}
        readOnly={readOnly}
        value={props.ms === undefined ? '' : formatInstant(epochMs(props.ms)).slice(0, 16)}
        onChange={(local) => {
          const read = parseInstant(`${local?.slice(0, 16) ?? ''}:00Z`);
          if (read.ok) props.onCommit(read.value);
        }}
      />
      <Text size="xs" c="dimmed">
        UTC
      </Text>
    </Group>
  );
}
