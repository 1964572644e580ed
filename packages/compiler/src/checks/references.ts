import { type Diagnostic, nearestName } from '@rung/kernel';
import { finding } from '../diagnostic-codes.ts';
import { nodesOfKind } from '../model/flow-graph.ts';
import type { FlowModel } from '../model/flow-model.ts';
import type { Reference, ReferenceKind } from '../model/references.ts';

/** Names of parts and fields that do not exist, with the name that was probably meant. */
export function checkReferences(model: FlowModel): Diagnostic[] {
  const known = knownIds(model);
  return [
    ...model.references.flatMap((reference) => unknown(reference, known) ?? []),
    ...nodesOfKind(model, 'trigger').flatMap((trigger) => unknownOutlet(model, trigger) ?? []),
  ];
}

type KnownIds = Readonly<Record<ReferenceKind, ReadonlySet<string>>>;

function knownIds(model: FlowModel): KnownIds {
  const ids = (nodes: readonly { readonly id: string }[]): ReadonlySet<string> =>
    new Set(nodes.map(({ id }) => id));
  return {
    tier: new Set(model.tiers.keys()),
    calendar: new Set([...model.calendars.keys(), 'always']),
    clock: new Set(model.clocks.keys()),
    channel: new Set(model.channels.keys()),
    template: new Set(model.templates.keys()),
    contextPackage: new Set(model.contextPackages.keys()),
    coolDown: new Set(Object.keys(model.flow.guards?.coolDowns ?? {})),
    tierNode: ids(nodesOfKind(model, 'tier')),
    trigger: ids(nodesOfKind(model, 'trigger')),
    field: new Set(model.fields.keys()),
  };
}

function unknown({ kind, id, path, nodeId, prefix }: Reference, known: KnownIds): Diagnostic | null {
  if (known[kind].has(id)) return null;
  const place = { path, nodeId: nodeId ?? undefined };
  const suggestion = nearestName(id, known[kind]);
  return kind === 'field'
    ? finding('LNT-06', place, { field: id, suggestion })
    : finding('RNG-201', place, { kind, id, prefix, suggestion });
}

type Trigger = FlowModel['triggers'][number];

function unknownOutlet({ clocks }: FlowModel, { id, path, node }: Trigger): Diagnostic | null {
  const { outlet } = node.config;
  const clock = outlet === undefined ? undefined : clocks.get(outlet.clock);
  if (outlet === undefined || clock === undefined) return null;
  const outlets = ['breached', ...(clock.thresholds ?? []).map((threshold) => threshold.id)];
  if (outlets.includes(outlet.at)) return null;
  const place = { path: `${path}/config/outlet/at`, nodeId: id };
  return finding('RNG-201', place, {
    kind: 'outlet',
    id: outlet.at,
    prefix: '',
    suggestion: nearestName(outlet.at, outlets),
  });
}
