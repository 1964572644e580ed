import type { LinkedPolicy } from '../link/linked-policy.ts';
import type { Draft } from '../state/state.ts';

const targetWords: ReadonlySet<string> = new Set(['origin', 'resolver', 'owner']);
const targetKinds: ReadonlySet<string> = new Set(['queue', 'role', 'schedule', 'vendor', 'tier']);

/** Whether an owner is a person, not a declared target that stands for whoever it resolves to. */
export function isPerson(owner: string): boolean {
  const colon = owner.indexOf(':');
  return !targetWords.has(owner) && (colon === -1 || !targetKinds.has(owner.slice(0, colon)));
}

/** The declared target of a tier node: its own, which the compiler has filled in from the tier. */
export function ownerTarget(linked: LinkedPolicy, node: string): string {
  const found = linked.nodes.get(node);
  return found?.kind === 'tier' ? found.owner : 'owner';
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
