import type { LinkedPolicy } from '@rung/engine';
import { epochMs, formatInstant } from '@rung/kernel';
import type { MetricSettings } from '../../metrics/metric.ts';
import { createMetrics, type MetricsReport, type MetricsSnapshot } from '../../metrics/metrics.ts';
import type { ReplayMapper } from '../map/mapper.ts';
import type { Row } from '../rows/row.ts';
import { ReplayCounter, type ReplayCounts, type TargetCounts } from './replay-counts.ts';
import { TicketReplay } from './replay-ticket.ts';
import { mergeEnds, noEnds, type SuddenEnd, suddenEnd, type TicketEnds, withEnd } from './ticket-ends.ts';

/** What a replay is told beside the policy and the map. */
export interface ReplayOptions {
  /** Timers of every ticket fire up to and including this instant, milliseconds; null while it is not known, see {@link Replay.end}. */
  readonly untilMs: number | null;
  readonly metrics?: MetricSettings;
  /** Keep traces while a ticket is replayed: two metrics need them; slower. Default no. */
  readonly trace?: boolean;
}

/** A replay so far, as a worker sends it: plain JSON. */
export interface ReplaySnapshot {
  readonly ends: TicketEnds;
  readonly counts: ReplayCounts;
  readonly metrics: MetricsSnapshot;
}

/** What was learned of one target, `rows` being those with both times. */
export interface LearnedDays {
  readonly name: string;
  readonly rows: number;
  /** Calendar days by key. */
  readonly days: Readonly<Record<string, number>>;
  /** Keys whose rows do not agree. */
  readonly conflicts: readonly string[];
  /** Keys for which no row has both times. */
  readonly unseen: readonly string[];
}

/** A learned target, and how many tickets kept it. */
export type LearnedReport = LearnedDays & TargetCounts;

/** What a replay found, `rung/replay@1`. */
export interface ReplayReport {
  readonly format: 'rung/replay@1';
  readonly policy: string;
  /** The last instant up to which timers fired; null when none was given and no event was taken. */
  readonly until: string | null;
  /** Set where one row alone lets the replay end long after everything else: its date may be wrong. */
  readonly suddenEnd: SuddenEnd | null;
  readonly counts: ReplayCounts;
  readonly learned: readonly LearnedReport[];
  /** What the policy says that tickets replayed one by one cannot show. */
  readonly limits: readonly 'groups'[];
  readonly metrics: MetricsReport;
}

/** A replay under way. Mutable; one policy, one map, one thread. */
export interface Replay {
  /** Replays a ticket from all its rows, in any order. */
  readonly ticket: (ticket: string, rows: readonly Row[]) => void;
  /** How many tickets are kept because something is under way in them, and the end is not known yet. */
  readonly waiting: () => number;
  /** The latest event that the engine took so far, milliseconds: where a replay ends of which nothing else is said. */
  readonly latestMs: () => number | null;
  /** Says when the replay ends, and lets the timers of waiting tickets run up to then; null when no row names any instant. */
  readonly end: (untilMs: number | null) => void;
  /** Notes a row that belongs to no ticket. */
  readonly orphan: (row: Row) => void;
  /** Adds a part replayed elsewhere with the same policy, map and options. */
  readonly merge: (part: ReplaySnapshot) => void;
  readonly snapshot: () => ReplaySnapshot;
  readonly report: () => ReplayReport;
}

/**
 * Begins a replay: tickets are handed in one by one, counted and forgotten, so that memory does not grow with the history.
 * The answer does not depend on the order of tickets nor on how they are spread over workers.
 */
export function createReplay(linked: LinkedPolicy, mapper: ReplayMapper, options: ReplayOptions): Replay {
  const metrics = createMetrics(linked.policy, options.metrics ?? {});
  const counts = new ReplayCounter();
  const { trace = false } = options;
  let { untilMs } = options;
  let endMs = untilMs;
  let ends = noEnds;
  let waiting: TicketReplay[] = [];
  const count = (run: TicketReplay): void => {
    const replayed = run.end(endMs);
    if (replayed.summary !== null) metrics.add(replayed.summary);
    counts.add(replayed);
  };
  return {
    ticket: (ticket, rows) => {
      const run = new TicketReplay(linked, mapper.toHistory(ticket, rows), trace);
      run.feedAll();
      if (run.latest !== null) ends = withEnd(ends, run.latest.atMs, run.latest.row);
      if (endMs !== null || run.isSettled()) count(run);
      else waiting.push(run);
    },
    waiting: () => waiting.length,
    latestMs: () => ends.last?.atMs ?? null,
    end: (atMs) => {
      untilMs = atMs;
      endMs = atMs ?? 0;
      for (const run of waiting) count(run);
      waiting = [];
    },
    orphan: (row) => counts.addOrphan(row.number),
    merge: (part) => {
      ends = mergeEnds(ends, part.ends);
      counts.merge(part.counts);
      metrics.merge(part.metrics);
    },
    snapshot: () => ({ ends, counts: counts.counts(), metrics: metrics.snapshot() }),
    report: () => ({
      format: 'rung/replay@1',
      policy: linked.digest,
      until: untilMs === null ? null : formatInstant(epochMs(untilMs)),
      // An end that was asked for, before or behind that row, is nobody's slip.
      suddenEnd: untilMs === (ends.last?.atMs ?? null) ? suddenEnd(ends) : null,
      counts: counts.counts(),
      learned: daysOf(mapper).map((learned) => ({ ...learned, ...counts.targetsOf(learned.name) })),
      limits: Object.values(linked.policy.nodes).some(({ kind }) => kind === 'group') ? ['groups'] : [],
      metrics: metrics.report(),
    }),
  };
}

function daysOf(mapper: ReplayMapper): readonly LearnedDays[] {
  return [...mapper.learned()].map(([name, table]) => ({
    name,
    rows: table.rows,
    days: Object.fromEntries(table.days),
    conflicts: [...table.conflicts.keys()],
    unseen: table.unseen,
  }));
}
