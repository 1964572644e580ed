import { finalState, type LinkedPolicy, type TicketState } from '@rung/engine';

/** A time during which one ticket was with one tier and one owner. */
export interface TierStay {
  readonly ticket: string;
  readonly tier: string;
  /** The tier node. */
  readonly node: string;
  readonly owner: string | null;
  readonly fromMs: number;
  readonly toMs: number;
  /** When it was taken on; null while nobody has. */
  readonly acknowledgedMs: number | null;
}

type OpenStay = { -readonly [K in keyof Omit<TierStay, 'toMs'>]: TierStay[K] } & { readonly entry: number };

/** Watches where tickets are from step to step. */
export class StayWatch {
  readonly #linked: LinkedPolicy;
  readonly #open = new Map<string, OpenStay>();
  readonly #stays: TierStay[] = [];

  constructor(linked: LinkedPolicy) {
    this.#linked = linked;
  }

  /** A ticket after a step. */
  seen(state: TicketState): void {
    const { ticket, position, owner, at } = state;
    const current = this.#open.get(ticket);
    const isSame =
      current !== undefined && current.entry === (position?.entry ?? null) && current.owner === owner;
    if (!isSame) this.#move(state);
    const stay = this.#open.get(ticket);
    if (stay !== undefined && position?.acknowledged === true) stay.acknowledgedMs ??= at;
  }

  /** All stays in order of their beginning; what is still open lasts until the end. */
  stays(endMs: number): readonly TierStay[] {
    for (const ticket of this.#open.keys()) this.#end(ticket, endMs);
    return this.#stays.toSorted((a, b) => a.fromMs - b.fromMs);
  }

  #move(state: TicketState): void {
    const { ticket, position, owner, at } = state;
    const before = this.#open.get(ticket);
    this.#end(ticket, at);
    const { tier } = finalState(this.#linked, state);
    if (position === null || tier === null) return;
    const isSameEntry = before?.entry === position.entry;
    this.#open.set(ticket, {
      ticket,
      tier,
      node: position.node,
      owner,
      entry: position.entry,
      fromMs: isSameEntry ? at : position.enteredAt,
      acknowledgedMs: isSameEntry ? before.acknowledgedMs : null,
    });
  }

  #end(ticket: string, atMs: number): void {
    const stay = this.#open.get(ticket);
    this.#open.delete(ticket);
    if (stay === undefined || stay.fromMs >= atMs) return;
    const { entry: _entry, ...rest } = stay;
    this.#stays.push({ ...rest, toMs: atMs });
  }
}
