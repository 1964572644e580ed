import type {
  ClockRow,
  Effect,
  EffectName,
  ExpectedEffect,
  ExpectedFinal,
  FinalState,
  JsonObject,
  Scenario,
  ScenarioResult,
} from '@rung/kernel';
import { isJsonObject } from '@rung/kernel';

/** Something that happened and that a scenario may expect to happen again. */
export type Candidate = {
  readonly id: string;
  readonly ticket: string;
} & (
  | {
      readonly kind: 'effect';
      readonly effect: Effect;
      readonly row: ExpectedEffect;
      /** The reason of it, which is expected only of whom it matters to. */
      readonly why: JsonObject;
    }
  | { readonly kind: 'clock'; readonly clock: ClockRow; readonly row: JsonObject }
  | { readonly kind: 'final'; readonly final: FinalState; readonly row: ExpectedFinal }
);

/**
 * What of an effect is worth expecting: what people mean by it and its sentence tells, not what the engine adds to carry it out. Why it came is
 * apart: a reason may be worded anew, and then nothing that the policy does has changed.
 */
const worthExpecting: Readonly<Record<EffectName, readonly string[]>> = {
  assign: ['tier', 'move'],
  set: ['field', 'value'],
  notify: ['to', 'channel', 'template'],
  message: ['template'],
  grant: ['request', 'action', 'amount'],
  deny: ['request', 'action', 'amount'],
  requestApproval: ['request', 'action', 'amount', 'approvers'],
  block: ['request', 'action'],
  requireContext: ['package', 'missing'],
  openSwarm: ['to'],
  openExternal: ['to'],
  followUp: ['to'],
  openGroup: ['parent', 'members'],
  closeGroup: ['parent', 'members'],
  record: [],
};

/** Everything that happened to the tickets of a run, in order of time, as far as it may be expected. */
export function candidatesOf(scenario: Scenario, result: ScenarioResult): readonly Candidate[] {
  const isSingle = scenario.tickets.length === 1;
  const named = (ticket: string): { readonly ticket?: string } => (isSingle ? {} : { ticket });
  return [
    ...result.effects.flatMap((effect): readonly Candidate[] =>
      effect.effect === 'record'
        ? [] // remarks explain a decision; they are none
        : [
            {
              id: effect.key,
              kind: 'effect',
              ticket: effect.ticket,
              effect,
              row: {
                at: effect.at,
                effect: effect.effect,
                ...named(effect.ticket),
                ...picked(effect, worthExpecting[effect.effect]),
              },
              why: picked(effect, reasonKeys),
            },
          ],
    ),
    ...result.clocks.map((clock): Candidate => {
      const { ticket, outcome, countedMs, dueAt } = clock;
      const row = { clock: clock.clock, cycle: clock.cycle, ...named(ticket), outcome, dueAt, countedMs };
      return { id: `clock ${ticket} ${clock.clock} ${clock.cycle}`, kind: 'clock', ticket, clock, row };
    }),
    ...finalsOf(scenario, result).map(([ticket, final]): Candidate => {
      const { tier, status } = final;
      return { id: `final ${ticket}`, kind: 'final', ticket, final, row: { tier, status } };
    }),
  ];
}

const reasonKeys: readonly string[] = ['reason', 'reasons'];

function picked(effect: Effect, keys: readonly string[]): JsonObject {
  const details = Object.entries(effect).filter(([key, value]) => keys.includes(key) && value !== null);
  return Object.fromEntries(details);
}

/** One state for a single ticket, a map of them for several. */
function finalsOf(
  { tickets }: Scenario,
  { final }: ScenarioResult,
): readonly (readonly [string, FinalState])[] {
  const [only] = tickets;
  if (isState(final)) return only === undefined ? [] : [[only.id, final]];
  return Object.entries(final);
}

function isState(final: ScenarioResult['final']): final is FinalState {
  return isJsonObject(final['counts']) && typeof final['status'] === 'string';
}

/** What the person has chosen. */
export interface Choice {
  readonly name: string;
  readonly until: string;
  /** Ids of candidates. */
  readonly expected: ReadonlySet<string>;
  /** Whether what was not expected before must come for the same reasons too. */
  readonly withReasons: boolean;
  /** Kinds of effects of which nothing beyond what is expected may occur. */
  readonly exactly: readonly EffectName[];
}

/** A scenario that expects what was chosen and nothing else. What it expected of a thing before it goes on to expect as written. */
export function keptScenario(scenario: Scenario, candidates: readonly Candidate[], choice: Choice): Scenario {
  const chosen = candidates.filter(({ id }) => choice.expected.has(id));
  const own = ownRows(scenario, candidates);
  return {
    ...scenario,
    name: choice.name.trim(),
    until: choice.until,
    expect: chosen.flatMap((one) =>
      one.kind === 'effect' ? [own.effects.get(one.id) ?? newRow(one, choice)] : [],
    ),
    clocks: chosen.flatMap((one) => (one.kind === 'clock' ? [own.clocks.get(one.id) ?? one.row] : [])),
    final: Object.fromEntries(
      chosen.flatMap((one) =>
        one.kind === 'final' ? [[one.ticket, own.finals.get(one.id) ?? one.row]] : [],
      ),
    ),
    exactly: choice.exactly,
  };
}

function newRow(
  { row, why }: Extract<Candidate, { kind: 'effect' }>,
  { withReasons }: Choice,
): ExpectedEffect {
  return withReasons ? { ...row, ...why } : row;
}

/** Which candidates a scenario expects already. */
export function alreadyExpected(scenario: Scenario, candidates: readonly Candidate[]): ReadonlySet<string> {
  const { effects, clocks, finals } = ownRows(scenario, candidates);
  return new Set([...effects.keys(), ...clocks.keys(), ...finals.keys()]);
}

/** Rows of a scenario by the candidate that each takes: the first that fits and is not yet taken, as in a run. */
export function ownRows(scenario: Scenario, candidates: readonly Candidate[]) {
  const effects = new Map<string, ExpectedEffect>();
  const clocks = new Map<string, JsonObject>();
  const finals = new Map<string, ExpectedFinal>();
  for (const row of scenario.expect) {
    const found = candidates.find(
      (one) => one.kind === 'effect' && !effects.has(one.id) && isWithin({ ...row }, { ...one.effect }),
    );
    if (found !== undefined) effects.set(found.id, row);
  }
  for (const row of scenario.clocks) {
    const found = candidates.find(
      (one) => one.kind === 'clock' && !clocks.has(one.id) && isWithin({ ...row }, { ...one.clock }),
    );
    if (found !== undefined) clocks.set(found.id, row);
  }
  for (const one of candidates) {
    const row = one.kind === 'final' ? scenario.final[one.ticket] : undefined;
    if (one.kind === 'final' && row !== undefined && isWithin({ ...row }, { ...one.final }))
      finals.set(one.id, row);
  }
  return { effects, clocks, finals };
}

function isWithin(expected: unknown, seen: unknown): boolean {
  if (isJsonObject(expected)) {
    return isJsonObject(seen) && Object.entries(expected).every(([key, value]) => isWithin(value, seen[key]));
  }
  if (Array.isArray(expected)) {
    return (
      Array.isArray(seen) && expected.length === seen.length && expected.every((item) => seen.includes(item))
    );
  }
  if (expected === null) return seen === null || seen === undefined;
  return expected === seen || isSameInstant(expected, seen);
}

function isSameInstant(a: unknown, b: unknown): boolean {
  return typeof a === 'string' && typeof b === 'string' && Date.parse(a) === Date.parse(b);
}

/** Rows of a scenario that nothing which happened fits: keeping what happened would drop them. */
export function unmetRows(scenario: Scenario, candidates: readonly Candidate[]): readonly JsonObject[] {
  const only = { ...scenario, expect: [], clocks: [], final: {} };
  const isUnmet = (one: Scenario): boolean => alreadyExpected(one, candidates).size === 0;
  return [
    ...scenario.expect.filter((row) => isUnmet({ ...only, expect: [row] })).map((row) => ({ ...row })),
    ...scenario.clocks.filter((row) => isUnmet({ ...only, clocks: [row] })).map((row) => ({ ...row })),
  ];
}

/** A name that no scenario has yet. */
export function freeName(wanted: string, taken: readonly string[]): string {
  if (!taken.includes(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    const name = `${wanted} ${number}`;
    if (!taken.includes(name)) return name;
  }
}
