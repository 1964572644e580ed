import type { Clock } from './clock.ts';

/** A clock on which time passes when it is told to. */
export class ManualClock implements Clock {
  #now = 0;
  readonly #waiting = new Set<{ readonly at: number; readonly action: () => void }>();

  readonly after: Clock['after'] = (ms, action) => {
    const entry = { at: this.#now + ms, action };
    this.#waiting.add(entry);
    return () => this.#waiting.delete(entry);
  };

  /** How many things wait for their time. */
  get waiting(): number {
    return this.#waiting.size;
  }

  pass(ms: number): void {
    this.#now += ms;
    const due = [...this.#waiting].filter(({ at }) => at <= this.#now).toSorted((a, b) => a.at - b.at);
    for (const entry of due) if (this.#waiting.delete(entry)) entry.action();
  }
}
