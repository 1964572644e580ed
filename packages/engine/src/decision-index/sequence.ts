import type { Snapshot } from '../condition/snapshot.ts';
import type { IndexedTrigger } from './block.ts';
import { type Check, isTrue } from './check.ts';
import { type CheckSources, compileChecks } from './checks.ts';

/** A few triggers asked one after another: their checks in one row, and where to go on when one fails. */
export interface Sequence {
  /** The checks of the first trigger, then those of the second, … */
  readonly checks: readonly Check[];
  /** By check: where the next trigger's checks begin. */
  readonly skips: Int32Array;
  /** By check: the position of the trigger whose last check it is, into `policy.triggers`; −1 for any other check. */
  readonly ends: Int32Array;
}

/** Lines up triggers, in rising order of position. */
export function buildSequence(triggers: readonly IndexedTrigger[], sources: CheckSources): Sequence {
  const checks: Check[] = [];
  const skips: number[] = [];
  const ends: number[] = [];
  for (const { position, requirements } of triggers) {
    // A trigger without requirements still needs a check to be found by.
    const own = compileChecks(requirements.length === 0 ? [{ constant: true }] : requirements, sources);
    const next = checks.length + own.length;
    own.forEach((check, i) => {
      checks.push(check);
      skips.push(next);
      ends.push(i === own.length - 1 ? position : -1);
    });
  }
  return { checks, skips: Int32Array.from(skips), ends: Int32Array.from(ends) };
}

/**
 * The place after the last check of the next trigger that is true, looking from a place on; −1 if there is none. The
 * trigger's position is `ends` at the place before.
 */
export function nextOfSequence({ checks, skips, ends }: Sequence, from: number, snapshot: Snapshot): number {
  const { values } = snapshot;
  let at = from;
  while (at < checks.length) {
    const check = checks[at];
    if (check === undefined) return -1;
    if (!isTrue(check, values, snapshot)) at = skips[at] ?? checks.length;
    else if ((ends[at] ?? -1) >= 0) return at + 1;
    else at += 1;
  }
  return -1;
}
