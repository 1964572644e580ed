import { type MetricContext, type MetricSlice, share, slice } from '../metric.ts';
import type { Tally } from '../tally.ts';
import type { TicketSummary } from '../ticket-summary.ts';

/** The parts into which tickets fall by themselves. */
export const ticketDimensions = ['topic', 'channel', 'segment', 'agent'] as const;

/** One of {@link ticketDimensions}. */
export type TicketDimension = (typeof ticketDimensions)[number];

/** Counts a ticket in a series, whole and by each dimension of which it has a value. */
export function countByDimension(summary: TicketSummary, tally: Tally, series: string): void {
  tally.count(series);
  for (const by of ticketDimensions) {
    const key = summary[by];
    if (key !== null) tally.count(`${series} by ${by}`, key);
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
