import type { Diagnostic, Severity } from '@rung/kernel';
import type { Found } from './found.ts';

/** What is known to be wrong with the flow as it is on the screen. */
export interface Problems {
  /** All of them, the worst first; every list and badge reads this one. */
  readonly all: readonly Found[];
  /** By the step that each is about, or by those that use the part which it is about. */
  readonly byNode: ReadonlyMap<string, readonly Found[]>;
  /** How many there are of each severity. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** Whether the flow has been checked since its last edit. */
  readonly isCurrent: boolean;
}

/** Before the first check. */
export const unknownProblems: Problems = {
  all: [],
  byNode: new Map(),
  counts: { error: 0, warning: 0, info: 0 },
  isCurrent: false,
};

/**
 * Sorts findings by the steps on which they are marked. A node whose findings are what they were keeps its list, so that what shows them does not
 * render again; where all are what they were, so does everything.
 */
export function problemsOf(all: readonly Found[], before: Problems): Problems {
  if (all.length === before.all.length && all.every((found, i) => found === before.all[i])) {
    return before.isCurrent ? before : { ...before, isCurrent: true };
  }
  const byNode = new Map<string, Found[]>();
  const counts = { error: 0, warning: 0, info: 0 };
  for (const diagnostic of all) {
    counts[diagnostic.severity]++;
    const { nodeId, usedBy = [] } = diagnostic;
    for (const node of nodeId === undefined ? usedBy : [nodeId]) {
      const list = byNode.get(node);
      if (list === undefined) byNode.set(node, [diagnostic]);
      else list.push(diagnostic);
    }
  }
  const kept = [...byNode].map(([id, list]): [string, readonly Found[]] => {
    const last = before.byNode.get(id);
    return [id, last !== undefined && areSame(last, list) ? last : list];
  });
  return { all, byNode: new Map(kept), counts, isCurrent: true };
}

function areSame(before: readonly Found[], now: readonly Found[]): boolean {
  if (before.length !== now.length) return false;
  return before.every((found, i) => found === now[i] || JSON.stringify(found) === JSON.stringify(now[i]));
}

/** The worst that was found; null if nothing was. */
export function worstOf(diagnostics: readonly Diagnostic[]): Severity | null {
  const order: readonly Severity[] = ['error', 'warning', 'info'];
  return order.find((severity) => diagnostics.some((found) => found.severity === severity)) ?? null;
}

/** What a mark counts: those of the worst severity, in whose colour it is; null where nothing has to be done. */
export function marked(
  diagnostics: readonly Diagnostic[],
): { readonly worst: Exclude<Severity, 'info'>; readonly count: number } | null {
  const worst = worstOf(diagnostics);
  if (worst === null || worst === 'info') return null;
  return { worst, count: diagnostics.filter(({ severity }) => severity === worst).length };
}
