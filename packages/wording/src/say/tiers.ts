import type { Speech } from '../speech.ts';
import { sayList } from './list.ts';
import { nameOf } from './names.ts';

/** Tiers by name. */
export function sayTiers(speech: Speech, tiers: readonly string[], by: 'and' | 'or' = 'and'): string {
  return sayList(
    speech,
    tiers.map((tier) => nameOf(speech, 'tier', tier)),
    { by },
  );
}
