import type { Diagnostic } from '@rung/kernel';
import { worstOf } from '../document/problems.ts';
import type { Outcome } from '../editor/editor-ui.ts';

/** The outcome that a finding is about; null where it is about something else. */
export function problemOutcome({ nodeId, data }: Diagnostic): Outcome | null {
  const { port } = data;
  return nodeId === undefined || typeof port !== 'string' ? null : { node: nodeId, port };
}

/** The setting of its step that a finding is about, as a JSON pointer; null where it is about an outcome or something else. */
export function problemField(found: Diagnostic): string | null {
  const { nodeId, path } = found;
  if (problemOutcome(found) !== null) return null;
  return nodeId !== undefined && path?.startsWith(`/nodes/${nodeId}/`) === true ? path : null;
}

/** Where among the settings of its step the worst of some findings is that is about a part of it, not the whole. */
export function placeOfWorst(found: readonly Diagnostic[]): {
  readonly outcomeWanted: Outcome | null;
  readonly fieldWanted: string | null;
} {
  const worst = worstOf(found);
  const first = found.find(
    (one) => one.severity === worst && (problemOutcome(one) !== null || problemField(one) !== null),
  );
  if (first === undefined) return { outcomeWanted: null, fieldWanted: null };
  return { outcomeWanted: problemOutcome(first), fieldWanted: problemField(first) };
}
