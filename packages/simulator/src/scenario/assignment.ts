/**
 * Pairs rows one to one with candidates, each row with its first fitting one; a row may make an earlier row take its next
 * fitting candidate instead, so the order of rows never decides whether all of them find a partner.
 * Rows are added one by one; one that finds no partner leaves the pairs as they were.
 */
export class Assignment<Row> {
  readonly #candidates: readonly number[];
  readonly #fits: (row: Row, candidate: number) => boolean;
  readonly #rowOf = new Map<number, Row>();

  constructor(candidates: readonly number[], fits: (row: Row, candidate: number) => boolean) {
    this.#candidates = candidates;
    this.#fits = fits;
  }

  /** Whether the row found a partner. */
  add(row: Row): boolean {
    return this.#place(row, new Set());
  }

  /** The candidates that have a row. */
  taken(): readonly number[] {
    return [...this.#rowOf.keys()];
  }

  #place(row: Row, tried: Set<number>): boolean {
    const fitting = this.#candidates.filter((candidate) => this.#fits(row, candidate));
    const free = fitting.find((candidate) => !this.#rowOf.has(candidate));
    if (free !== undefined) {
      this.#rowOf.set(free, row);
      return true;
    }
    return fitting.some((candidate) => this.#displace(row, candidate, tried));
  }

  #displace(row: Row, candidate: number, tried: Set<number>): boolean {
    const holder = this.#rowOf.get(candidate);
    if (tried.has(candidate) || holder === undefined) return false;
    tried.add(candidate);
    if (!this.#place(holder, tried)) return false;
    this.#rowOf.set(candidate, row);
    return true;
  }
}
