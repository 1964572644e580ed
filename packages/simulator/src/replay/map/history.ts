import {
  compareText,
  type EventType,
  epochMs,
  type FieldValue,
  formatInstant,
  type TicketEvent,
} from '@rung/kernel';
import type { Row } from '../rows/row.ts';
import { type RowFault, type RowProblem, rowProblem } from '../rows/row-problem.ts';
import type { ColumnReader } from '../rows/text-source.ts';
import type { PlacedRow } from './conditions.ts';
import { decimalOf } from './decimal.ts';
import type { PreparedLearning } from './learned.ts';
import type { PreparedField, PreparedProperty, PreparedRule } from './rules.ts';
import type { PreparedTime, RowTime } from './times.ts';
import { Unusable } from './values.ts';

/** An event made from a row. */
export interface MappedEvent {
  readonly row: number;
  readonly atMs: number;
  readonly event: TicketEvent;
}

/** What became of the rows of one ticket. */
export interface TicketHistory {
  readonly ticket: string;
  /** How many rows it was made of. */
  readonly rows: number;
  /** In order of time; events of one instant in the order of rows, then of rules. */
  readonly events: readonly MappedEvent[];
  /** Rows, or single events of rows, that could not be used. */
  readonly problems: readonly RowProblem[];
  /** The first of them for which the ticket may not be opened: a row without a time, or an opening that could not be made. Null without any. */
  readonly unopened: RowProblem | null;
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

interface TimedRow {
  readonly row: Row;
  readonly atMs: number;
}

/** Makes the history of a ticket from its rows: sorted by time, then by the tie-break columns, then as they stand. */
export function historyOf(ticket: string, rows: readonly Row[], parts: HistoryParts): TicketHistory {
  const faults = new Faults(ticket);
  const timed = timedRows(rows, parts, faults);
  const events = new EventMaker(ticket, parts, faults).eventsOf(timed);
  const { problems, unopened } = faults;
  return {
    ticket,
    rows: rows.length,
    events,
    problems,
    unopened,
    dueMs: targetsOf(timed[0]?.row, parts.learnings),
  };
}

/** What is wrong with the rows of a ticket. Mutable. */
class Faults {
  readonly problems: RowProblem[] = [];
  unopened: RowProblem | null = null;
  readonly #ticket: string;

  constructor(ticket: string) {
    this.#ticket = ticket;
  }

  add(row: Row, fault: RowFault, opens: boolean): void {
    const problem = rowProblem(row.number, this.#ticket, fault);
    this.problems.push(problem);
    if (opens) this.unopened ??= problem;
  }
}

/** The rows that have a time, in order. */
function timedRows(
  rows: readonly Row[],
  { time, tieBreak }: HistoryParts,
  faults: Faults,
): readonly TimedRow[] {
  const timed: TimedRow[] = [];
  for (const row of rows) {
    // Without a time of their own, rows keep their order and every rule has its time.
    const atMs = time === null ? 0 : time.read(row.values);
    if (typeof atMs === 'number') timed.push({ row, atMs });
    else faults.add(row, timeFault(atMs), true);
  }
  return inOrder(timed, (a, b) => a.atMs - b.atMs || byTieBreak(a.row, b.row, tieBreak));
}

/** Sorts in place. Most histories are written in order, and looking is quicker than sorting. */
function inOrder<T>(items: T[], compare: (a: T, b: T) => number): T[] {
  let previous: T | undefined;
  for (const item of items) {
    if (previous !== undefined && compare(previous, item) > 0) return items.sort(compare);
    previous = item;
  }
  return items;
}

const noTargets: ReadonlyMap<string, number> = new Map();

/** A ticket's first row says what kind it is, and so when it is due. */
function targetsOf(
  first: Row | undefined,
  learnings: ReadonlyMap<string, PreparedLearning>,
): ReadonlyMap<string, number> {
  if (learnings.size === 0) return noTargets;
  const due = new Map<string, number>();
  for (const [name, learning] of learnings) {
    const target = first === undefined ? null : learning.targetOf(first);
    if (target !== null) due.set(name, target.instantMs);
  }
  return due;
}

function timeFault(time: Exclude<RowTime, number>): RowFault {
  return time === null ? { cause: 'noTime' } : { cause: 'notTime', text: time.unreadable };
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
  const [first, second] = [decimalOf(a), decimalOf(b)];
  const isNumber = !Number.isNaN(first);
  if (isNumber !== !Number.isNaN(second)) return isNumber ? -1 : 1;
  return isNumber ? first - second : compareText(a, b);
}

type Bag = Record<string, FieldValue>;

/** Makes the events of one ticket by the rules of a map. */
class EventMaker {
  readonly #ticket: string;
  readonly #time: PreparedTime | null;
  readonly #rules: readonly PreparedRule[];
  readonly #faults: Faults;
  readonly #events: MappedEvent[] = [];
  /** The values last carried, by field, as JSON; only kept where a rule asks for what changed. */
  readonly #carried: Map<string, string> | null;

  constructor(ticket: string, { time, rules }: HistoryParts, faults: Faults) {
    this.#ticket = ticket;
    this.#time = time;
    this.#rules = rules;
    this.#faults = faults;
    this.#carried = rules.some(({ onlyChanged }) => onlyChanged) ? new Map() : null;
  }

  /** The events of rows in order of time; what is wrong with them is added to the faults. */
  eventsOf(timed: readonly TimedRow[]): readonly MappedEvent[] {
    const last = timed.at(-1)?.row;
    let previous: Row | null = null;
    for (const { row, atMs } of timed) {
      this.#makeEvents({ row, previous, isLast: row === last }, atMs);
      previous = row;
    }
    return inOrder(this.#events, (a, b) => a.atMs - b.atMs);
  }

  #makeEvents(placed: PlacedRow, rowMs: number): void {
    const { problems } = this.#faults;
    const before = this.#events.length + problems.length;
    for (const rule of this.#rules) {
      if (!rule.applies(placed)) continue;
      const made = this.#make(rule, placed.row, rowMs);
      if (made === null) continue;
      if ('cause' in made) this.#faults.add(placed.row, made, opensTicket(rule.event));
      else this.#events.push(made);
    }
    if (this.#events.length + problems.length === before)
      this.#faults.add(placed.row, { cause: 'noRule' }, false);
  }

  /** The event of a rule that applies, what is wrong with it, or null where the row holds none after all. */
  #make(rule: PreparedRule, row: Row, rowMs: number): MappedEvent | RowFault | null {
    const time = rule.at ?? this.#time;
    const atMs = rule.at === null ? rowMs : rule.at.read(row.values);
    // A rule with a time of its own simply does not apply where that column is empty.
    if (atMs === null) return null;
    if (typeof atMs !== 'number') return timeFault(atMs);
    const fields = readFields(rule.fields, row);
    if (fields instanceof Unusable) return fields.fault;
    const event: Record<string, unknown> = {
      id: `${row.number}.${rule.number}`,
      type: rule.event,
      at: time === null ? formatInstant(epochMs(atMs)) : time.textOf(row.values, atMs),
      ticket: this.#ticket,
    };
    const unusable = setProperties(event, rule.properties, row);
    if (unusable !== null) return unusable.fault;
    if (rule.fieldsKey !== null) {
      const carried = this.#carry(rule, fields);
      if (carried === null) return null;
      event[rule.fieldsKey] ??= carried;
    }
    // The engine checks every event it is fed, so one that a map composed wrongly is refused there.
    return { row: row.number, atMs, event: event as unknown as TicketEvent };
  }

  /** The values an event carries: all, or those that are not what the ticket carried last; null if that leaves none. */
  #carry(rule: PreparedRule, values: Bag): Bag | null {
    if (this.#carried === null) return values;
    const fresh: Bag = {};
    let isFresh = false;
    for (const [field, value] of Object.entries(values)) {
      const text = JSON.stringify(value);
      if (this.#carried.get(field) === text) continue;
      this.#carried.set(field, text);
      fresh[field] = value;
      isFresh = true;
    }
    if (!rule.onlyChanged) return values;
    return isFresh ? fresh : null;
  }
}

function opensTicket(event: EventType): boolean {
  return event === 'ticket.created' || event === 'ticket.imported';
}

function readFields(fields: readonly PreparedField[], row: Row): Bag | Unusable {
  const values: Bag = {};
  for (const { name, read } of fields) {
    const value = read(row);
    if (value instanceof Unusable) return value;
    if (value !== undefined) values[name] = value;
  }
  return values;
}

/** Sets an event's other properties; gives what is wrong with the first that is unusable. */
function setProperties(
  event: Record<string, unknown>,
  properties: readonly PreparedProperty[],
  row: Row,
): Unusable | null {
  for (const { outer, name, read } of properties) {
    const value = read(row);
    if (value instanceof Unusable) return value;
    if (value === undefined) continue;
    if (outer === null) event[name] = value;
    else if (isBag(event[outer])) event[outer][name] = value;
    else event[outer] = { [name]: value };
  }
  return null;
}

function isBag(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
