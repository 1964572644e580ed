import type { LinkedPolicy } from '@rung/engine';
import { effectNames, parseScenario, type ScenarioResult } from '@rung/kernel';
import { runScenario } from '@rung/simulator';
import { expect } from 'vitest';

type Json = Readonly<Record<string, unknown>>;

/** An event or an expected effect: when, which, and what goes with it. */
export type Row = readonly [time: string, name: string, details?: Json];

/** A scenario in shorthand. Times are those of {@link instant}. */
export interface Rehearsal {
  /** Fields of the one ticket, `T`. */
  readonly ticket?: Json;
  /** Several tickets instead. */
  readonly tickets?: readonly Json[];
  /** What happens after `ticket.created`, which comes first by itself, unless `events` names one. */
  readonly events?: readonly Row[];
  readonly until?: string;
  /** All effects but remarks, unless `exactly` says which of them are complete. */
  readonly expect?: readonly Row[];
  readonly exactly?: readonly string[];
  readonly never?: readonly string[];
  readonly clocks?: readonly Json[];
  readonly notes?: readonly Json[];
  readonly final?: Json;
}

/** `10:00` is ten o'clock UTC on Monday 2 March 2026, `03 10:00` the next day; anything else is an instant already. */
export function instant(time: string): string {
  const match = /^(?:(\d\d) )?(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)$/.exec(time);
  if (match === null) return time;
  const [, day = '02', clock = ''] = match;
  return `2026-03-${day}T${clock.length === 5 ? `${clock}:00` : clock}Z`;
}

const allEffects = effectNames.filter((name) => name !== 'record');
const instantKeys = ['at', 'startedAt', 'dueAt', 'metAt', 'breachedAt', 'notBefore'];

function withInstants(row: Json): Json {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      instantKeys.includes(key) && typeof value === 'string' ? instant(value) : value,
    ]),
  );
}

/** The run of a scenario. */
export function rehearse(linked: LinkedPolicy, rehearsal: Rehearsal): ScenarioResult {
  const { ticket, tickets, events = [], until, expect: rows, exactly, ...rest } = rehearsal;
  const births = ['ticket.created', 'ticket.imported'];
  const first: readonly Row[] = events.some(([, type]) => births.includes(type))
    ? []
    : [['10:00', 'ticket.created']];
  const parsed = parseScenario({
    format: 'rung/scenario@1',
    name: 'rehearsal',
    ...(tickets === undefined ? { ticket: { id: 'T', ...ticket } } : { tickets }),
    events: [...first, ...events].map(([time, type, details]) => ({ at: instant(time), type, ...details })),
    ...(until === undefined ? {} : { until: instant(until) }),
    ...(rows === undefined
      ? {}
      : {
          expect: rows.map(([time, effect, details]) => ({
            at: instant(time),
            effect,
            ...withInstants(details ?? {}),
          })),
        }),
    exactly: exactly ?? (rows === undefined ? [] : allEffects),
    ...rest,
    clocks: (rest.clocks ?? []).map(withInstants),
    notes: (rest.notes ?? []).map(withInstants),
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return runScenario(linked, parsed.value);
}

/** Holds a run to what is expected of it. */
export function holds(linked: LinkedPolicy, rehearsal: Rehearsal): ScenarioResult {
  const result = rehearse(linked, rehearsal);
  expect(result.failures.map(({ message }) => message)).toEqual([]);
  return result;
}
