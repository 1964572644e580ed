import type { Draft } from '../state/state.ts';

const targetWords: ReadonlySet<string> = new Set(['origin', 'resolver', 'owner']);

/** Kinds of targets with their colon, by where it stands: to cut it out of every owner would make a text of each. */
const targetKinds: Readonly<Record<number, readonly string[]>> = {
  4: ['role:', 'tier:'],
  5: ['queue:'],
  6: ['vendor:'],
  8: ['schedule:'],
};

/** Whether an owner is a person, not a declared target that stands for whoever it resolves to. */
export function isPerson(owner: string): boolean {
  const kinds = targetKinds[owner.indexOf(':')];
  if (kinds === undefined) return !targetWords.has(owner);
  for (const kind of kinds) if (owner.startsWith(kind)) return false;
  return true;
}

/** Who has the ticket after it was assigned to a target: the target, or the person that a word for one stands for. */
export function ownerAfter(
  state: Pick<Draft, 'owner' | 'origin' | 'resolver'>,
  target: string,
): string | null {
  if (target === 'owner') return state.owner;
  if (target === 'origin') return state.origin ?? target;
  if (target === 'resolver') return state.resolver?.by ?? target;
  return target;
}
