import type { PrivacyClass } from '@rung/kernel';
import { nodesOfKind } from './flow-graph.ts';
import type { FlowModel } from './flow-model.ts';
import type { ModelNode } from './node.ts';
import { tierReads } from './privacy.ts';

/**
 * What somebody reads whom no tier describes (as much as a support team usually does), and what somebody outside the
 * organisation reads.
 */
const unknownReader: readonly PrivacyClass[] = ['none', 'personal'];
const outsideReader: readonly PrivacyClass[] = ['none'];
/** The customer reads what is theirs, but health data is not sent in a message. */
export const customerReads: readonly PrivacyClass[] = ['none', 'personal'];

/**
 * The privacy classes that whoever gets a notice surely reads. A target that several tiers may stand for reads what
 * all of them read: the owner of a path that begins at a tier is that tier's; of any other path, any tier's.
 */
export function readsOfTarget(model: FlowModel, notify: ModelNode<'notify'>): readonly PrivacyClass[] {
  const { to } = notify.node.config;
  if (to.startsWith('vendor:')) return outsideReader;
  if (to.startsWith('tier:')) return tierReads(model.tiers.get(to.slice(5)) ?? {});
  const isPerson = to === 'owner' || to === 'origin' || to === 'resolver';
  const tiers = isPerson ? tiersInCharge(model, { notify, to }) : tiersOwnedBy(model, to);
  return commonReads(tiers.flatMap((id) => [tierReads(model.tiers.get(id) ?? {})]));
}

function commonReads(readers: readonly (readonly PrivacyClass[])[]): readonly PrivacyClass[] {
  const [first, ...others] = readers;
  if (first === undefined) return unknownReader;
  return first.filter((privacy) => others.every((reads) => reads.includes(privacy)));
}

function tiersOwnedBy({ tiers }: FlowModel, owner: string): readonly string[] {
  return [...tiers].filter(([, tier]) => tier.owner === owner).map(([id]) => id);
}

interface Asked {
  readonly notify: ModelNode<'notify'>;
  readonly to: string;
}

function tiersInCharge(model: FlowModel, { notify, to }: Asked): readonly string[] {
  const tiers = nodesOfKind(model, 'tier');
  const all = tiers.map(({ node }) => node.config.tier);
  if (to !== 'owner') return all;
  const roots = model.rootsThrough(notify.id);
  const sources = roots.map(({ port }) => tiers.find(({ id }) => id === port.node)?.node.config.tier);
  const known = sources.filter((id) => id !== undefined);
  return known.length === sources.length && known.length > 0 ? [...new Set(known)] : all;
}
