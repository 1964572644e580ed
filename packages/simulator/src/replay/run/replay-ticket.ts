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
import { effectMs } from '../../metrics/recorder/recorded-step.ts';
import { createTicketRecorder, type TicketRecorder } from '../../metrics/recorder/ticket-recorder.ts';
import { finalResolution, type TicketSummary } from '../../metrics/ticket-summary.ts';
import type { MappedEvent, TicketHistory } from '../map/history.ts';
import { type RowProblem, rowProblem } from '../rows/row-problem.ts';

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

/** An event that the engine refused, and why. */
interface Refusal {
  readonly refused: MappedEvent;
  readonly error: EngineError;
}

/** What the engine refused of one ticket. One that nothing opened is one problem, however many rows follow. */
class Refusals {
  readonly #history: TicketHistory;
  readonly #all: Refusal[] = [];
  #timers: EngineError | null = null;

  constructor(history: TicketHistory) {
    this.#history = history;
  }

  add(refused: MappedEvent, error: EngineError): void {
    this.#all.push({ refused, error });
  }

  addTimers(error: EngineError): void {
    this.#timers = error;
  }

  /** The rows of other events. */
  usedRows(): ReadonlySet<number> {
    const refused = new Set(this.#all.map((refusal) => refusal.refused));
    return new Set(this.#history.events.filter((event) => !refused.has(event)).map(({ row }) => row));
  }

  /**
   * All problems of the ticket, which one of its events opened, or none. Only before a ticket is opened can it be unknown, so
   * what kept it from being opened, or else the first refusal, tells why it is.
   */
  problems(usedRows: ReadonlySet<number>, wasOpened: boolean): readonly RowProblem[] {
    const { problems, unopened, events, ticket } = this.#history;
    const [first] = this.#all;
    const why = wasOpened ? null : unopened;
    const isFollowing = (refusal: Refusal): boolean =>
      refusal.error.code === 'unknownTicket' && (why !== null || refusal !== first);
    const told = this.#all
      .filter((refusal) => !isFollowing(refusal))
      .map(({ refused: { row, event }, error }) =>
        rowProblem(
          row,
          ticket,
          wasOpened && error.code === 'unknownTicket'
            ? { cause: 'beforeOpening', event: event.type }
            : { cause: 'refused', event: event.type, error },
        ),
      );
    const cause = why ?? told[0];
    const following = new Set(
      this.#all
        .filter(isFollowing)
        .map(({ refused: { row } }) => row)
        .filter((row) => row !== cause?.row && !usedRows.has(row)),
    ).size;
    const timers = this.#timers;
    const late =
      timers === null
        ? []
        : [rowProblem(events.at(-1)?.row ?? 0, ticket, { cause: 'timers', error: timers })];
    return [...problems, ...told, ...late].map((problem) =>
      problem === cause && following > 0 ? { ...problem, following } : problem,
    );
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
  #latest: MappedEvent | null = null;

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
      if (refusal === null) this.#latest = mapped;
      else {
        this.#refused ??= new Refusals(this.#history);
        this.#refused.add(mapped, refusal);
      }
    }
  }

  /** The last event that the engine took; null without any. */
  get latest(): MappedEvent | null {
    return this.#latest;
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
    const usedRows = refused.usedRows();
    return { usedRows: usedRows.size, problems: refused.problems(usedRows, this.#state !== null) };
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
      this.#refused ??= new Refusals(this.#history);
      this.#refused.addTimers(result.error);
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
