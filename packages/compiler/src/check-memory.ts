type Make = (...inputs: never[]) => unknown;

interface Kept {
  readonly inputs: readonly unknown[];
  readonly value: unknown;
}

/**
 * What checks of a flow leave for the check of what an edit made of it. Documents are never changed but replaced where an edit
 * was made: what it left alone is the same object as before, and stands for what was worked out of it.
 *
 * INVARIANT: a function that is asked through a memory is pure, a constant of its module, and told by its inputs all that it
 * goes by. Those are compared by identity, lists of texts by their texts.
 */
export class CheckMemory {
  readonly #byObject = new Map<Make, WeakMap<object, Kept>>();
  readonly #last = new Map<Make, Kept>();
  #made = 0;

  /** How many answers about single parts were worked out, not remembered: how much there was to do, whatever the machine. */
  get made(): number {
    return this.#made;
  }

  /** What a function makes of an object and of whatever else it goes by. Remembered for each object, with the rest of last time. */
  of<K extends object, A extends readonly unknown[], V>(
    make: (object: K, ...rest: A) => V,
    object: K,
    ...rest: A
  ): V {
    let objects = this.#byObject.get(make);
    if (objects === undefined) {
      objects = new WeakMap();
      this.#byObject.set(make, objects);
    }
    const before = objects.get(object);
    // Only what this very function made is kept under it.
    if (before !== undefined && areSame(before.inputs, rest)) return before.value as V;
    const value = make(object, ...rest);
    this.#made += 1;
    objects.set(object, { inputs: rest, value });
    return value;
  }

  /** What a function makes of its inputs. Only the last answer is remembered. */
  last<A extends readonly unknown[], V>(make: (...inputs: A) => V, ...inputs: A): V {
    const before = this.#last.get(make);
    // As above.
    if (before !== undefined && areSame(before.inputs, inputs)) return before.value as V;
    const value = make(...inputs);
    this.#last.set(make, { inputs, value });
    return value;
  }

  /** What a function makes of an input and of what it made the last time; it says itself what it may take over. */
  next<I, V>(make: (before: V | undefined, input: I) => V, input: I): V {
    // As above.
    const value = make(this.#last.get(make)?.value as V | undefined, input);
    this.#last.set(make, { inputs: [], value });
    return value;
  }
}

function areSame(before: readonly unknown[], now: readonly unknown[]): boolean {
  if (before.length !== now.length) return false;
  for (let i = 0; i < before.length; i += 1) {
    if (before[i] !== now[i] && !areSameTexts(before[i], now[i])) return false;
  }
  return true;
}

function areSameTexts(before: unknown, now: unknown): boolean {
  return areTexts(before) && areTexts(now) && areSame(before, now);
}

function areTexts(input: unknown): input is readonly string[] {
  return Array.isArray(input) && input.every((item) => typeof item === 'string');
}
