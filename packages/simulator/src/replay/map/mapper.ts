import { type Diagnostic, err, ok, type Result } from '@rung/kernel';
import type { Row } from '../rows/row.ts';
import type { ColumnReader } from '../rows/text-source.ts';
import type { ZoneResolver } from '../rows/zone.ts';
import { columnReaders, columnsOf, scanColumnsOf } from './columns.ts';
import { type HistoryParts, historyOf, type TicketHistory } from './history.ts';
import { laterOf } from './later-of.ts';
import { type LearnedTable, TargetLearner } from './learned.ts';
import type { ReplayMap } from './replay-map.ts';
import { type PreparedRule, prepareFields, prepareRule } from './rules.ts';
import type { ScanSnapshot } from './scan.ts';
import { type PreparedTime, prepareTime, type TimeContext } from './times.ts';

/** A map ready to turn rows into histories of tickets. */
export interface ReplayMapper {
  /** The columns that a reader must supply, in this order; `Variant#2` is the second column named `Variant`. */
  readonly columns: readonly string[];
  /** Those of them that {@link ReplayMapper.scan} looks at. */
  readonly scanColumns: readonly string[];
  /** Whether a first pass over all rows is needed before the first history: targets are learned from it. */
  readonly needsScan: boolean;
  /** The ticket a row belongs to, or null. */
  readonly ticketOf: (row: Row) => string | null;
  /** First pass: learns from a row and notes its times. */
  readonly scan: (row: Row) => void;
  /** What was found so far in the first pass. */
  readonly scanned: () => ScanSnapshot;
  /** Takes what was learned from all rows in place of what was learned here. */
  readonly adopt: (scan: ScanSnapshot) => void;
  /** What was learned so far, by the name of the target. */
  readonly learned: () => ReadonlyMap<string, LearnedTable>;
  /** The rows of one ticket, in any order, as a history in order of time. */
  readonly toHistory: (ticket: string, rows: readonly Row[]) => TicketHistory;
}

/**
 * Prepares a map. Pure; the learning of the first pass is kept inside the mapper. Findings: `MAP-05` a time is nowhere given,
 * `MAP-06` a property that no event can have, `MAP-08` a name that the map does not have, `MAP-09` a format or a zone that
 * cannot be read.
 */
export function prepareMap(map: ReplayMap, zones: ZoneResolver): Result<ReplayMapper, readonly Diagnostic[]> {
  const context: TimeContext = { column: columnReaders(map), zones };
  const time = map.time === undefined ? ok(null) : prepareTime(map.time, context, ['time']);
  const learners = prepareLearners(map, context);
  if (!time.ok || !learners.ok) return err([time, learners].flatMap((part) => (part.ok ? [] : part.error)));
  const rules = prepareRules(map, { ...context, learnings: learners.value });
  if (!rules.ok) return rules;
  return ok(toMapper(map, context, { time: time.value, learners: learners.value, rules: rules.value }));
}

interface MapperParts {
  readonly time: PreparedTime | null;
  readonly learners: ReadonlyMap<string, TargetLearner>;
  readonly rules: readonly PreparedRule[];
}

function toMapper(
  map: ReplayMap,
  context: TimeContext,
  { time, learners, rules }: MapperParts,
): ReplayMapper {
  const ticketColumn = context.column(map.ticket.column);
  const prefix = map.ticket.prefix ?? '';
  const times = [time, ...rules.map(({ at }) => at)].filter((one) => one !== null);
  let latestMs: number | null = null;
  const parts: HistoryParts = {
    time,
    rules,
    tieBreak: (map.tieBreak ?? []).map(context.column),
    learnings: learners,
  };
  return {
    columns: columnsOf(map),
    scanColumns: scanColumnsOf(map),
    needsScan: learners.size > 0,
    ticketOf: ({ values }) => {
      const id = ticketColumn(values);
      return id === null || prefix === '' ? id : `${prefix}${id}`;
    },
    scan: (row) => {
      for (const learner of learners.values()) learner.learn(row);
      for (const { read } of times) {
        const found = read(row.values);
        if (typeof found === 'number') latestMs = laterOf(latestMs, found);
      }
    },
    scanned: () => ({
      latestMs,
      learned: [...learners].map(([name, learner]) => [name, learner.counts()]),
    }),
    adopt: (scan) => {
      for (const [name, counts] of scan.learned) learners.get(name)?.adopt(counts);
    },
    learned: () => new Map([...learners].map(([name, learner]) => [name, learner.table()])),
    toHistory: (ticket, rows) => historyOf(ticket, rows, parts),
  };
}

function prepareLearners(
  map: ReplayMap,
  context: TimeContext,
): Result<ReadonlyMap<string, TargetLearner>, readonly Diagnostic[]> {
  const learners = new Map<string, TargetLearner>();
  const findings: Diagnostic[] = [];
  for (const [name, { by, from, to }] of map.learned ?? []) {
    const [start, end] = [
      prepareTime(from, context, ['learned', name, 'from']),
      prepareTime(to, context, ['learned', name, 'to']),
    ];
    if (start.ok && end.ok) {
      const column: ColumnReader = context.column(by);
      learners.set(name, new TargetLearner({ by: column, from: start.value, to: end.value }));
    } else findings.push(...[start, end].flatMap((part) => (part.ok ? [] : part.error)));
  }
  return findings.length > 0 ? err(findings) : ok(learners);
}

function prepareRules(
  map: ReplayMap,
  context: Parameters<typeof prepareFields>[1],
): Result<readonly PreparedRule[], readonly Diagnostic[]> {
  const fields = prepareFields(map, context);
  if (!fields.ok) return fields;
  const shared = { context, fields: fields.value, hasTime: map.time !== undefined };
  const rules = map.rules.map((rule, index) => prepareRule(rule, shared, index));
  const findings = rules.flatMap((rule) => (rule.ok ? [] : rule.error));
  return findings.length > 0 ? err(findings) : ok(rules.flatMap((rule) => (rule.ok ? [rule.value] : [])));
}
