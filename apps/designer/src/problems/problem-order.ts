import type { Diagnostic, Severity } from '@rung/kernel';
import type { Found } from '../document/found.ts';

/** One finding and its key in a list. */
export interface Listed {
  readonly key: string;
  readonly diagnostic: Found;
}

/** Findings of one severity. */
export interface ProblemGroup {
  readonly severity: Severity;
  readonly problems: readonly Listed[];
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** Findings by severity, the worst first, otherwise in their order; each with a key that tells equal ones apart. */
export function groupProblems(all: readonly Found[]): readonly ProblemGroup[] {
  const seen = new Map<string, number>();
  const listed = all.map((diagnostic): Listed => {
    const key = `${diagnostic.code} ${diagnostic.path ?? diagnostic.nodeId ?? ''}`;
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return { key: `${key} ${count}`, diagnostic };
  });
  return severities
    .map((severity) => ({
      severity,
      problems: listed.filter(({ diagnostic }) => diagnostic.severity === severity),
    }))
    .filter(({ problems }) => problems.length > 0);
}

/** The finding after the one that was shown last, or before it; round and round. Null if there is none at all. */
export function nextProblem(all: readonly Diagnostic[], shown: number | null, by: 1 | -1): number | null {
  if (all.length === 0) return null;
  if (shown === null) return by === 1 ? 0 : all.length - 1;
  return (shown + by + all.length) % all.length;
}
