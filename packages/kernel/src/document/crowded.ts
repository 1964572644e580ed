/** A place of a document and how many entries stand there. */
export interface Crowd {
  readonly path: readonly (string | number)[];
  readonly count: number;
}

interface Open {
  readonly value: object;
  readonly path: readonly (string | number)[];
}

/** The list or object of a plain document with the most entries of its own; the first of several. Iterative. */
export function mostCrowded(document: unknown): Crowd {
  let crowd: Crowd = { path: [], count: 0 };
  const open: Open[] = isContainer(document) ? [{ value: document, path: [] }] : [];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, path } = next;
    const entries = Object.entries(value);
    if (entries.length > crowd.count) crowd = { path, count: entries.length };
    for (const [key, inner] of entries.reverse()) {
      if (isContainer(inner)) {
        open.push({ value: inner, path: [...path, Array.isArray(value) ? Number(key) : key] });
      }
    }
  }
  return crowd;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/**
 * Runs a schema library's check of a document. Null when it found more than it can carry: libraries pass their remarks on
 * as arguments of a call, of which an engine takes some hundred thousand and answers more with a `RangeError`.
 */
export function checkedWithin<T>(check: () => T): T | null {
  try {
    return check();
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}
