/** How much a document may hold before it is refused unread. */
export interface PlainJsonLimits {
  /** Deepest nesting of objects and arrays. */
  readonly depth: number;
  /** Values of any kind, containers included. */
  readonly values: number;
}

/** What makes a value something else than plain JSON of a sane size, and where. */
export interface PlainJsonProblem {
  readonly problem: 'notJson' | 'loneSurrogate' | 'unsafeKey' | 'tooDeep' | 'tooLarge';
  readonly path: readonly (string | number)[];
}

/** A container still to be read, linked to the container it stands in: paths are only written out for a problem. */
interface Open {
  readonly value: object;
  readonly depth: number;
  readonly key: string | number | null;
  readonly parent: Open | null;
}

function pathOf(open: Open, last?: string | number): readonly (string | number)[] {
  const path: (string | number)[] = last === undefined ? [] : [last];
  for (let at: Open | null = open; at !== null && at.key !== null; at = at.parent) path.unshift(at.key);
  return path;
}

function isPlainScalar(value: unknown): boolean {
  return (
    value === null || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))
  );
}

function isPlainContainer(value: unknown): value is object {
  return Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]';
}

/**
 * Finds the first reason not to trust a value as plain JSON: something JSON cannot hold, text that is not
 * well-formed Unicode, the key `__proto__` (which copying would lose or obey), nesting too deep, or too many values. Null when there is none.
 * Iterative, so that no depth overflows the stack; a cycle is too deep, a value shared often is too large.
 */
export function plainJsonProblem(root: unknown, limits: PlainJsonLimits): PlainJsonProblem | null {
  if (!isPlainContainer(root)) {
    const problem = problemOf('', root, true);
    return problem === null ? null : { problem, path: [] };
  }
  const stack: Open[] = [{ value: root, depth: 1, key: null, parent: null }];
  let seen = 1;
  for (let open = stack.pop(); open !== undefined; open = stack.pop()) {
    const entries = entriesOf(open.value, limits.values - seen);
    if (entries === null) return { problem: 'tooLarge', path: pathOf(open) };
    seen += entries.length;
    for (const [key, value] of entries) {
      const problem = problemOf(key, value, open.depth < limits.depth);
      if (problem !== null) return { problem, path: pathOf(open, key) };
      if (typeof value === 'object' && value !== null) {
        stack.push({ value, depth: open.depth + 1, key, parent: open });
      }
    }
  }
  return null;
}

function problemOf(
  key: string | number,
  value: unknown,
  mayNest: boolean,
): PlainJsonProblem['problem'] | null {
  if (key === '__proto__') return 'unsafeKey';
  if (typeof key === 'string' && !key.isWellFormed()) return 'loneSurrogate';
  if (typeof value === 'string') return value.isWellFormed() ? null : 'loneSurrogate';
  if (isPlainScalar(value)) return null;
  if (!isPlainContainer(value)) return 'notJson';
  return mayNest ? null : 'tooDeep';
}

/** What stands in a container, or null for more than `most`. */
function entriesOf(container: object, most: number): readonly (readonly [string | number, unknown])[] | null {
  if (!Array.isArray(container)) {
    const entries = Object.entries(container);
    return entries.length > most ? null : entries;
  }
  // Asked before it is written out: its length may be all there is of an array. `map` would leave out what is missing.
  if (container.length > most) return null;
  return Array.from(container, (value: unknown, index) => [index, value] as const);
}
