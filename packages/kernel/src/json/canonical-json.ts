import canonicalize from 'canonicalize';
import { jsonPointer } from '../document/json-pointer.ts';
import { err, ok, type Result } from '../result.ts';

/**
 * Why a value has no canonical JSON, and where (`path` is a JSON pointer). `notJson`: undefined, a function, a symbol, a
 * bigint, an object that is not plain data, or a cycle. `notFinite`: NaN or an infinity. `loneSurrogate`: text or a key
 * that is not well-formed Unicode. `tooDeep`: nested deeper than {@link maxCanonicalDepth}.
 */
export interface CanonicalJsonError {
  readonly code: 'notJson' | 'notFinite' | 'loneSurrogate' | 'tooDeep';
  readonly path: string;
}

/**
 * The most arrays and objects that may lie in each other: far beyond any document, far below what could exhaust a
 * reader's stack.
 */
export const maxCanonicalDepth = 256;

/**
 * Writes JSON as RFC 8785 (JCS) says: keys in UTF-16 order, no white space, shortest numbers, `-0` as `0`. Equal data
 * gives equal bytes on every machine. What JSON cannot say is refused, never dropped or replaced by null. A cycle is
 * refused as `tooDeep`. Pure; the value is not changed.
 */
export function canonicalJson(value: unknown): Result<string, CanonicalJsonError> {
  const error = findUnwritable(value);
  if (error !== null) return err(error);
  // `canonicalize` gives undefined only for values that the check above refuses.
  return ok(canonicalize(value) ?? 'null');
}

interface Place {
  readonly value: unknown;
  readonly key: string | number;
  /** How many arrays and objects it lies in. */
  readonly depth: number;
  readonly parent: Place | null;
}

/** Walks with a list of its own instead of the call stack. */
function findUnwritable(root: unknown): CanonicalJsonError | null {
  const pending: Place[] = [{ value: root, key: '', depth: 0, parent: null }];
  for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
    const code = unwritable(place);
    if (code !== null) return { code, path: pathOf(place) };
    if (typeof place.value === 'object' && place.value !== null) pushChildren(pending, place, place.value);
  }
  return null;
}

function unwritable({ value, key, depth }: Place): CanonicalJsonError['code'] | null {
  if (typeof key === 'string' && !key.isWellFormed()) return 'loneSurrogate';
  if (typeof value === 'string') return value.isWellFormed() ? null : 'loneSurrogate';
  if (typeof value === 'number') return Number.isFinite(value) ? null : 'notFinite';
  if (typeof value === 'boolean' || value === null) return null;
  if (typeof value !== 'object' || !isPlain(value)) return 'notJson';
  return depth >= maxCanonicalDepth ? 'tooDeep' : null;
}

/** Arrays and objects that are nothing but data: no class, no `toJSON`, which would write something else. */
function isPlain(value: object): boolean {
  if (Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  const isRecord = prototype === null || Object.getPrototypeOf(prototype) === null;
  return isRecord && !('toJSON' in value && typeof value.toJSON === 'function');
}

function pushChildren(pending: Place[], parent: Place, value: object): void {
  const depth = parent.depth + 1;
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    for (let key = items.length - 1; key >= 0; key -= 1)
      pending.push({ value: items[key], key, depth, parent });
    return;
  }
  for (const [key, child] of Object.entries(value).reverse())
    pending.push({ value: child, key, depth, parent });
}

function pathOf(place: Place): string {
  const keys: (string | number)[] = [];
  for (let at = place; at.parent !== null; at = at.parent) keys.push(at.key);
  return jsonPointer(keys.reverse());
}
