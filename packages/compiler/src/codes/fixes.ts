import type { Fix, FixEdit } from '@rung/kernel';
import type { Fixer, Place, Suggested } from './entry.ts';

/** Sets a place of the flow. */
export const set = (path: string, value: unknown): FixEdit => ({ op: 'set', path, value });
/** Removes a place of the flow. */
export const remove = (path: string): FixEdit => ({ op: 'remove', path });
/** A repair by the id of its label. */
export const fixOf = (label: string, ...edits: readonly FixEdit[]): Fix => ({ label, edits });

/** Removes what the finding stands at. */
export const removeIt = (_: unknown, { path }: Place): Fix => fixOf('fix.remove', remove(path));

/** Puts the name that was meant in the place of the one that is not there. */
export function useSuggestion(d: Suggested & { readonly prefix?: string }, { path }: Place): Fix | null {
  if (d.suggestion === null) return null;
  return fixOf('fix.useSuggestion', set(path, `${d.prefix ?? ''}${d.suggestion}`));
}

/** Sets `neverSuppress`, and removes a latch beside it, which would say the opposite. */
export const neverSuppress: Fixer<{ readonly hasLatch: boolean }> = ({ hasLatch }, { path, nodeId = '' }) =>
  fixOf('fix.neverSuppress', set(path, true), ...(hasLatch ? [remove(`/nodes/${nodeId}/config/latch`)] : []));
