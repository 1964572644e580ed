import { assemble } from '../handoff.ts';
import type { LinkedPlace } from '../link/linked-policy.ts';
import { placeAt } from '../link/place-at.ts';
import type { Run } from '../run.ts';
import type { At, PathTarget } from './path.ts';
import type { Walk } from './walk-context.ts';
import { insistsOnContext } from './walk-handoff.ts';

/** The path has reached its tier, unless a person flags it there without the context that the tier insists on. */
export function walkTier(walk: Walk, { id }: At<'tier'>): null {
  const to = placeAt(walk.run.linked, id);
  if (to !== null && bringsContext(walk, to)) reach(walk, { to, by: id, coolDown: null, next: null });
  return null;
}

/** The path's tier is a named lower one, or the entry before. Without an entry before it goes nowhere. */
export function walkDeescalate(walk: Walk, { id, node }: At<'deescalate'>): null {
  const { run } = walk;
  walk.asks = true;
  const to = placeAt(run.linked, node.to === 'back' ? entryBefore(run) : node.to);
  if (to === null) return null;
  const next = node.ports['next']?.to ?? null;
  walk.flavour = 'deescalation';
  walk.reason = node.reason;
  reach(walk, { to, by: id, coolDown: node.coolDown, next });
  return null;
}

/** Records that the path rests at a tier. */
function reach(walk: Walk, target: PathTarget): void {
  walk.target = target;
  walk.run.recorder?.add({ step: 'node', node: target.by, port: null, data: { tier: target.to.tier.id } });
}

/** The tier node that the ticket came from; null at the first entry. */
export function entryBefore({ state }: Run): string | null {
  return state.position?.stack.at(-1) ?? null;
}

/** Whether the package that the tier asks for lets the path through; notes what is missing. */
function bringsContext(walk: Walk, { node, tier }: LinkedPlace): boolean {
  const { run, ops, stimulus } = walk;
  const wanted = tier.tier.package;
  if (wanted === null || walk.packageId !== null) return true;
  walk.asks = true;
  const assembled = assemble(run, wanted, tier.id);
  if (assembled === null || assembled.handOff.missing.length === 0) return true;
  const { handOff, blocks } = assembled;
  const isHeld = (blocks && stimulus.event?.type === 'agent.flagged') || insistsOnContext(walk);
  ops.push({ op: isHeld ? 'requireContext' : 'contextIncomplete', node, handOff });
  return !isHeld;
}
