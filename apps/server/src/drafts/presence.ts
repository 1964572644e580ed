import { Bell } from '../bell.ts';

/** Where somebody is who has a draft open in sight. */
export interface Place {
  readonly key: string;
  /** What they call themselves; null if they have not said. Nobody verifies it. */
  readonly name: string | null;
  /** The step that they have open. */
  readonly step: string | null;
}

/** Somebody else, as listeners are told of them. */
export interface PresentPerson extends Place {
  /** Tells people of one name apart; it means nothing besides, and nothing can be done with it. */
  readonly id: string;
}

interface Visit {
  readonly number: number;
  places: readonly Place[];
}

/**
 * Who has which draft open, as each browser tells it of its tabs. It is in memory alone, and lasts as long as the stream by
 * which the browser hears of others: whoever is cut off is gone for everybody, and tells it anew with the next stream.
 */
export class Presence {
  readonly #visits = new Map<string, Visit>();
  readonly #news = new Bell();
  #count = 0;

  /** Says where the tabs of a browser are, by its stream; false if there is no such stream (any more). */
  tell(stream: string, places: readonly Place[]): boolean {
    const visit = this.#visits.get(stream);
    if (visit === undefined) return false;
    if (JSON.stringify(visit.places) === JSON.stringify(places)) return true;
    visit.places = places;
    this.#news.ring();
    return true;
  }

  /**
   * Opens a stream: tells who else is where, at once and whenever it changes; what changes faster than it is read is told
   * together. With the stream its own places end. A stream's name is known to its browser alone, and is used once.
   */
  async *listen(stream: string, signal: AbortSignal): AsyncGenerator<readonly PresentPerson[], void> {
    if (this.#visits.has(stream)) return;
    this.#count += 1;
    this.#visits.set(stream, { number: this.#count, places: [] });
    try {
      let told: string | null = null;
      while (!signal.aborted) {
        const others = this.#others(stream);
        const text = JSON.stringify(others);
        if (text === told) await this.#news.rung(signal);
        else {
          told = text;
          yield others;
        }
      }
    } finally {
      this.#visits.delete(stream);
      this.#news.ring();
    }
  }

  #others(stream: string): readonly PresentPerson[] {
    return [...this.#visits].flatMap(([name, { number, places }]) =>
      name === stream ? [] : places.map((place, index) => ({ id: `${number}.${index}`, ...place })),
    );
  }
}
