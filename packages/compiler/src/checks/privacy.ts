import type { Diagnostic, PrivacyClass } from '@rung/kernel';
import { finding } from '../diagnostic-codes.ts';
import { nodesOfKind } from '../model/flow-graph.ts';
import type { FlowModel } from '../model/flow-model.ts';
import type { ModelNode } from '../model/node.ts';
import { itemPrivacy, tierReads } from '../model/privacy.ts';
import { customerReads, readsOfTarget } from '../model/readers.ts';
import { varsOf } from '../model/template-vars.ts';

/**
 * Finds texts that show somebody what they may not read, and required items of a package that are withheld from the
 * tier that needs them.
 */
export function checkPrivacy(model: FlowModel): Diagnostic[] {
  return [
    ...nodesOfKind(model, 'message').flatMap((node) => unreadable(model, { node, reads: customerReads })),
    ...nodesOfKind(model, 'notify').flatMap((node) => [
      ...unreadable(model, { node, reads: readsOfTarget(model, node) }),
      ...openChannel(model, node),
    ]),
    ...withheldItems(model),
  ];
}

interface Notice {
  readonly node: ModelNode<'message'> | ModelNode<'notify'>;
  readonly reads: readonly PrivacyClass[];
}

function unreadable(model: FlowModel, { node: at, reads }: Notice): readonly Diagnostic[] {
  return varsOf(model, at.node.config.template)
    .filter(({ privacy }) => !reads.includes(privacy))
    .map(({ name, field, privacy }) =>
      finding('RNG-704', placeOf(at), { node: at.name, name, field, privacy }),
    );
}

/** Finds health data in texts that leave the application, where only ids may go. */
function openChannel(model: FlowModel, at: ModelNode<'notify'>): readonly Diagnostic[] {
  const kind = model.channels.get(at.node.config.channel)?.kind;
  if (kind === undefined || kind === 'inApp') return [];
  return varsOf(model, at.node.config.template)
    .filter(({ privacy }) => privacy === 'phi')
    .map(({ name, field }) => finding('RNG-705', placeOf(at), { node: at.name, name, field, channel: kind }));
}

function placeOf({ id, path }: ModelNode): { readonly path: string; readonly nodeId: string } {
  return { path: `${path}/config/template`, nodeId: id };
}

/** Required items of the packages that come with a move, where the tier that gets them may not read them (LNT-20). */
function withheldItems(model: FlowModel): readonly Diagnostic[] {
  return nodesOfKind(model, 'tier').flatMap((at) => {
    const tier = model.tiers.get(at.node.config.tier);
    if (tier === undefined) return [];
    const reads = tierReads(tier);
    return [...packagesTo(model, at)].sort().flatMap((packageId) =>
      (model.contextPackages.get(packageId)?.items ?? []).flatMap((item, index) => {
        const privacy = itemPrivacy(item, model.fields);
        if (!item.required || reads.includes(privacy)) return [];
        const place = { path: `/contextPackages/${packageId}/items/${index}`, nodeId: at.id };
        return [finding('LNT-20', place, { node: at.name, item: item.label, privacy, package: packageId })];
      }),
    );
  });
}

/** The packages that may come with a move to a tier: its own, and those of hand-offs on the way to it. */
function packagesTo(model: FlowModel, at: ModelNode<'tier'>): ReadonlySet<string> {
  const handoffs = nodesOfKind(model, 'handoff').filter(({ id }) => model.pathFrom(id).rests.includes(at.id));
  const own = model.tiers.get(at.node.config.tier)?.package;
  return new Set([...handoffs.map(({ node }) => node.config.package), ...(own === undefined ? [] : [own])]);
}
