import { randomUUID } from 'node:crypto';
import type { EditLabel } from '@rung/editing';
import type { Author } from '../author.ts';
import { Bell } from '../bell.ts';

/** A revision that was just written: of which draft, by whom and what. */
export interface NewRevisionTold {
  readonly kind: 'revision';
  readonly key: string;
  readonly rev: number;
  readonly commandId: string;
  readonly label: EditLabel;
  readonly author: Author;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** What a listener is told; `gap` when revisions may have been written that nobody tells it of: it looks for itself. */
export type FeedItem = NewRevisionTold | { readonly kind: 'gap' };

/** As many of the latest revisions as are kept for listeners whose line broke. */
const usuallyKept = 1_000;

/**
 * Tells new revisions of all drafts as they are written, to any number of listeners. It is in memory and belongs to one
 * process: each item has an id that holds which process that was, and whoever comes back with an id of another, or too old
 * a one, is told that there is a gap.
 */
export class RevisionFeed {
  readonly #process = randomUUID();
  readonly #kept: number;
  readonly #news = new Bell();
  readonly #closed = new AbortController();
  #items: readonly NewRevisionTold[] = [];
  /** The number of the latest item. */
  #latest = 0;

  constructor(kept: number = usuallyKept) {
    this.#kept = kept;
  }

  /** Tells a revision. To be called when it is in the database. */
  tell(item: NewRevisionTold): void {
    this.#items = [...this.#items.slice(-this.#kept + 1), item];
    this.#latest += 1;
    this.#news.ring();
  }

  /** Ends every listener's stream. */
  close(): void {
    this.#closed.abort();
    this.#news.ring();
  }

  /** What is told after an id, and from then on; without one, after now. Ends with the signal, or when the feed is closed. */
  async *listen(
    lastId: string | null,
    signal: AbortSignal,
  ): AsyncGenerator<{ readonly id: string; readonly item: FeedItem }, void> {
    const isOver = (): boolean => signal.aborted || this.#closed.signal.aborted;
    let seen = this.#numberOf(lastId);
    while (!isOver()) {
      if (seen === null || seen < this.#latest - this.#items.length) {
        seen = this.#latest;
        yield { id: this.#idOf(seen), item: { kind: 'gap' } };
        continue;
      }
      const next = this.#items[this.#items.length - (this.#latest - seen)];
      if (next === undefined) await this.#news.rung(signal);
      else {
        seen += 1;
        yield { id: this.#idOf(seen), item: next };
      }
    }
  }

  #idOf(number: number): string {
    return `${this.#process}.${number}`;
  }

  /** The number of an item by its id; null if it is none of this process. */
  #numberOf(id: string | null): number | null {
    const [process, number = ''] = (id ?? '').split('.');
    if (process !== this.#process || !/^\d{1,15}$/.test(number)) return null;
    return Number(number) <= this.#latest ? Number(number) : null;
  }
}
