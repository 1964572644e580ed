import type { Thread, TicketState } from '@rung/engine';

/** A side thread of one ticket: a wait beside its position. */
export interface ThreadStay {
  readonly ticket: string;
  /** Its number among the ticket's threads, from 1, in the order in which they were opened. */
  readonly number: number;
  /** The step it waits at; `engine` for a sign-off that no path asked for. */
  readonly node: string;
  readonly kind: Thread['kind'];
  readonly fromMs: number;
  /** Where it ended, or the end of the time line. */
  readonly toMs: number;
}

/** Watches the side threads of tickets from step to step. One that a single step opens and ends is never seen. */
export class ThreadWatch {
  readonly #open = new Map<string, ReadonlyMap<number, Omit<ThreadStay, 'toMs'>>>();
  readonly #ended: ThreadStay[] = [];
  readonly #counts = new Map<string, number>();

  /** A ticket after a step. */
  seen({ ticket, threads = [], at }: TicketState): void {
    const before = this.#open.get(ticket) ?? new Map();
    const open = new Map(
      threads.map((thread) => [thread.n, before.get(thread.n) ?? this.#begin(ticket, thread)]),
    );
    for (const [n, stay] of before) if (!open.has(n)) this.#ended.push({ ...stay, toMs: at });
    this.#open.set(ticket, open);
  }

  /** All threads by ticket and number; what is still open lasts until the end. */
  stays(endMs: number): readonly ThreadStay[] {
    const open = [...this.#open.values()].flatMap((stays) => [...stays.values()]);
    const all = [...this.#ended, ...open.map((stay) => ({ ...stay, toMs: endMs }))];
    return all.toSorted((a, b) =>
      a.ticket === b.ticket ? a.number - b.number : a.ticket < b.ticket ? -1 : 1,
    );
  }

  #begin(ticket: string, { node, kind, openedAt }: Thread): Omit<ThreadStay, 'toMs'> {
    const number = (this.#counts.get(ticket) ?? 0) + 1;
    this.#counts.set(ticket, number);
    return { ticket, number, node, kind, fromMs: openedAt };
  }
}
