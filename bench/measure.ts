import type { BenchRow, Spread, Verdict } from './types.ts';

/** Median, smallest and largest of some figures; at least one. */
export function spread(figures: readonly number[]): Spread {
  const sorted = [...figures].sort((a, b) => a - b);
  const at = (i: number): number => sorted[i] ?? Number.NaN;
  const middle = Math.floor(sorted.length / 2);
  const median = sorted.length % 2 === 1 ? at(middle) : (at(middle - 1) + at(middle)) / 2;
  return { median, min: at(0), max: at(sorted.length - 1) };
}

/** Something to time: does its work `times` times over. */
export interface Contender {
  readonly name: string;
  readonly run: (times: number) => void | Promise<void>;
  /** How long to warm up, milliseconds; engines that compile late are given longer. */
  readonly warmMs?: number;
}

/** How a set of contenders is timed. */
export interface Timing {
  readonly rounds: number;
  /** Length of one contender's turn in a round, milliseconds. */
  readonly turnMs: number;
  readonly warmMs: number;
}

/** Many short turns rather than a few long ones: what else the machine does then meets neighbours alike. */
export const standardTiming: Timing = { rounds: 15, turnMs: 60, warmMs: 400 };

async function ratePerSecond(contender: Contender, ms: number, batch: number): Promise<number> {
  const start = performance.now();
  let done = 0;
  let now = start;
  do {
    const pending = contender.run(batch);
    if (pending !== undefined) await pending;
    done += batch;
    now = performance.now();
  } while (now - start < ms);
  return (done / (now - start)) * 1000;
}

/** A batch that takes about a millisecond, so that reading the clock costs nothing beside it. */
const batchFor = (rate: number): number => Math.max(1, Math.round(rate / 1000));

/**
 * Times contenders side by side: each warms up, then they take turns for some rounds, so that whatever else the machine
 * does meets all of them alike. Gives each one's rates, operations a second by round.
 */
export async function race(
  contenders: readonly Contender[],
  timing: Timing = standardTiming,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const batches = new Map<string, number>();
  for (const contender of contenders) {
    const warmMs = contender.warmMs ?? timing.warmMs;
    const first = await ratePerSecond(contender, warmMs / 2, 1);
    batches.set(contender.name, batchFor(await ratePerSecond(contender, warmMs / 2, batchFor(first))));
  }
  const rates = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < timing.rounds; round += 1) {
    for (const contender of contenders) {
      const rate = await ratePerSecond(contender, timing.turnMs, batches.get(contender.name) ?? 1);
      rates.get(contender.name)?.push(rate);
    }
  }
  return rates;
}

/** The first contender's figures divided by the second's, round by round. */
export function ratios(figures: readonly number[], others: readonly number[]): readonly number[] {
  return figures.map((figure, round) => figure / (others[round] ?? Number.NaN));
}

/** A bar: `reach` must be met, `aim` is wished for. For `atMost` less is better. */
export interface Bar {
  readonly reach: number;
  readonly aim: number;
  readonly atMost?: boolean;
}

function verdictOf(figure: number, bar: Bar | undefined): Verdict {
  if (bar === undefined) return 'informative';
  const meets = (limit: number): boolean => (bar.atMost === true ? figure <= limit : figure >= limit);
  if (meets(bar.aim)) return 'aim';
  return meets(bar.reach) ? 'reached' : 'missed';
}

/** What a row says besides its figures. */
export interface RowText {
  readonly id: string;
  readonly what: string;
  readonly against: string;
  readonly unit: string;
  readonly note?: string;
  readonly bar?: Bar;
}

function barText(bar: Bar | undefined, limit: 'reach' | 'aim', unit: string): string {
  if (bar === undefined) return '';
  return `${bar.atMost === true ? '<= ' : ''}${bar[limit]}${unit === 'x' ? 'x' : ` ${unit}`}`;
}

/** A row of measured figures, judged by its median. */
export function measuredRow(text: RowText, figures: readonly number[]): BenchRow {
  const { median, min, max } = spread(figures);
  const { bar, note = '', ...rest } = text;
  return {
    ...rest,
    note,
    reach: barText(bar, 'reach', text.unit),
    aim: barText(bar, 'aim', text.unit),
    median,
    min,
    max,
    verdict: verdictOf(median, bar),
  };
}

/** A row for something that was not measured, with the reason. */
export function unmeasuredRow(text: RowText & { readonly note: string }): BenchRow {
  const { bar, ...rest } = text;
  return {
    ...rest,
    reach: barText(bar, 'reach', text.unit),
    aim: barText(bar, 'aim', text.unit),
    median: null,
    min: null,
    max: null,
    verdict: 'notMeasured',
  };
}
