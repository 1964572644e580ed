import {
  advance,
  type EngineError,
  finalState,
  type LinkedPolicy,
  nextDeadline,
  openClocks,
  type StepOptions,
  type StepResult,
  step,
  type TicketState,
} from '@rung/engine';
import { type ClockRow, type Effect, epochMs, type TicketEvent } from '@rung/kernel';
import { wordError } from '../../internal/word-error.ts';
import { effectMs } from '../../metrics/recorder/recorded-step.ts';
import { createTicketRecorder, type TicketRecorder } from '../../metrics/recorder/ticket-recorder.ts';
import { finalResolution, type TicketSummary } from '../../metrics/ticket-summary.ts';
import type { MappedEvent, TicketHistory } from '../map/history.ts';
import type { RowProblem } from '../rows/row.ts';

/** What became of one ticket. */
export interface ReplayedTicket {
  /** Null when no event opened the ticket. */
  readonly summary: TicketSummary | null;
  /** How many rows it has. */
  readonly rows: number;
  /** How many rows gave at least one event that the engine took. */
  readonly usedRows: number;
  readonly problems: readonly RowProblem[];
  readonly events: number;
  readonly effects: number;
  /** What became of each learned target, by name. */
  readonly targets: ReadonlyMap<string, TargetOutcome>;
}

/** Resolved by the due instant, not resolved by then, or not yet due. */
export type TargetOutcome = 'met' | 'missed' | 'open';

/** What a ticket is replayed with. */
export interface ReplayTicketOptions {
  /** Timers fire up to and including this instant. */
  readonly untilMs: number;
  /** Keep traces, which two metrics need. Default no. */
  readonly trace?: boolean;
}

/**
 * Feeds the history of one ticket to the engine and then lets its timers run. Nothing of the run is kept but the facts that
 * metrics count. Tickets are replayed each by itself: what several tickets share (groups, sums over a customer) stays empty.
 */
export function replayTicket(
  linked: LinkedPolicy,
  history: TicketHistory,
  { untilMs, trace = false }: ReplayTicketOptions,
): ReplayedTicket {
  const run = new TicketReplay(linked, history, trace);
  run.feedAll();
  return run.end(untilMs);
}

const none: ReadonlyMap<string, TargetOutcome> = new Map();

/** What the engine refused of one ticket. One that nothing opened is one problem, however many rows follow. */
class Refusals {
  readonly #events = new Set<MappedEvent>();
  readonly #problems: RowProblem[] = [];
  readonly #following = new Set<number>();

  /** Takes an event that was refused. */
  add(refused: MappedEvent, error: EngineError): void {
    this.#events.add(refused);
    // Only before a ticket is opened can it be unknown, so the first refusal tells why it is.
    if (error.code === 'unknownTicket' && this.#problems.length > 0) this.#following.add(refused.row);
    else this.addProblem(refused.row, refused.event.type, error);
  }

  addProblem(row: number, what: string, error: EngineError): void {
    this.#problems.push({ row, code: 'refused', message: `${what}: ${wordError(error)}` });
  }

  /** The rows of other events. */
  rowsBeside(events: readonly MappedEvent[]): ReadonlySet<number> {
    return new Set(events.filter((event) => !this.#events.has(event)).map(({ row }) => row));
  }

  problems(usedRows: ReadonlySet<number>): readonly RowProblem[] {
    const [first, ...others] = this.#problems;
    if (first === undefined || this.#following.size === 0) return this.#problems;
    const following = [...this.#following].filter((row) => row !== first.row && !usedRows.has(row)).length;
    return following === 0 ? this.#problems : [{ ...first, following }, ...others];
  }
}

/** How many rows events are of. Where these are in the order of rows, as mostly, nothing has to be remembered. */
function countRows(events: readonly MappedEvent[]): number {
  let [count, last] = [0, Number.NEGATIVE_INFINITY];
  for (const { row } of events) {
    if (row < last) return new Set(events.map((event) => event.row)).size;
    if (row > last) count += 1;
    last = row;
  }
  return count;
}

function outcomes(
  dueMs: ReadonlyMap<string, number>,
  summary: TicketSummary | null,
  untilMs: number,
): ReadonlyMap<string, TargetOutcome> {
  const resolvedMs = summary === null ? null : (finalResolution(summary)?.atMs ?? null);
  const outcome = (due: number): TargetOutcome => {
    if (resolvedMs !== null) return resolvedMs <= due ? 'met' : 'missed';
    return due < untilMs ? 'missed' : 'open';
  };
  return new Map([...dueMs].map(([name, due]) => [name, outcome(due)]));
}

/** A ticket on its way through its history. Mutable. */
export class TicketReplay {
  readonly #linked: LinkedPolicy;
  readonly #history: TicketHistory;
  readonly #options: StepOptions;
  /** Null while nothing was refused, as of most tickets nothing is. */
  #refused: Refusals | null = null;
  readonly #recorder: TicketRecorder;
  #state: TicketState | null = null;
  #effects = 0;
  #latestMs: number | null = null;

  constructor(linked: LinkedPolicy, history: TicketHistory, trace: boolean) {
    this.#linked = linked;
    this.#history = history;
    this.#options = { trace };
    this.#recorder = createTicketRecorder(history.ticket);
  }

  /** Feeds all events of the history to the engine. */
  feedAll(): void {
    for (const mapped of this.#history.events) {
      const refusal = this.#feed(mapped.event, mapped.atMs);
      if (refusal === null) this.#latestMs = mapped.atMs;
      else {
        this.#refused ??= new Refusals();
        this.#refused.add(mapped, refusal);
      }
    }
  }

  /** The instant of the last event that the engine took; null without any. */
  get latestMs(): number | null {
    return this.#latestMs;
  }

  /** Whether time alone changes nothing any more, whenever the replay ends: no clock is under way, and nothing will fall due. */
  isSettled(): boolean {
    if (this.#history.dueMs.size > 0) return false;
    const [linked, state] = [this.#linked, this.#state];
    return state === null || (nextDeadline(linked, state) === null && openClocks(linked, state).length === 0);
  }

  /** Lets timers run up to an instant, the last; null for a ticket that is settled. */
  end(untilMs: number | null): ReplayedTicket {
    const { rows, events, dueMs } = this.#history;
    if (untilMs !== null) this.#advanceTo(untilMs);
    const summary = this.#summary(untilMs);
    return {
      ...this.#use(),
      summary,
      rows,
      events: events.length,
      effects: this.#effects,
      targets: untilMs === null || dueMs.size === 0 ? none : outcomes(dueMs, summary, untilMs),
    };
  }

  /** What came of the rows. */
  #use(): Pick<ReplayedTicket, 'usedRows' | 'problems'> {
    const { events, problems } = this.#history;
    const refused = this.#refused;
    if (refused === null) return { usedRows: countRows(events), problems };
    const usedRows = refused.rowsBeside(events);
    return { usedRows: usedRows.size, problems: [...problems, ...refused.problems(usedRows)] };
  }

  /** Timers that are due before the event fire first. Gives the refusal, or null. */
  #feed(event: TicketEvent, atMs: number): EngineError | null {
    const result = step(this.#linked, this.#state, event, this.#options);
    if (!result.ok) return result.error;
    if (this.#takeEarlier(result.value, atMs)) return this.#feed(event, atMs);
    this.#take(result.value, event, atMs);
    return null;
  }

  /**
   * A status that clocks set before the event is told as a step of its own, because the event may have undone it: a step
   * tells only the status that it leaves.
   */
  #takeEarlier({ effects }: StepResult, atMs: number): boolean {
    const setsEarlier = (effect: Effect): boolean =>
      effect.effect === 'set' && effect.field === 'ticket.status' && effectMs(effect) < atMs;
    if (this.#state === null || !effects.some(setsEarlier)) return false;
    const before = advance(this.#linked, this.#state, epochMs(atMs - 1), this.#options);
    if (!before.ok || before.value.effects.length === 0) return false;
    this.#take(before.value, null, atMs - 1);
    return true;
  }

  #advanceTo(atMs: number): void {
    if (this.#state === null || atMs <= this.#state.at) return;
    const result = advance(this.#linked, this.#state, epochMs(atMs), this.#options);
    if (result.ok) this.#take(result.value, null, atMs);
    else {
      this.#refused ??= new Refusals();
      this.#refused.addProblem(this.#history.events.at(-1)?.row ?? 0, 'timers', result.error);
    }
  }

  #take(result: StepResult, event: TicketEvent | null, atMs: number): void {
    const { effects, finishedClocks, trace, state } = result;
    this.#state = state;
    this.#effects += effects.length;
    this.#recorder.step({ event, atMs, effects, finishedClocks, trace, status: state.status });
  }

  #summary(untilMs: number | null): TicketSummary | null {
    const state = this.#state;
    if (state === null) return null;
    const clocks = untilMs === null ? noClocks : openClocks(this.#linked, state, epochMs(untilMs));
    return this.#recorder.finish({ openClocks: clocks, counts: finalState(this.#linked, state).counts });
  }
}

const noClocks: readonly ClockRow[] = [];
