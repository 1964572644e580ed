/** How much a cache may hold. */
export interface CacheBounds {
  readonly entries: number;
  /** Of all entries together, in whatever unit they are weighed; without it only their number counts. */
  readonly weight?: number;
}

/** Keeps what was used last, and no more than its bounds allow; one entry above the weight alone is not kept. */
export class BoundedCache<T> {
  readonly #bounds: Required<CacheBounds>;
  readonly #entries = new Map<string, { readonly value: T; readonly weight: number }>();
  #weight = 0;

  constructor(bounds: CacheBounds) {
    this.#bounds = { weight: Number.POSITIVE_INFINITY, ...bounds };
  }

  get size(): number {
    return this.#entries.size;
  }

  get(key: string): T | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    // A map keeps the order of insertion: put at its end, the entry is the last to go.
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  set(key: string, value: T, weight = 0): void {
    this.#drop(key);
    this.#entries.set(key, { value, weight });
    this.#weight += weight;
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#bounds.entries && this.#weight <= this.#bounds.weight) return;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    this.#weight -= this.#entries.get(key)?.weight ?? 0;
    this.#entries.delete(key);
  }
}
