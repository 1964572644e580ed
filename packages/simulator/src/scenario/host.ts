import {
  advance,
  type EngineError,
  type LinkedPolicy,
  nextDeadline,
  type SharedCell,
  type SharedCells,
  type StepResult,
  sharedKeys,
  step,
  type TicketState,
} from '@rung/engine';
import { type EpochMs, epochMs, type Result, type TicketEvent } from '@rung/kernel';
import { DueQueue } from './due-queue.ts';
import { groupEvents } from './group-events.ts';

/** Hears everything that tickets go through, in the order in which it happens. */
export interface HostListener {
  /** One step: of the event given, or of timers when it is null. */
  readonly stepped: (step: {
    readonly ticket: string;
    readonly event: TicketEvent | null;
    readonly result: StepResult;
  }) => void;
  /** The engine refused something that no caller waits for: an event that the host delivered itself, or timers. */
  readonly refused: (refusal: {
    readonly ticket: string;
    readonly event: TicketEvent | null;
    readonly error: EngineError;
  }) => void;
}

/** What a host is made of. */
export interface HostOptions {
  readonly linked: LinkedPolicy;
  readonly listener: HostListener;
  /** Record the trace of every step. Default no. */
  readonly trace?: boolean;
  /** Write every state and shared cell as JSON and read it back after each step, as a restart does. Default no. */
  readonly restarts?: boolean;
}

/**
 * A service in miniature under a virtual clock: holds the states of several tickets and the cells they share, fires timers in
 * the order in which they fall due over all tickets, and delivers the events that group effects ask for.
 */
export class VirtualHost {
  readonly #linked: LinkedPolicy;
  readonly #listener: HostListener;
  readonly #trace: boolean;
  readonly #stored: <T>(value: T) => T;
  readonly #states = new Map<string, TicketState>();
  readonly #cells = new Map<string, SharedCell>();
  readonly #stuck = new Set<string>();
  readonly #due = new DueQueue();
  /** Up to where time has come for every ticket; one with nothing due is brought there when it is next looked at. */
  #now = Number.NEGATIVE_INFINITY;

  constructor({ linked, listener, trace = false, restarts = false }: HostOptions) {
    this.#linked = linked;
    this.#listener = listener;
    this.#trace = trace;
    // States and cells are plain JSON, so reading back what was written gives the same type.
    this.#stored = restarts ? (value) => JSON.parse(JSON.stringify(value)) : (value) => value;
  }

  /** The states of all tickets so far, in the order in which they opened. */
  get states(): ReadonlyMap<string, TicketState> {
    for (const ticket of this.#states.keys()) this.#catchUp(ticket);
    return this.#states;
  }

  /** When the next timer of any ticket is due, or null when all is silent. */
  nextDeadline(): number | null {
    return this.#due.first()?.at ?? null;
  }

  /**
   * Feeds one event; the error is the engine's, and then nothing has changed.
   * Call {@link VirtualHost.advanceTo} with the millisecond before its receipt first.
   */
  deliver(ticket: string, event: TicketEvent): Result<StepResult, EngineError> {
    this.#catchUp(ticket);
    const state = this.#states.get(ticket) ?? null;
    const shared = this.#load(sharedKeys(this.#linked, state, event));
    const result = step(this.#linked, state, event, { shared, trace: this.#trace });
    if (result.ok) this.#commit(ticket, event, result.value);
    return result;
  }

  /**
   * Fires all timers of all tickets that are due up to and including the instant, each at its own time. What happened
   * before the instant but comes to the host only afterwards is late from here on.
   */
  advanceTo(instant: number): void {
    for (let due = this.#due.first(); due !== null && due.at <= instant; due = this.#due.first()) {
      this.#fire(due.ticket, epochMs(due.at));
    }
    this.#now = Math.max(this.#now, instant);
  }

  /** Brings a ticket with nothing due to the present. */
  #catchUp(ticket: string): void {
    const state = this.#states.get(ticket);
    if (state !== undefined && state.at < this.#now && !this.#stuck.has(ticket)) {
      this.#fire(ticket, epochMs(this.#now));
    }
  }

  #fire(ticket: string, at: EpochMs): void {
    const state = this.#states.get(ticket);
    if (state === undefined) return;
    const shared = this.#load(sharedKeys(this.#linked, state, null));
    const result = advance(this.#linked, state, at, { shared, trace: this.#trace });
    if (result.ok) {
      this.#commit(ticket, null, result.value);
    } else {
      // Its timer stays due whatever happens, so asking it again would never let time pass.
      this.#stuck.add(ticket);
      this.#due.set(ticket, null);
      this.#listener.refused({ ticket, event: null, error: result.error });
    }
  }

  #load(keys: readonly string[]): SharedCells {
    return Object.fromEntries(
      keys.flatMap((key) => {
        const cell = this.#cells.get(key);
        return cell === undefined ? [] : [[key, cell] as const];
      }),
    );
  }

  #commit(ticket: string, event: TicketEvent | null, result: StepResult): void {
    const state = this.#stored(result.state);
    this.#states.set(ticket, state);
    this.#due.set(ticket, this.#stuck.has(ticket) ? null : nextDeadline(this.#linked, state));
    for (const [key, cell] of Object.entries(result.shared ?? {})) this.#cells.set(key, this.#stored(cell));
    this.#listener.stepped({ ticket, event, result });
    for (const effect of result.effects) {
      for (const owed of groupEvents(effect)) this.#deliverOwn(owed.ticket, owed.event);
    }
  }

  #deliverOwn(ticket: string, event: TicketEvent): void {
    const result = this.deliver(ticket, event);
    // A member that was merged, deleted or found to be spam has nothing more to hear.
    if (!result.ok && result.error.code !== 'ended') {
      this.#listener.refused({ ticket, event, error: result.error });
    }
  }
}
