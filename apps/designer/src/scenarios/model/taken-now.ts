import type { Scenario, ScenarioFailure, ScenarioResult } from '@rung/kernel';
import {
  type ExpectedEffect,
  type ExpectedFinal,
  isJsonObject,
  isMoney,
  type JsonObject,
  own,
} from '@rung/kernel';
import { msOf } from '../../simulator/model/instants.ts';
import { type Candidate, candidatesOf, ownRows } from './expectations.ts';

/** One thing that a scenario would expect otherwise than it does: a row beside the one in its place, or a rule that goes. */
export interface TakenChange {
  /** Null where nothing was expected. */
  readonly before: JsonObject | null;
  /** Null where nothing is expected any more. */
  readonly after: JsonObject | null;
  /** `assign`, `assign:senior`: what must never happen, and happens now. */
  readonly rule: string | null;
}

/** A scenario that expects what happens now, and how that differs from what it expects. */
export interface TakenNow {
  readonly scenario: Scenario;
  readonly changes: readonly TakenChange[];
}

/**
 * What a failing scenario would be if what happens now were right. Only what fails becomes another, each row by the keys that
 * it had; what holds stays as it is written. Null where an event could not be carried out: then nothing that came tells what to expect.
 */
export function takenNow(scenario: Scenario, result: ScenarioResult): TakenNow | null {
  if (result.failures.some(({ code }) => code === 'error')) return null;
  const candidates = candidatesOf(scenario, result);
  const effects = takenEffects(scenario, result, candidates);
  const clocks = scenario.clocks.map((row) => seenClock(row, result.failures));
  const finals = Object.entries(scenario.final).map(([ticket, row]) => {
    const state = candidates.find((one) => one.kind === 'final' && one.ticket === ticket);
    const fails = result.failures.some((one) => one.code === 'final' && one.ticket === ticket);
    const seen = fails && state?.kind === 'final' ? withSeen({ ...row }, { ...state.final }) : row;
    return [ticket, row, seen] as const;
  });
  const failing = new Set(
    result.failures.flatMap(({ code, expected }) => (code === 'never' ? [expected] : [])),
  );
  const isNoted = isNone(result.failures, 'note');
  const queues = Object.entries(scenario.queues).map(([tier, row]) => {
    const failure = result.failures.find(
      ({ code, part }) => code === 'final' && part?.[0] === 'queues' && part[1] === tier,
    );
    return [tier, row, Array.isArray(failure?.actual) ? failure.actual.map(String) : row] as const;
  });
  return {
    scenario: {
      ...scenario,
      expect: effects.rows,
      clocks: clocks.flatMap(({ after }) => (after === null ? [] : [after])),
      // Of a row every key is one that it had, with a value that a ticket ends with.
      final: Object.fromEntries(finals.map(([ticket, , seen]) => [ticket, seen as ExpectedFinal])),
      never: scenario.never.filter((pattern) => !failing.has(pattern)),
      notes: scenario.notes.filter(isNoted),
      queues: Object.fromEntries(queues.map(([tier, , seen]) => [tier, seen])),
    },
    changes: [
      ...effects.changes,
      ...clocks.flatMap(({ before, after }) => (before === after ? [] : [{ before, after, rule: null }])),
      ...finals.flatMap(([, row, seen]) =>
        row === seen ? [] : [{ before: { ...row }, after: { ...seen }, rule: null }],
      ),
      ...queues.flatMap(([tier, row, seen]) =>
        row === seen
          ? []
          : [{ before: { queues: { [tier]: row } }, after: { queues: { [tier]: seen } }, rule: null }],
      ),
      ...scenario.notes
        .filter((row) => !isNoted(row))
        .map((row) => ({ before: { ...row }, after: null, rule: null })),
      ...[...failing].map((rule) => ({ before: null, after: null, rule: String(rule) })),
    ],
  };
}

/** Rows that hold as they are written and where they stand; what came in the place of others, and what nobody expected, where it fits by its time. */
function takenEffects(scenario: Scenario, { failures }: ScenarioResult, candidates: readonly Candidate[]) {
  const isHeld = isNone(failures, 'missing');
  const rows = scenario.expect.filter(isHeld);
  const instants = instantsOf({ ...scenario, expect: rows }, candidates);
  const changes: TakenChange[] = [];
  const used = new Set<string>();
  for (const failure of failures.filter(({ code }) => code === 'missing' || code === 'unexpected')) {
    const before = failure.code === 'missing' ? rowIn(failure.expected) : null;
    const came = cameInstead(failure, candidates, used);
    if (came === null) {
      if (before !== null) changes.push({ before, after: null, rule: null });
      continue;
    }
    const [after, ms] = [rowOf(came, before), msOf(came.effect.at)];
    const later = rows.findIndex((one) => (instants.get(one) ?? 0) > ms);
    instants.set(after, ms);
    rows.splice(later < 0 ? rows.length : later, 0, after);
    changes.push({ before, after: { ...after }, rule: null });
  }
  return { rows, changes };
}

function rowIn(expected: unknown): JsonObject | null {
  return isJsonObject(expected) ? expected : null;
}

/** Whether a row is none of those that failed; answers travel as JSON, so it is told by what it says. */
function isNone(
  failures: readonly ScenarioFailure[],
  code: ScenarioFailure['code'],
): (row: unknown) => boolean {
  const failed = failures.flatMap((one) => (one.code === code ? [JSON.stringify(one.expected)] : []));
  return (row) => !failed.includes(JSON.stringify(row));
}

/** When what each row fits happened. */
function instantsOf(scenario: Scenario, candidates: readonly Candidate[]): Map<ExpectedEffect, number> {
  const { effects } = ownRows(scenario, candidates);
  return new Map(
    candidates.flatMap((one) => {
      const row = effects.get(one.id);
      return one.kind === 'effect' && row !== undefined ? [[row, msOf(one.effect.at)] as const] : [];
    }),
  );
}

type Came = Extract<Candidate, { readonly kind: 'effect' }>;

/** The effect that a failure tells of, once: what came instead, or what nobody expected. */
function cameInstead(
  { actual }: ScenarioFailure,
  candidates: readonly Candidate[],
  used: Set<string>,
): Came | null {
  const key = isJsonObject(actual) ? actual['key'] : null;
  const came = candidates.find((one) => one.kind === 'effect' && one.id === key && !used.has(one.id));
  if (came?.kind !== 'effect') return null;
  used.add(came.id);
  return came;
}

/** What is of the same kind as before is told by the keys that the row had; anything else by what people mean by it. */
function rowOf(came: Came, before: JsonObject | null): ExpectedEffect {
  if (before?.['effect'] !== came.effect.effect) return came.row;
  // It has the keys of a row that could be read, and values of an effect.
  return withSeen(before, { ...came.effect }) as ExpectedEffect;
}

function seenClock(row: JsonObject, failures: readonly ScenarioFailure[]) {
  const failure = failures.find(
    ({ code, expected }) => code === 'clock' && JSON.stringify(expected) === JSON.stringify(row),
  );
  if (failure === undefined) return { before: row, after: row };
  return { before: row, after: isJsonObject(failure.actual) ? withSeen(row, failure.actual) : null };
}

/** A row with the values that were seen, by the keys that it has. */
function withSeen(row: JsonObject, seen: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => {
      const now = own(seen, key) ?? null;
      const isPart = isJsonObject(value) && isJsonObject(now) && !isMoney(value);
      return [key, isPart ? withSeen(value, now) : now];
    }),
  );
}
