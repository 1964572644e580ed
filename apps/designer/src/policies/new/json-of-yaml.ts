import { err, ok, type Result } from '@rung/kernel';
import { parseDocument } from 'yaml';

/** Where YAML breaks, one-based; null where it is read, but holds what no JSON can: numbers beyond all bounds, names for half the file. */
export type YamlFault = { readonly line: number; readonly column: number } | null;

/**
 * A document of YAML as JSON. The server reads JSON alone, and strictly: so what JSON could not hold is refused here rather than changed, and
 * aliases that would make a small file a huge one are not followed.
 */
export function jsonOfYaml(text: string): Result<string, YamlFault> {
  const document = parseDocument(text, { version: '1.2', intAsBigInt: true });
  const [error] = document.errors;
  if (error !== undefined) {
    const [at] = error.linePos ?? [];
    return err({ line: at?.line ?? 1, column: at?.col ?? 1 });
  }
  try {
    return ok(JSON.stringify(document.toJS({ maxAliasCount: 100 }), asJson));
  } catch (cause) {
    if (cause instanceof RangeError || cause instanceof ReferenceError) return err(null);
    throw cause;
  }
}

/** @throws RangeError for a number that JSON would round or lose. */
function asJson(_: string, value: unknown): unknown {
  const number = typeof value === 'bigint' ? Number(value) : value;
  if (typeof number !== 'number') return value;
  const isKept = typeof value === 'bigint' ? Number.isSafeInteger(number) : Number.isFinite(number);
  if (!isKept) throw new RangeError(`${value} is no number of JSON`);
  return number;
}
