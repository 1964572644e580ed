import type { Conflict, Patch } from '@rung/editing';
import type { Flow } from '@rung/flow';
import { appliedAll } from './applied.ts';

/** Whose change stands. */
export type Side = 'mine' | 'theirs';

/** What two people changed differently at one step, or at one other part of the flow. */
export interface StepConflict {
  /** `nodes/<id>`, `tiers/<id>`, …: what the choice is about. */
  readonly key: string;
  /** The part of the flow and what in it: `nodes` and a step's id, `tiers` and a tier's. */
  readonly place: readonly string[];
  /** Who made the changes that are not this page's; the person of this page, where it was in another one. */
  readonly authors: readonly string[];
  /** The flow before either of them. */
  readonly before: Flow;
  /** The flow with nothing but what is asked about here, of each; null where that does not stand by itself. */
  readonly mine: Flow | null;
  readonly theirs: Flow | null;
}

/** The key by which people's choice is kept. */
export function conflictKey({ place }: Conflict): string {
  return place.join('/');
}

/** A conflict as the screen shows it; `base` is the flow before either side. */
export function stepConflict(
  conflict: Conflict,
  { base: before, authors }: { readonly base: Flow; readonly authors: readonly string[] },
): StepConflict {
  const withOnly = (patches: readonly Patch[]): Flow | null => {
    const applied = appliedAll(before, [patches]);
    return applied.ok ? applied.value : null;
  };
  return {
    key: conflictKey(conflict),
    place: conflict.place,
    authors,
    before,
    mine: withOnly(conflict.mine),
    theirs: withOnly(conflict.theirs),
  };
}
