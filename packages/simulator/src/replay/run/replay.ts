import type { LinkedPolicy } from '@rung/engine';
import { epochMs, formatInstant, own } from '@rung/kernel';
import type { MetricSettings } from '../../metrics/metric.ts';
import { createMetrics, type MetricsReport, type MetricsSnapshot } from '../../metrics/metrics.ts';
import type { ReplayMapper } from '../map/mapper.ts';
import type { Row, RowProblem } from '../rows/row.ts';
import { type ReplayedTicket, replayTicket, type TargetOutcome } from './replay-ticket.ts';

/** Problems kept as examples; all are counted. */
const keptProblems = 100;

/** What a replay is told beside the policy and the map. */
export interface ReplayOptions {
  /** Timers of every ticket fire up to and including this instant, milliseconds. */
  readonly untilMs: number;
  readonly metrics?: MetricSettings;
  /** Keep traces while a ticket is replayed: two metrics need them; slower. Default no. */
  readonly trace?: boolean;
}

/** Counts of a replay that add up over parts of a history. Plain JSON. */
export interface ReplayCounts {
  /** Rows that were read. */
  readonly rows: number;
  /** Rows that gave at least one event the engine took. */
  readonly usedRows: number;
  /** Rows and single events that could not be used, by reason. */
  readonly problems: Readonly<Record<RowProblem['code'], number>>;
  /** The first of them, by row. */
  readonly examples: readonly RowProblem[];
  readonly tickets: number;
  readonly events: number;
  readonly effects: number;
  /** What became of learned targets: tickets by target and outcome. */
  readonly targets: Readonly<Record<string, TargetCounts>>;
}

/** Tickets by what became of one learned target. */
export type TargetCounts = Readonly<Record<TargetOutcome, number>>;

/** A replay so far, as a worker sends it: plain JSON. */
export interface ReplaySnapshot {
  readonly counts: ReplayCounts;
  readonly metrics: MetricsSnapshot;
  /** The same in every part: each part learns from all rows. */
  readonly learned: readonly LearnedDays[];
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
  /** The last instant up to which timers fired. */
  readonly until: string;
  readonly counts: ReplayCounts;
  readonly learned: readonly LearnedReport[];
  /** What the policy says that tickets replayed one by one cannot show. */
  readonly limits: readonly 'groups'[];
  readonly metrics: MetricsReport;
}

/** A replay under way. Mutable; one policy, one map, one thread. */
export interface Replay {
  /** Replays one ticket from all its rows, in any order. */
  readonly ticket: (ticket: string, rows: readonly Row[]) => ReplayedTicket;
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
  let counts = noCounts;
  let mergedDays: readonly LearnedDays[] = [];
  // A replay that only adds parts up has learned nothing itself.
  const days = (): readonly LearnedDays[] => (mergedDays.length > 0 ? mergedDays : daysOf(mapper));
  return {
    ticket: (ticket, rows) => {
      const replayed = replayTicket(linked, mapper.toHistory(ticket, rows), options);
      if (replayed.summary !== null) metrics.add(replayed.summary);
      counts = addCounts(counts, countsOf(rows.length, replayed));
      return replayed;
    },
    orphan: (row) => {
      const problem: RowProblem = { row: row.number, code: 'noTicket', message: 'it names no ticket' };
      counts = addCounts(counts, { ...noCounts, rows: 1, ...problemCounts([problem]) });
    },
    merge: (part) => {
      counts = addCounts(counts, part.counts);
      metrics.merge(part.metrics);
      mergedDays = part.learned;
    },
    snapshot: () => ({ counts, metrics: metrics.snapshot(), learned: days() }),
    report: () => ({
      format: 'rung/replay@1',
      policy: linked.digest,
      until: formatInstant(epochMs(options.untilMs)),
      counts,
      learned: days().map((learned) => ({ ...learned, ...(own(counts.targets, learned.name) ?? noTargets) })),
      limits: Object.values(linked.policy.nodes).some(({ kind }) => kind === 'group') ? ['groups'] : [],
      metrics: metrics.report(),
    }),
  };
}

const noProblems: ReplayCounts['problems'] = { noTicket: 0, badTime: 0, badValue: 0, noRule: 0, refused: 0 };
const noCounts: ReplayCounts = {
  rows: 0,
  usedRows: 0,
  problems: noProblems,
  examples: [],
  tickets: 0,
  events: 0,
  effects: 0,
  targets: {},
};
const noTargets: TargetCounts = { met: 0, missed: 0, open: 0 };

function countsOf(rows: number, replayed: ReplayedTicket): ReplayCounts {
  return {
    rows,
    usedRows: replayed.usedRows.size,
    ...problemCounts(replayed.problems),
    tickets: replayed.summary === null ? 0 : 1,
    events: replayed.events,
    effects: replayed.effects,
    targets: Object.fromEntries(
      [...replayed.targets].map(([name, outcome]) => [name, { ...noTargets, [outcome]: 1 }]),
    ),
  };
}

function problemCounts(problems: readonly RowProblem[]): Pick<ReplayCounts, 'problems' | 'examples'> {
  if (problems.length === 0) return { problems: noProblems, examples: [] };
  const counted = { ...noProblems };
  for (const { code } of problems) counted[code] += 1;
  return { problems: counted, examples: problems };
}

function addCounts(a: ReplayCounts, b: ReplayCounts): ReplayCounts {
  return {
    rows: a.rows + b.rows,
    usedRows: a.usedRows + b.usedRows,
    problems: addProblems(a.problems, b.problems),
    examples: firstExamples(a.examples, b.examples),
    tickets: a.tickets + b.tickets,
    events: a.events + b.events,
    effects: a.effects + b.effects,
    targets: addTargets(a.targets, b.targets),
  };
}

function addProblems(a: ReplayCounts['problems'], b: ReplayCounts['problems']): ReplayCounts['problems'] {
  if (b === noProblems) return a;
  return {
    noTicket: a.noTicket + b.noTicket,
    badTime: a.badTime + b.badTime,
    badValue: a.badValue + b.badValue,
    noRule: a.noRule + b.noRule,
    refused: a.refused + b.refused,
  };
}

function addTargets(a: ReplayCounts['targets'], b: ReplayCounts['targets']): ReplayCounts['targets'] {
  const sums = Object.entries(b).map(([name, counts]) => {
    const before = own(a, name) ?? noTargets;
    return [
      name,
      {
        met: before.met + counts.met,
        missed: before.missed + counts.missed,
        open: before.open + counts.open,
      },
    ];
  });
  return sums.length === 0 ? a : { ...a, ...Object.fromEntries(sums) };
}

/** The first problems of the file, whichever part was replayed first. */
function firstExamples(a: readonly RowProblem[], b: readonly RowProblem[]): readonly RowProblem[] {
  if (b.length === 0) return a;
  return [...a, ...b].toSorted((x, y) => x.row - y.row).slice(0, keptProblems);
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
