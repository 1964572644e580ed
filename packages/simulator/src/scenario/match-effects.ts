import { type Effect, type ExpectedEffect, own, type ScenarioFailure } from '@rung/kernel';
import { toRecord } from '../internal/record.ts';
import { Assignment } from './assignment.ts';
import { compareScores, describeRow, type Nearest, nearest } from './describe.ts';
import { matchesValue, mismatchedKeys } from './match-value.ts';

/** What a scenario says about the effects of a run. */
export interface EffectExpectations {
  readonly expect: readonly ExpectedEffect[];
  readonly exactly: readonly string[];
  readonly never: readonly string[];
}

/**
 * Compares the effects of a run with what is expected of them (formats.md 4). The rows of `expect` take effects one to one,
 * from instant to instant in order of emission; rows that fall on one instant may stand in any order.
 */
export function matchEffects(
  expectations: EffectExpectations,
  effects: readonly Effect[],
): readonly ScenarioFailure[] {
  const { taken, missing } = takeEffects(expectations.expect, effects);
  return [
    ...missingFailures(missing, effects, taken),
    ...unexpectedFailures(expectations.exactly, effects, taken),
    ...neverFailures(expectations.never, effects),
  ];
}

interface Taken {
  readonly taken: ReadonlySet<number>;
  readonly missing: readonly ExpectedEffect[];
}

function takeEffects(rows: readonly ExpectedEffect[], effects: readonly Effect[]): Taken {
  const fits = (row: ExpectedEffect, index: number): boolean => matchesValue(row, effects[index]);
  const instants = groupByInstant(effects).map((indices) => new Assignment(indices, fits));
  const missing: ExpectedEffect[] = [];
  let reached = 0;
  for (const row of rows) {
    let found = reached;
    while (found < instants.length && instants[found]?.add(row) !== true) found += 1;
    if (found === instants.length) missing.push(row);
    else reached = found;
  }
  return { taken: new Set(instants.flatMap((instant) => instant.taken())), missing };
}

/** Indices of effects, one list for each instant, both in order of emission. The engine writes an instant in one way. */
function groupByInstant(effects: readonly Effect[]): readonly (readonly number[])[] {
  return [...Map.groupBy(effects.keys(), (index) => effects[index]?.at).values()];
}

/** Each missing row beside what was given in its place; nothing that was given stands beside two of them. */
function missingFailures(
  rows: readonly ExpectedEffect[],
  effects: readonly Effect[],
  taken: ReadonlySet<number>,
): readonly ScenarioFailure[] {
  const free = effects.filter((_, index) => !taken.has(index));
  const early = new Map(
    rows.flatMap((row) =>
      pairOf(
        row,
        free.find((effect) => matchesValue(row, effect)),
      ),
    ),
  );
  const told = new Set(early.values());
  const closest = pairNearest(
    rows.filter((row) => !early.has(row)),
    free.filter((effect) => !told.has(effect)),
  );
  const shown = new Set([...told, ...closest.values()]);
  return rows.map((row) => {
    const outOfOrder = early.get(row);
    if (outOfOrder !== undefined) {
      return {
        code: 'missing',
        message: `expected ${describeRow(row)} after the rows before it, but it came earlier, at ${outOfOrder.at}`,
        expected: row,
        actual: outOfOrder,
      };
    }
    const actual = closest.get(row) ?? otherAnswer(row, free, shown);
    return {
      code: 'missing',
      message: `expected ${describeRow(row)}, but ${actual === undefined ? noneLeft(row, effects) : differs(row, actual)}`,
      expected: row,
      ...(actual === undefined ? {} : { actual }),
    };
  });
}

/** What a request was answered with, where it was to be answered otherwise; it then stands beside no other row. */
function otherAnswer(
  row: ExpectedEffect,
  effects: readonly Effect[],
  shown: Set<Effect>,
): Effect | undefined {
  const [request, ticket] = [own(row, 'request'), own(row, 'ticket')];
  if (typeof request !== 'string') return undefined;
  const found = effects.find(
    (effect) =>
      !shown.has(effect) &&
      own(toRecord(effect), 'request') === request &&
      (ticket === undefined || effect.ticket === ticket),
  );
  if (found !== undefined) shown.add(found);
  return found;
}

/** Pairs rows with the effects of their kind that are nearest to them, the closest pairs first. */
function pairNearest(
  rows: readonly ExpectedEffect[],
  effects: readonly Effect[],
): ReadonlyMap<ExpectedEffect, Effect> {
  const left = new Map(
    [...Map.groupBy(effects, ({ effect }) => effect)].map(([kind, all]) => [kind, new Set(all)]),
  );
  const near = (row: ExpectedEffect): Nearest<Effect> | null => nearest(row, left.get(row.effect) ?? []);
  const ranked = rows
    .flatMap((row) => pairOf(row, near(row) ?? undefined))
    .toSorted(([, a], [, b]) => compareScores(a.score, b.score));
  return new Map(
    ranked.flatMap(([row]) => {
      const pair = pairOf(row, near(row)?.candidate);
      for (const [, effect] of pair) left.get(effect.effect)?.delete(effect);
      return pair;
    }),
  );
}

function pairOf<V>(row: ExpectedEffect, value: V | undefined): readonly (readonly [ExpectedEffect, V])[] {
  return value === undefined ? [] : [[row, value]];
}

function noneLeft(row: ExpectedEffect, effects: readonly Effect[]): string {
  const count = effects.filter((effect) => effect.effect === row.effect).length;
  if (count === 0) return `no "${row.effect}" was given`;
  return `each of the ${count} "${row.effect}" given stands beside another row`;
}

function differs(row: ExpectedEffect, actual: Effect): string {
  const record = toRecord(actual);
  const parts = mismatchedKeys(row, record).map(
    (key) => `${key} ${JSON.stringify(own(record, key) ?? null)}`,
  );
  return `the nearest is ${describeRow(actual)}: it has ${parts.join(', ')}`;
}

function unexpectedFailures(
  exactly: readonly string[],
  effects: readonly Effect[],
  taken: ReadonlySet<number>,
): readonly ScenarioFailure[] {
  return effects.flatMap((effect, index) => {
    const rule = taken.has(index) ? undefined : exactly.find((pattern) => fitsPattern(pattern, effect));
    if (rule === undefined) return [];
    const message = `no further "${rule}" is expected, but ${describeRow(effect)} was given`;
    return [{ code: 'unexpected', message, expected: rule, actual: effect } as const];
  });
}

function neverFailures(never: readonly string[], effects: readonly Effect[]): readonly ScenarioFailure[] {
  return never.flatMap((pattern) =>
    effects
      .filter((effect) => fitsPattern(pattern, effect))
      .map((effect): ScenarioFailure => {
        const message = `"${pattern}" must never occur, but ${describeRow(effect)} was given`;
        return { code: 'never', message, expected: pattern, actual: effect };
      }),
  );
}

/** `effect`, or `effect:tier` for an effect that goes to that tier. */
function fitsPattern(pattern: string, effect: Effect): boolean {
  const colon = pattern.indexOf(':');
  if (colon === -1) return effect.effect === pattern;
  return effect.effect === pattern.slice(0, colon) && tiersOf(effect).includes(pattern.slice(colon + 1));
}

function tiersOf(effect: Effect): readonly string[] {
  switch (effect.effect) {
    case 'assign':
      return [effect.tier];
    case 'requestApproval':
      return effect.approvers;
    case 'notify':
    case 'openSwarm':
    case 'openExternal':
    case 'followUp':
      return effect.to.startsWith('tier:') ? [effect.to.slice('tier:'.length)] : [];
    default:
      return [];
  }
}
