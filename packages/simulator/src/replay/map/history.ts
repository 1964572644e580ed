import { compareText, epochMs, type FieldValue, formatInstant, type TicketEvent } from '@rung/kernel';
import type { Row, RowProblem } from '../rows/row.ts';
import type { ColumnReader } from '../rows/text-source.ts';
import type { PlacedRow } from './conditions.ts';
import type { PreparedLearning } from './learned.ts';
import type { PreparedRule } from './rules.ts';
import type { PreparedTime } from './times.ts';
import type { ValueReader } from './values.ts';

/** An event made from a row. */
export interface MappedEvent {
  readonly row: number;
  readonly atMs: number;
  readonly event: TicketEvent;
}

/** What became of the rows of one ticket. */
export interface TicketHistory {
  readonly ticket: string;
  /** In order of time; events of one instant in the order of rows, then of rules. */
  readonly events: readonly MappedEvent[];
  /** Rows, or single events of rows, that could not be used. */
  readonly problems: readonly RowProblem[];
  /** When each learned target of the ticket was due, milliseconds, by the target's name. */
  readonly dueMs: ReadonlyMap<string, number>;
}

/** What a map gives for making histories. */
export interface HistoryParts {
  readonly time: PreparedTime | null;
  readonly rules: readonly PreparedRule[];
  readonly tieBreak: readonly ColumnReader[];
  readonly learnings: ReadonlyMap<string, PreparedLearning>;
}

/** Makes the history of a ticket from its rows: sorted by time, then by the tie-break columns, then as they stand. */
export function historyOf(ticket: string, rows: readonly Row[], parts: HistoryParts): TicketHistory {
  const problems: RowProblem[] = [];
  const timed = rows.flatMap((row) => {
    const atMs = rowTime(row, parts.time);
    if (typeof atMs === 'number') return [{ row, atMs }];
    problems.push(atMs);
    return [];
  });
  timed.sort((a, b) => a.atMs - b.atMs || byTieBreak(a.row, b.row, parts.tieBreak));
  const carried = new Map<string, string>();
  const events = timed.flatMap(({ row, atMs }, index) => {
    const placed = { row, previous: timed[index - 1]?.row ?? null, isLast: index === timed.length - 1 };
    const made = parts.rules.flatMap((rule, number) =>
      applyRule(rule, placed, { ticket, atMs, number, carried }),
    );
    problems.push(...made.flatMap((item) => ('code' in item ? [item] : [])));
    if (made.length === 0)
      problems.push({ row: row.number, code: 'noRule', message: 'no rule of the map makes an event of it' });
    return made.flatMap((item) => ('code' in item ? [] : [item]));
  });
  return {
    ticket,
    events: events.toSorted((a, b) => a.atMs - b.atMs),
    problems,
    dueMs: targetsOf(timed[0]?.row, parts.learnings),
  };
}

/** A ticket's first row says what kind it is, and so when it is due. */
function targetsOf(
  first: Row | undefined,
  learnings: ReadonlyMap<string, PreparedLearning>,
): ReadonlyMap<string, number> {
  const due = new Map<string, number>();
  for (const [name, learning] of learnings) {
    const target = first === undefined ? null : learning.targetOf(first);
    if (target !== null) due.set(name, target.instantMs);
  }
  return due;
}

/** Without a time of their own, rows keep their order and every rule has its time. */
function rowTime(row: Row, time: PreparedTime | null): number | RowProblem {
  if (time === null) return 0;
  const instant = time.read(row.values);
  if (typeof instant === 'number') return instant;
  const message =
    instant === null ? 'it has no time' : `"${instant.unreadable}" is not a time of the map's format`;
  return { row: row.number, code: 'badTime', message };
}

function byTieBreak(a: Row, b: Row, columns: readonly ColumnReader[]): number {
  for (const column of columns) {
    const order = compareValues(column(a.values) ?? '', column(b.values) ?? '');
    if (order !== 0) return order;
  }
  return a.number - b.number;
}

/** Numbers by size and before everything else, which goes by code unit. */
function compareValues(a: string, b: string): number {
  const isNumber = [a, b].map((text) => text.trim() !== '' && Number.isFinite(Number(text)));
  if (isNumber[0] && isNumber[1]) return Number(a) - Number(b);
  return isNumber[0] === isNumber[1] ? compareText(a, b) : isNumber[0] ? -1 : 1;
}

interface RuleUse {
  readonly ticket: string;
  readonly atMs: number;
  /** Place of the rule in the map. */
  readonly number: number;
  /** The values last carried, by field; written here. */
  readonly carried: Map<string, string>;
}

function applyRule(
  rule: PreparedRule,
  placed: PlacedRow,
  use: RuleUse,
): readonly (MappedEvent | RowProblem)[] {
  if (!rule.applies(placed)) return [];
  const { row } = placed;
  const atMs = rule.at === null ? use.atMs : rule.at.read(row.values);
  // A rule with a time of its own simply does not apply where that column is empty.
  if (atMs === null) return [];
  if (typeof atMs !== 'number')
    return [
      {
        row: row.number,
        code: 'badTime',
        message: `"${atMs.unreadable}" is not a time of the rule's format`,
      },
    ];
  const fields = readValues(rule.fields, row);
  const properties = readValues(rule.properties, row);
  if (!fields.ok || !properties.ok) {
    const message = fields.ok ? (properties.ok ? '' : properties.message) : fields.message;
    return [{ row: row.number, code: 'badValue', message }];
  }
  const carried = carry(rule, fields.values, use.carried);
  if (rule.onlyChanged && Object.keys(carried).length === 0) return [];
  const event = {
    id: `${row.number}.${use.number}`,
    type: rule.event,
    at: formatInstant(epochMs(atMs)),
    ticket: use.ticket,
    ...(rule.fieldsKey === null ? {} : { [rule.fieldsKey]: carried }),
    ...(rule.isNested ? nested(properties.values) : properties.values),
  } as TicketEvent; // The engine checks every event it is fed, so one that a map composed wrongly is refused there.
  return [{ row: row.number, atMs, event }];
}

type ReadValues =
  | { readonly ok: true; readonly values: Readonly<Record<string, FieldValue>> }
  | { readonly ok: false; readonly message: string };

function readValues(readers: ReadonlyMap<string, ValueReader>, row: Row): ReadValues {
  const values: [string, FieldValue][] = [];
  for (const [name, read] of readers) {
    const value = read(row);
    if (!value.ok) return { ok: false, message: value.error };
    if (value.value !== undefined) values.push([name, value.value]);
  }
  return { ok: true, values: Object.fromEntries(values) };
}

/** Properties of properties: `message.text` stands for the text of the event's message. */
function nested(values: Readonly<Record<string, FieldValue>>): Readonly<Record<string, unknown>> {
  const event = new Map<string, unknown>();
  for (const [path, value] of Object.entries(values)) {
    const dot = path.indexOf('.');
    const outer = path.slice(0, dot);
    if (dot === -1) event.set(path, value);
    else event.set(outer, { ...(event.get(outer) ?? {}), [path.slice(dot + 1)]: value });
  }
  return Object.fromEntries(event);
}

/** The values an event carries: all, or those that are not what the ticket carried last. */
function carry(
  rule: PreparedRule,
  values: Readonly<Record<string, FieldValue>>,
  carried: Map<string, string>,
): Readonly<Record<string, FieldValue>> {
  if (rule.fieldsKey === null) return values;
  const fresh = Object.entries(values).filter(([field, value]) => {
    const text = JSON.stringify(value);
    const isChanged = carried.get(field) !== text;
    carried.set(field, text);
    return isChanged;
  });
  return rule.onlyChanged ? Object.fromEntries(fresh) : values;
}
