import { Button, Group, Stack, Text } from '@mantine/core';
import type { Flow } from '@rung/flow';
import type { JsonObject, ScenarioEvent } from '@rung/kernel';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useT } from '../../i18n/use-t.ts';
import { DateTimeInput } from '../form/date-time-input.tsx';
import { EventInputField } from '../form/event-input.tsx';
import type { EventKind } from '../model/event-kinds.ts';
import { missingInputs } from '../model/event-values.ts';
import { fieldTextOf, msOfFieldText } from '../model/instants.ts';
import { madeEvent } from '../model/made-event.ts';
import { sayEventKind } from '../say-event-kind.ts';
import type { Words } from '../use-words.ts';

interface EventFormProps {
  readonly flow: Flow;
  readonly words: Words;
  /** Null: an event of which only the time can be changed. */
  readonly kind: EventKind | null;
  readonly initial: { readonly atMs: number; readonly values: JsonObject };
  /** What the form begins from where it changes an event, so that what it does not ask is kept. */
  readonly event?: ScenarioEvent;
  readonly openedMs: number;
  readonly earliestMs: number | null;
  readonly submit: string;
  readonly onSubmit: (event: ScenarioEvent) => void;
  readonly onCancel: () => void;
  readonly extra?: ReactNode;
  readonly help?: string;
}

/** The few things to know of an event, and when it happens. */
export function EventForm(props: EventFormProps) {
  const { flow, words, kind, initial, openedMs, earliestMs, submit, onSubmit, onCancel, extra, help } = props;
  const t = useT();
  const [at, setAt] = useState(fieldTextOf(initial.atMs, words.zone));
  const [values, setValues] = useState(initial.values);
  const [isTried, setIsTried] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const atMs = msOfFieldText(at, words.zone);
  const missing = kind === null ? [] : missingInputs(kind, values);
  const inZone = t('simulator.timeline.zone', { zone: words.zone });
  const place = (ms: number): string => {
    if (earliestMs !== null && ms < earliestMs)
      return t('simulator.event.tooEarly', { at: words.moment(earliestMs) });
    if (ms <= openedMs) return inZone;
    return t('simulator.event.after', { length: words.wording.sayDuration(ms - openedMs) });
  };
  const send = (sent: FormEvent): void => {
    sent.preventDefault();
    setIsTried(true);
    if (atMs === null || missing.length > 0) return;
    const made = madeEvent({
      kind,
      values,
      atMs: Math.max(atMs, earliestMs ?? atMs),
      event: props.event,
    });
    if (made.ok) onSubmit(made.value);
    else setProblem(words.wording.sayDiagnostic(made.error));
  };
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="xs">
        {kind !== null && (
          <Text fw={600} size="sm">
            {sayEventKind(kind, words.wording, t)}
          </Text>
        )}
        {help !== undefined && (
          <Text size="xs" c="dimmed">
            {help}
          </Text>
        )}
        {kind?.inputs.map((input) => (
          <EventInputField
            key={input.key}
            flow={flow}
            words={words}
            input={input}
            value={values[input.key]}
            error={isTried && missing.includes(input.key) ? t('simulator.event.required') : null}
            onChange={(value) => setValues({ ...values, [input.key]: value })}
          />
        ))}
        <DateTimeInput
          size="xs"
          label={t('simulator.event.at')}
          description={atMs === null ? inZone : place(atMs)}
          value={at}
          onChange={(local) => setAt(local ?? '')}
          error={atMs === null && isTried ? t('simulator.event.noDate') : null}
        />
        {problem !== null && (
          <Text size="xs" c="var(--rung-error)" role="alert">
            {problem}
          </Text>
        )}
        <Group gap="xs" justify="space-between" mt={4}>
          <Group gap="xs">
            <Button type="submit" size="compact-sm">
              {submit}
            </Button>
            <Button variant="default" size="compact-sm" onClick={onCancel}>
              {t('simulator.event.cancel')}
            </Button>
          </Group>
          {extra}
        </Group>
      </Stack>
    </form>
  );
}
