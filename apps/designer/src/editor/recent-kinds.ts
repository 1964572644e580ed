import { type NodeKind, nodeKinds } from '@rung/flow';
import { latestFirst } from '../shell/preference-values.ts';
import { preferences } from '../shell/preferences.ts';

/** The kinds of steps that were added last in this browser, the latest first. */
export function recentKinds(): readonly NodeKind[] {
  const { recentKinds: kept } = preferences.getState();
  // An earlier or a later release may have had other kinds.
  return kept.flatMap((one) => nodeKinds.find((kind) => kind === one) ?? []);
}

/** Remembers that a step of a kind was added. */
export function rememberKind(kind: NodeKind): void {
  preferences.setState((before) => ({ recentKinds: latestFirst(before.recentKinds, kind) }));
}
