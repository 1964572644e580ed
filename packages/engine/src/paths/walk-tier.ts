import { assemble } from '../handoff.ts';
import type { LinkedPolicy } from '../link/linked-policy.ts';
import type { Run } from '../run.ts';
import type { PathTarget } from './path.ts';
import type { Met, Walk } from './walk-context.ts';
import { insistsOnContext } from './walk-handoff.ts';

/** The path has reached its tier, unless a person flags it there without the context that the tier insists on. */
export function walkTier(walk: Walk, { id, node }: Met<'tier'>): null {
  const target: PathTarget = { node: id, tier: node.tier, by: id, coolDown: null, next: null };
  if (bringsContext(walk, id, node.tier)) reach(walk, target);
  return null;
}

/** The path's tier is a named lower one, or the entry before. Without an entry before it goes nowhere. */
export function walkDeescalate(walk: Walk, { id, node }: Met<'deescalate'>): null {
  const { run } = walk;
  const to = node.to === 'back' ? entryBefore(run) : node.to;
  const tier = to === null ? null : tierOfNode(run.linked, to);
  if (to === null || tier === null) return null;
  const next = node.ports['next']?.to ?? null;
  walk.flavour = 'deescalation';
  walk.reason = node.reason;
  reach(walk, { node: to, tier, by: id, coolDown: node.coolDown, next });
  return null;
}

/** Records that the path rests at a tier. */
function reach(walk: Walk, target: PathTarget): void {
  walk.target = target;
  walk.run.recorder?.add({ step: 'node', node: target.by, port: null, data: { tier: target.tier } });
}

/** The tier node that the ticket came from; null at the first entry. */
export function entryBefore({ state }: Run): string | null {
  return state.position?.stack.at(-1) ?? null;
}

/** The tier that a tier node stands for; null if it is none. */
export function tierOfNode(linked: LinkedPolicy, id: string): string | null {
  const node = linked.nodes.get(id);
  return node?.kind === 'tier' ? node.tier : null;
}

/** Whether the package that the tier asks for lets the path through; notes what is missing. */
function bringsContext(walk: Walk, node: string, tier: string): boolean {
  const { run, ops, stimulus } = walk;
  const wanted = run.linked.tiers.get(tier)?.tier.package ?? null;
  if (wanted === null || walk.packageId !== null) return true;
  const assembled = assemble(run, wanted, tier);
  if (assembled === null || assembled.handOff.missing.length === 0) return true;
  const { handOff, blocks } = assembled;
  const isHeld = (blocks && stimulus.event?.type === 'agent.flagged') || insistsOnContext(walk);
  ops.push({ op: isHeld ? 'requireContext' : 'contextIncomplete', node, handOff });
  return !isHeld;
}
