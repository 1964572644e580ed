import { type MetricContext, type MetricSlice, share, slice } from '../metric.ts';
import type { Tally } from '../tally.ts';
import type { TicketSummary } from '../ticket-summary.ts';

/** The parts into which tickets fall by themselves. */
export const ticketDimensions = ['topic', 'channel', 'segment', 'agent'] as const;

/** One of {@link ticketDimensions}. */
export type TicketDimension = (typeof ticketDimensions)[number];

/** Counts tickets in a series, whole and by each dimension of which a ticket has a value. */
export function countByDimension(tally: Tally, series: string): (summary: TicketSummary) => void {
  const whole = tally.counter(series);
  const [topics, channels] = [tally.counter(`${series} by topic`), tally.counter(`${series} by channel`)];
  const [segments, agents] = [tally.counter(`${series} by segment`), tally.counter(`${series} by agent`)];
  return ({ topic, channel, segment, agent }) => {
    whole.add();
    if (topic !== null) topics.addTo(topic);
    if (channel !== null) channels.addTo(channel);
    if (segment !== null) segments.addTo(segment);
    if (agent !== null) agents.addTo(agent);
  };
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
