import type { ComparedRow } from './compared-rows.ts';
import type { ToldFailure } from './told-failures.ts';

/** The first of a scenario's failures in one line: a detail that differs, or what stands alone. */
export type FailureLine =
  | {
      /** `kind`: another kind of thing came. */
      readonly kind: 'differs' | 'kind';
      readonly name: string;
      readonly expected: string;
      readonly seen: string;
    }
  | { readonly kind: 'alone'; readonly head: ToldFailure['head']; readonly text: string };

/** What was expected and what came instead, in one line. Null where nothing failed. */
export function failureLine([first]: readonly ToldFailure[]): FailureLine | null {
  if (first === undefined) return null;
  const { head, rule, rows, lines } = first;
  const differing = rows.find(({ differs }) => differs);
  // Another kind of thing came: that says more than when it came. When something came says the least.
  const telling =
    rows.find(({ differs, key }) => differs && key === 'effect') ??
    rows.find(({ differs, key }) => differs && key !== 'at') ??
    differing;
  if (telling !== undefined) {
    const { key, name, expected, seen } = telling;
    return { kind: key === 'effect' ? 'kind' : 'differs', name, expected, seen: seen ?? '' };
  }
  const text = rule ?? lines[0] ?? alone(rows);
  return { kind: 'alone', head, text };
}

/** Of a row beside which nothing stands: what it is, and where it goes or what it is about. */
function alone(rows: readonly ComparedRow[]): string {
  return rows
    .filter(({ key }) => key !== 'at')
    .slice(0, 3)
    .map(({ expected }) => expected)
    .join(', ');
}
