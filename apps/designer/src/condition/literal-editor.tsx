import { Group, Input, NativeSelect, Text } from '@mantine/core';
import {
  type DurationMs,
  durationMs,
  epochMs,
  formatDuration,
  formatInstant,
  type Literal,
  parseDuration,
  parseInstant,
} from '@rung/kernel';
import { DurationInput } from '../inspector/fields/duration-input.tsx';
import { MoneyInput } from '../inspector/fields/money-input.tsx';
import { useDraft } from '../inspector/fields/use-draft.ts';
import { useSpeech } from '../inspector/speech.tsx';
import { DateTimeInput } from '../simulator/form/date-time-input.tsx';
import { useBuilder } from './builder-context.ts';
import { NumberInput } from './number-input.tsx';
import type { Vocabulary } from './operators.ts';
import { valueChoices, withValue } from './value-words.ts';

/** What the editor of one value is given. */
interface LiteralEditorProps {
  readonly field: string;
  readonly about: Vocabulary;
  readonly value: Literal;
  readonly onChange: (value: Literal) => void;
}

/** One value, by its type. */
export function LiteralEditor({ field, about, value, onChange }: LiteralEditorProps) {
  const { readOnly } = useBuilder();
  const { t, wording } = useSpeech();
  const label = t('builder.value', { field: wording.sayField(field) });
  if (typeof value === 'boolean')
    return (
      <NativeSelect
        size="xs"
        aria-label={label}
        disabled={readOnly}
        value={String(value)}
        data={['true', 'false'].map((one) => ({
          value: one,
          label: wording.sayValue(field, one === 'true'),
        }))}
        onChange={(event) => onChange(event.currentTarget.value === 'true')}
      />
    );
  if (typeof value === 'number')
    return <NumberInput label={label} value={value} readOnly={readOnly} onCommit={onChange} />;
  if (typeof value === 'string')
    return <TextEditor field={field} about={about} value={value} onChange={onChange} label={label} />;
  if ('money' in value)
    return (
      <MoneyInput
        label={label}
        size="xs"
        readOnly={readOnly}
        value={value.money}
        onCommit={(money) => onChange({ money })}
      />
    );
  if ('instantMs' in value)
    return (
      <InstantInput label={label} ms={value.instantMs} onCommit={(instantMs) => onChange({ instantMs })} />
    );
  return (
    <DurationInput
      label={label}
      size="xs"
      readOnly={readOnly}
      value={formatDuration(durationMs(value.durationMs))}
      onCommit={(text) => {
        const read = parseDuration(text ?? '');
        if (read.ok) onChange({ durationMs: read.value satisfies DurationMs });
      }}
    />
  );
}

function TextEditor(
  props: Omit<LiteralEditorProps, 'value'> & { readonly value: string; readonly label: string },
) {
  const { field, about, value, onChange, label } = props;
  const { flow, readOnly } = useBuilder();
  const { wording } = useSpeech();
  const draft = useDraft(value, (text) => {
    onChange(text);
    return true;
  });
  const values = Object.hasOwn(about.fields, field) ? about.fields[field]?.values : undefined;
  const choices = valueChoices(flow, field, { values, wording });
  if (choices !== null)
    return (
      <NativeSelect
        size="xs"
        aria-label={label}
        disabled={readOnly}
        value={value}
        data={withValue(choices, value)}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  return (
    <Input
      size="xs"
      aria-label={label}
      readOnly={readOnly}
      {...draft.input}
      onChange={(event) => draft.change(event.currentTarget.value)}
    />
  );
}

/** An instant as date and time of day, both in UTC. */
function InstantInput(props: {
  readonly label: string;
  readonly ms: number;
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
        value={formatInstant(epochMs(props.ms)).slice(0, 16)}
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
