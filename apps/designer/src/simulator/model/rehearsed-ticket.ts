import { type Flow, fieldDeclarations } from '@rung/flow';
import {
  type ConditionTrace,
  type FieldDeclaration,
  type FieldValue,
  own,
  parseDuration,
  type Scenario,
  type ScenarioEvent,
  type TraceRow,
  type Truth,
} from '@rung/kernel';
import type { SampleTicket } from '../../condition/try-condition.ts';
import { msOf } from './instants.ts';
import type { Step } from './steps.ts';

/** A rehearsal, as far as it has been stepped through. */
export interface Rehearsed {
  readonly flow: Flow;
  readonly scenario: Scenario;
  readonly ticket: string;
  /** The steps up to the playhead. */
  readonly steps: readonly Step[];
}

/**
 * The ticket as the conditions of a rehearsal saw it last: what it was opened with, what events have said since, and above all
 * the values that were found when a condition was asked. What only its history can tell is known where it was asked.
 */
export function rehearsedTicket({ flow, scenario, ticket, steps }: Rehearsed): SampleTicket {
  const fields = fieldDeclarations(flow);
  const untilMs = steps.at(-1)?.atMs ?? Number.NEGATIVE_INFINITY;
  const opened = scenario.tickets.find(({ id }) => id === ticket)?.fields ?? {};
  const told = scenario.events.flatMap((event) =>
    event.ticket === ticket && msOf(event.at) <= untilMs ? Object.entries(saidIn(event)) : [],
  );
  const rows = steps.flatMap(({ entry }) => conditionsOf(entry).flatMap((condition) => condition.rows));
  const values = new Map<string, FieldValue>();
  for (const [path, value] of [...Object.entries(opened), ...told, ...rows.flatMap(seenIn)]) {
    if (value === null || value === undefined) values.delete(path);
    else values.set(path, comparable(value, own(fields, path)));
  }
  const answers = new Map<string, Truth>(rows.map(({ atom, result }) => [JSON.stringify(atom), result]));
  return {
    values: Object.fromEntries(values),
    ask: (atom) => answers.get(JSON.stringify(atom)) ?? null,
  };
}

/** The fields that an event says, if it says any. */
function saidIn(event: ScenarioEvent): Readonly<Record<string, FieldValue>> {
  switch (event.type) {
    case 'ticket.created':
    case 'ticket.imported':
      return event.fields ?? {};
    case 'ticket.updated':
      return event.set;
    case 'message.added':
      return event.text === undefined ? {} : { 'message.text': event.text };
    default:
      return {};
  }
}

function conditionsOf(entry: Step['entry']): readonly ConditionTrace[] {
  if (entry.step === 'case') return entry.cases.map(({ condition }) => condition);
  return entry.step === 'trigger' && entry.condition !== undefined ? [entry.condition] : [];
}

/** What a row saw: the values of the fields that it names. */
function seenIn({ atom, values }: TraceRow): readonly (readonly [string, FieldValue | null])[] {
  if (!('field' in atom) || atom.op === 'wasEver' || atom.op === 'changedTo' || atom.op === 'has') return [];
  const paths = 'other' in atom ? [atom.field, atom.other] : [atom.field];
  return paths.flatMap((path, index) => {
    const value = values[index];
    return value === undefined ? [] : [[path, value] as const];
  });
}

/** Lengths of time are written as text, and compared by their milliseconds. */
function comparable(value: FieldValue, field: FieldDeclaration | undefined): FieldValue {
  if (field?.type !== 'duration' || typeof value !== 'string') return value;
  const read = parseDuration(value);
  return read.ok ? read.value : value;
}
