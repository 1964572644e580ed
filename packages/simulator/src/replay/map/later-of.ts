import type { RowTime } from './times.ts';

/** Notes the latest instant that rows name. Mutable. */
export class LatestInstant {
  #ms = Number.NEGATIVE_INFINITY;

  note(time: RowTime): void {
    if (typeof time === 'number' && time > this.#ms) this.#ms = time;
  }

  /** Takes what was found in all rows in place of what was found here. */
  adopt(ms: number | null): void {
    this.#ms = ms ?? Number.NEGATIVE_INFINITY;
  }

  /** Milliseconds; null while no row has named any. */
  get ms(): number | null {
    return this.#ms === Number.NEGATIVE_INFINITY ? null : this.#ms;
  }
}
