interface Entry {
  readonly ticket: string;
  /** Place among the tickets in order of opening, which decides between those of one instant. */
  readonly place: number;
  readonly at: number;
}

/**
 * The tickets of a host by when their next timer is due. A heap, so that the host need not look at every ticket for every
 * event; an entry that a later one of its ticket has replaced stays inside until it comes to the top.
 */
export class DueQueue {
  readonly #heap: Entry[] = [];
  readonly #current = new Map<string, Entry | null>();
  readonly #places = new Map<string, number>();

  /** Says when a ticket's next timer is due; null for never. */
  set(ticket: string, at: number | null): void {
    const place = this.#places.get(ticket) ?? this.#places.size;
    this.#places.set(ticket, place);
    const entry = at === null ? null : { ticket, place, at };
    this.#current.set(ticket, entry);
    if (entry !== null) this.#push(entry);
  }

  /** The ticket whose timer is due first. */
  first(): { readonly ticket: string; readonly at: number } | null {
    for (;;) {
      const top = this.#heap[0];
      if (top === undefined || this.#current.get(top.ticket) === top) return top ?? null;
      this.#pop();
    }
  }

  #push(entry: Entry): void {
    const heap = this.#heap;
    let at = heap.push(entry) - 1;
    for (let parent = (at - 1) >> 1; at > 0; parent = (at - 1) >> 1) {
      const above = heap[parent];
      if (above === undefined || !isBefore(entry, above)) break;
      heap[at] = above;
      at = parent;
    }
    heap[at] = entry;
  }

  #pop(): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    let at = 0;
    for (;;) {
      const left = heap[2 * at + 1];
      const right = heap[2 * at + 2];
      const goesRight = right !== undefined && left !== undefined && isBefore(right, left);
      const child = goesRight ? right : left;
      if (child === undefined || !isBefore(child, last)) break;
      heap[at] = child;
      at = 2 * at + (goesRight ? 2 : 1);
    }
    heap[at] = last;
  }
}

function isBefore(a: Entry, b: Entry): boolean {
  return a.at < b.at || (a.at === b.at && a.place < b.place);
}
