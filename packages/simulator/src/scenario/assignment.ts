/** A row that was added, and the candidate that it has. */
interface Placed<Row> {
  readonly row: Row;
  candidate: number | null;
}

/**
 * Pairs rows one to one with candidates, each row with its first free fitting one; a row may make an earlier row take another
 * fitting candidate instead, so the order of rows never decides whether all of them find a partner.
 * Rows are added one by one; one that finds no partner leaves the pairs as they were.
 */
export class Assignment<Row> {
  readonly #candidates: readonly number[];
  readonly #fits: (row: Row, candidate: number) => boolean;
  readonly #holderOf = new Map<number, Placed<Row>>();

  constructor(candidates: readonly number[], fits: (row: Row, candidate: number) => boolean) {
    this.#candidates = candidates;
    this.#fits = fits;
  }

  /** Whether the row found a partner. */
  add(row: Row): boolean {
    const waiting: Placed<Row>[] = [{ row, candidate: null }];
    const wantedBy = new Map<number, Placed<Row>>();
    // A list may grow while it is walked: rows that would have to move are asked where they could go instead.
    for (const asking of waiting) {
      const free = this.#firstFree(asking.row);
      if (free !== undefined) {
        this.#shift(free, asking, wantedBy);
        return true;
      }
      for (const [candidate, holder] of this.#holderOf) {
        if (wantedBy.has(candidate) || !this.#fits(asking.row, candidate)) continue;
        wantedBy.set(candidate, asking);
        waiting.push(holder);
      }
    }
    return false;
  }

  /** The candidates that have a row. */
  taken(): readonly number[] {
    return [...this.#holderOf.keys()];
  }

  #firstFree(row: Row): number | undefined {
    return this.#candidates.find((candidate) => !this.#holderOf.has(candidate) && this.#fits(row, candidate));
  }

  /** Gives a free candidate to a row, that row's own to the row that wanted it, and so on. */
  #shift(free: number, first: Placed<Row>, wantedBy: ReadonlyMap<number, Placed<Row>>): void {
    let given: number | null = free;
    let to: Placed<Row> | undefined = first;
    while (given !== null && to !== undefined) {
      const left: number | null = to.candidate;
      this.#holderOf.set(given, to);
      to.candidate = given;
      to = left === null ? undefined : wantedBy.get(left);
      given = left;
    }
  }
}
