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
import type { TicketHistory } from '../map/history.ts';
import type { RowProblem } from '../rows/row.ts';

/** What became of one ticket. */
export interface ReplayedTicket {
  /** Null when no event opened the ticket. */
  readonly summary: TicketSummary | null;
  /** How many rows it has. */
  readonly rows: number;
  /** Rows that gave at least one event the engine took. */
  readonly usedRows: ReadonlySet<number>;
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
  readonly #problems: RowProblem[] = [];
  readonly #following = new Set<number>();

  add(row: number, what: string, error: EngineError): void {
    // Only before a ticket is opened can it be unknown, so the first refusal tells why it is.
    if (error.code === 'unknownTicket' && this.#problems.length > 0) this.#following.add(row);
    else this.#problems.push({ row, code: 'refused', message: `${what}: ${wordError(error)}` });
  }

  problems(usedRows: ReadonlySet<number>): readonly RowProblem[] {
    const [first, ...others] = this.#problems;
    if (first === undefined || this.#following.size === 0) return this.#problems;
    const following = [...this.#following].filter((row) => row !== first.row && !usedRows.has(row)).length;
    return following === 0 ? this.#problems : [{ ...first, following }, ...others];
  }
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
  readonly #usedRows = new Set<number>();
  readonly #refused = new Refusals();
  readonly #recorder: TicketRecorder;
  #state: TicketState | null = null;
  #effects = 0;

  constructor(linked: LinkedPolicy, history: TicketHistory, trace: boolean) {
    this.#linked = linked;
    this.#history = history;
    this.#options = { trace };
    this.#recorder = createTicketRecorder(history.ticket);
  }

  /** Feeds all events of the history to the engine. */
  feedAll(): void {
    for (const { row, event, atMs } of this.#history.events) {
      const refusal = this.#feed(event, atMs);
      if (refusal === null) this.#usedRows.add(row);
      else this.#refused.add(row, event.type, refusal);
    }
  }

  /** Whether time alone changes nothing any more, whenever the replay ends: no clock is under way, and nothing will fall due. */
  isSettled(): boolean {
    if (this.#history.dueMs.size > 0) return false;
    const [linked, state] = [this.#linked, this.#state];
    return state === null || (nextDeadline(linked, state) === null && openClocks(linked, state).length === 0);
  }

  /** Lets timers run up to an instant, the last; null for a ticket that is settled. */
  end(untilMs: number | null): ReplayedTicket {
    const { rows, events, problems, dueMs } = this.#history;
    const stopped = untilMs === null ? null : this.#advanceTo(untilMs);
    if (stopped !== null) this.#refused.add(events.at(-1)?.row ?? 0, 'timers', stopped);
    const summary = this.#summary(untilMs);
    const usedRows = this.#usedRows;
    return {
      summary,
      rows,
      usedRows,
      problems: [...problems, ...this.#refused.problems(usedRows)],
      events: events.length,
      effects: this.#effects,
      targets: untilMs === null || dueMs.size === 0 ? none : outcomes(dueMs, summary, untilMs),
    };
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

  #advanceTo(atMs: number): EngineError | null {
    if (this.#state === null || atMs <= this.#state.at) return null;
    const result = advance(this.#linked, this.#state, epochMs(atMs), this.#options);
    if (!result.ok) return result.error;
    this.#take(result.value, null, atMs);
    return null;
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
