import type { Policy } from '@rung/policy';
import type { Distribution, DistributionReport } from './distribution.ts';
import { everything, type Tally, type Values } from './tally.ts';
import type { Resolution, Stay, TicketSummary } from './ticket-summary.ts';

/** What may be told about a set of tickets beside the decision log; all of it is optional. */
export interface MetricSettings {
  /** Counted (business) milliseconds between two instants; durations are then reported both ways. */
  readonly countedMs?: (fromMs: number, toMs: number) => number;
  /** Smallest number of tickets for which a slice is shown. Default 20. */
  readonly minimumSlice?: number;
  /** Escalation rate regarded as usual, shown beside the rate. Default 10 to 20 %. */
  readonly band?: { readonly from: number; readonly to: number };
  /** MET-40: the rate under which escalation is suspiciously rare, and for how many weeks in a row. Default 2 %, 4 weeks. */
  readonly nearZero?: { readonly floor: number; readonly weeks: number };
  /** MET-37: money an hour at each tier and money a move, both in minor units of one currency. */
  readonly costs?: {
    readonly currency: string;
    readonly perHour: Readonly<Record<string, number>>;
    readonly perMove: number;
  };
  /** MET-46: topics on which people were trained, and when. */
  readonly trainings?: readonly { readonly topic: string; readonly atMs: number }[];
}

/** What a metric may read while it counts. */
export interface MetricContext {
  readonly policy: Policy;
  readonly settings: MetricSettings;
}

/** The value of a metric over a set of tickets. A `null` means that nothing was there to be measured. */
export type MetricValue =
  /** A part of a whole, 0..1. */
  | {
      readonly kind: 'share';
      readonly value: number | null;
      readonly numerator: number;
      readonly denominator: number;
      /** What is counted, where it is not tickets or events. */
      readonly unit?: 'ms';
      /** What is usual elsewhere; not a target. */
      readonly band?: { readonly from: number; readonly to: number };
    }
  /** A mean of a count; may exceed 1. */
  | {
      readonly kind: 'ratio';
      readonly value: number | null;
      readonly numerator: number;
      readonly denominator: number;
    }
  /** Milliseconds: elapsed, and counted on a calendar where one was given. */
  | {
      readonly kind: 'duration';
      readonly elapsedMs: DistributionReport;
      readonly countedMs: DistributionReport | null;
    }
  /** A score. */
  | { readonly kind: 'score'; readonly value: DistributionReport }
  /** Rows of named numbers, for what one number cannot say. */
  | {
      readonly kind: 'table';
      readonly rows: readonly Readonly<Record<string, string | number | boolean | null>>[];
    }
  /** It cannot be computed from these tickets, and why. */
  | { readonly kind: 'unavailable'; readonly reason: string };

/** One part of the tickets. `value` is null when fewer tickets than the minimum are in it. */
export interface MetricSlice {
  readonly by:
    | 'topic'
    | 'channel'
    | 'segment'
    | 'agent'
    | 'tier'
    | 'reason'
    | 'clock'
    | 'transfers'
    | 'outcome';
  readonly key: string;
  readonly n: number;
  readonly value: MetricValue | null;
}

/** What a metric reports. */
export interface Measured {
  readonly value: MetricValue;
  readonly slices?: readonly MetricSlice[];
}

/** A ticket as metrics count it: its facts, and what most of them ask of these. */
export interface CountedTicket {
  readonly summary: TicketSummary;
  /** Its vertical escalations. */
  readonly escalations: readonly Stay[];
  /** The last resolution that was not undone, or null while the ticket is open. */
  readonly end: Resolution | null;
}

/** Counts one ticket. */
export type Collector = (ticket: CountedTicket) => void;

/** A metric: what it is in words, what it takes from each ticket, and what it makes of the sum. */
export interface MetricDefinition {
  /** `MET-01` … `MET-46`. */
  readonly id: string;
  readonly name: string;
  /** The formula in words, shown beside every number. */
  readonly formula: string;
  /** Asks a tally for its series, to which the collector then adds. Absent where a metric only combines what others counted. */
  readonly collect?: (tally: Tally, context: MetricContext) => Collector;
  readonly report: (tally: Tally, context: MetricContext) => Measured;
}

type ShareValue = Extract<MetricValue, { readonly kind: 'share' }>;

/** A part of a whole. */
export function share(numerator: number, denominator: number): ShareValue {
  return { kind: 'share', value: quotient(numerator, denominator), numerator, denominator };
}

/** A part of a length of time. */
export function timeShare(partMs: number, wholeMs: number): ShareValue {
  return {
    kind: 'share',
    value: quotient(partMs, wholeMs),
    numerator: partMs,
    denominator: wholeMs,
    unit: 'ms',
  };
}

/** A count for each of a number of things. */
export function ratio(numerator: number, denominator: number): MetricValue {
  return { kind: 'ratio', value: quotient(numerator, denominator), numerator, denominator };
}

function quotient(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : numerator / denominator;
}

/** A metric that these tickets cannot give. */
export function unavailable(reason: string): Measured {
  return { value: { kind: 'unavailable', reason } };
}

/** The times of a series between two instants each, elapsed and, with a calendar, counted. Mutable. */
export class Spans {
  readonly #elapsed: Values;
  readonly #counted: Values;
  readonly #countedMs: MetricSettings['countedMs'];

  constructor(tally: Tally, series: string, { settings }: MetricContext) {
    this.#elapsed = tally.valuesOf(series);
    this.#counted = tally.valuesOf(`${series} counted`);
    this.#countedMs = settings.countedMs;
  }

  /** Adds the time from one instant to another to everything, or to a slice only. */
  add(fromMs: number, toMs: number, slice: string = everything): void {
    this.#elapsed.add(toMs - fromMs, slice);
    if (this.#countedMs !== undefined) this.#counted.add(this.#countedMs(fromMs, toMs), slice);
  }
}

/** The times added by {@link Spans}. */
export function duration(tally: Tally, series: string, slice: string = everything): MetricValue {
  const counted = tally.values(`${series} counted`, slice);
  return {
    kind: 'duration',
    elapsedMs: tally.values(series, slice).report(),
    countedMs: counted.n === 0 ? null : counted.report(),
  };
}

/** Scores are kept in thousandths, as distributions hold whole numbers. */
const perPoint = 1000;

/** Adds a score that may have three decimals to everything and to a slice; negative scores are not kept. */
export function addScore(scores: Values, points: number, slice: string): void {
  scores.add(points * perPoint);
  scores.add(points * perPoint, slice);
}

/** The scores added by {@link addScore}. */
export function score(distribution: Distribution): MetricValue {
  const scaled = distribution.report();
  const unscale = (value: number | null): number | null => (value === null ? null : value / perPoint);
  const value = {
    n: scaled.n,
    mean: unscale(scaled.mean),
    median: unscale(scaled.median),
    p90: unscale(scaled.p90),
    max: unscale(scaled.max),
  };
  return { kind: 'score', value };
}

/** Hides the value of a slice with fewer tickets than the minimum (20 unless set). */
export function slice(
  part: { readonly by: MetricSlice['by']; readonly key: string; readonly n: number },
  value: MetricValue,
  { settings }: MetricContext,
): MetricSlice {
  return { ...part, value: part.n < (settings.minimumSlice ?? 20) ? null : value };
}
