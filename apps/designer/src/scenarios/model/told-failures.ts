import { type Effect, isJsonObject, parseInstant, type Scenario, type ScenarioFailure } from '@rung/kernel';
import type { Refusal, Wording } from '@rung/wording';
import { type ComparedRow, comparedEnd, comparedRows } from './compared-rows.ts';

/** What a heading says; each has a text in the catalogue: `scenarios.failure.missing`. */
export type FailureHead =
  | 'missing'
  | 'missingAlone'
  | 'unexpected'
  | 'never'
  | 'clock'
  | 'clockAlone'
  | 'note'
  | 'final'
  | 'error';

/** Failures that concern one thing, told. */
export interface ToldFailure {
  readonly head: FailureHead;
  /** The rule that was broken, of `unexpected` and `never`. */
  readonly rule: string | null;
  /** Expected beside seen. */
  readonly rows: readonly ComparedRow[];
  /** Sentences, each about something that happened. */
  readonly lines: readonly string[];
}

/**
 * Every failure of a scenario in words. Differences in how tickets end make one table, unwanted effects stand below the
 * rule that they break, and any other failure stands alone.
 */
export function toldFailures(
  failures: readonly ScenarioFailure[],
  scenario: Scenario | null,
  wording: Wording,
): readonly ToldFailure[] {
  const groups = Map.groupBy(failures, groupOf);
  return [...groups.values()].map((group) => told(group, scenario, wording));
}

function groupOf(failure: ScenarioFailure): unknown {
  const { code, expected, part } = failure;
  if (code === 'final') return part === undefined ? failure : code;
  return code === 'unexpected' || code === 'never' ? `${code} ${String(expected)}` : failure;
}

function told(
  failures: readonly ScenarioFailure[],
  scenario: Scenario | null,
  wording: Wording,
): ToldFailure {
  const [first] = failures;
  if (first === undefined) return { head: 'error', rule: null, rows: [], lines: [] };
  const plain = { head: headOf(first), rule: null, rows: [], lines: [] };
  switch (first.code) {
    case 'unexpected':
    case 'never': {
      const rule = wording.sayEffectRule(String(first.expected));
      return { ...plain, rule, lines: failures.flatMap(({ actual }) => effectLine(actual, wording)) };
    }
    case 'final':
      return first.part === undefined
        ? { ...plain, lines: [first.message] }
        : {
            ...plain,
            rows: failures.map((failure) => withTicket(failure, comparedEnd(failure, wording), scenario)),
          };
    case 'error':
      return { ...plain, lines: refusalLines(first, scenario, wording) };
    case 'missing':
    case 'clock':
    case 'note':
      return { ...plain, rows: comparedRows(first, wording) };
    default:
      return first.code satisfies never;
  }
}

/** Nothing was seen that comes near: then there is nothing to compare. */
function headOf({ code, actual }: ScenarioFailure): FailureHead {
  if (actual !== undefined) return code;
  return code === 'missing' ? 'missingAlone' : code === 'clock' ? 'clockAlone' : code;
}

function withTicket({ ticket }: ScenarioFailure, row: ComparedRow, scenario: Scenario | null): ComparedRow {
  const isOneOfSeveral = (scenario?.tickets.length ?? 1) > 1 && ticket !== undefined;
  return isOneOfSeveral ? { ...row, name: `${ticket}: ${row.name}` } : row;
}

function effectLine(value: unknown, wording: Wording): readonly string[] {
  if (!isEffect(value)) return [];
  return [`${instant(value.at, wording)}: ${wording.sayEffect(value)}`];
}

/** Whether what was seen is an effect, as it is for `unexpected` and for `never`. */
function isEffect(value: unknown): value is Effect {
  return isJsonObject(value) && typeof value['effect'] === 'string' && typeof value['at'] === 'string';
}

function instant(at: string, wording: Wording): string {
  const read = parseInstant(at);
  return read.ok ? wording.sayInstant(read.value) : at;
}

/** The event that the engine refused, as a sentence, and why it was refused. */
function refusalLines(
  { actual, message, place }: ScenarioFailure,
  scenario: Scenario | null,
  wording: Wording,
): readonly string[] {
  if (!isRefusal(actual)) return [message];
  const event = scenario?.events[Number(/^\/events\/(\d+)$/.exec(place ?? '')?.[1] ?? -1)];
  const happened = event === undefined ? [] : [`${instant(event.at, wording)}: ${wording.sayEvent(event)}`];
  return [...happened, wording.sayRefusal(actual)];
}

function isRefusal(value: unknown): value is Refusal {
  return isJsonObject(value) && typeof value['code'] === 'string' && typeof value['message'] === 'string';
}
