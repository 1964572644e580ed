import { type MetricContext, type MetricSlice, share, slice } from '../metric.ts';
import type { Tally } from '../tally.ts';
import type { TicketSummary } from '../ticket-summary.ts';

/** The parts into which tickets fall by themselves. */
export const ticketDimensions = ['topic', 'channel', 'segment', 'agent'] as const;

/** One of {@link ticketDimensions}. */
export type TicketDimension = (typeof ticketDimensions)[number];

/** A series that is counted whole and by dimension; its names are made once, not for every ticket. */
export interface DimensionSeries {
  readonly whole: string;
  readonly parts: readonly { readonly by: TicketDimension; readonly series: string }[];
}

/** Names the parts of a series. */
export function dimensionSeries(whole: string): DimensionSeries {
  return { whole, parts: ticketDimensions.map((by) => ({ by, series: `${whole} by ${by}` })) };
}

/** Counts a ticket in a series, whole and by each dimension of which it has a value. */
export function countByDimension(
  summary: TicketSummary,
  tally: Tally,
  { whole, parts }: DimensionSeries,
): void {
  tally.count(whole);
  for (const { by, series } of parts) {
    const key = summary[by];
    if (key !== null) tally.count(series, key);
  }
}

/** The share of one series in another, whole series by {@link countByDimension}, for each part of some dimensions. */
export function shareSlices(
  tally: Tally,
  series: { readonly part: string; readonly whole: string; readonly by: readonly TicketDimension[] },
  context: MetricContext,
): readonly MetricSlice[] {
  return series.by.flatMap((by) =>
    tally.slices(`${series.whole} by ${by}`).map((key) => {
      const n = tally.total(`${series.whole} by ${by}`, key);
      return slice({ by, key, n }, share(tally.total(`${series.part} by ${by}`, key), n), context);
    }),
  );
}
