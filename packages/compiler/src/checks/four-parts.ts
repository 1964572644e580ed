import type { Flow } from '@rung/flow';
import type { Diagnostic } from '@rung/kernel';
import { finding } from '../diagnostic-codes.ts';
import { sortedEntries } from '../internal/order.ts';
import { nodesOfKind } from '../model/flow-graph.ts';
import type { FlowModel } from '../model/flow-model.ts';

type Part = keyof NonNullable<Flow['notApplicable']>;

/** A policy says when, who, how far and what is told; a part left out on purpose says why (LNT-01). */
export function checkFourParts(model: FlowModel): Diagnostic[] {
  const reasons = new Map(sortedEntries(model.flow.notApplicable));
  return (['triggers', 'ownership', 'authority', 'communication'] as const).flatMap((part) => {
    const reason = reasons.get(part)?.trim() ?? '';
    if (reason === '' && !isPresent[part](model)) {
      return [finding('LNT-01', { path: '/notApplicable' }, { part })];
    }
    return reason !== '' && contradicts[part](model)
      ? [finding('RNG-111', { path: `/notApplicable/${part}` }, { part })]
      : [];
  });
}

type Presence = Readonly<Record<Part, (model: FlowModel) => boolean>>;

const isPresent: Presence = {
  triggers: (model) => hasTriggers(model) || model.roots.some((root) => isEscalatingPort(root, model)),
  ownership: (model) => nodesOfKind(model, 'tier').length > 0,
  authority: (model) => model.grants.size > 0,
  communication: (model) => speaks(model) || nodesOfKind(model, 'handoff').length > 0 || handsOver(model),
};

/**
 * What contradicts a stated reason for leaving a part out. For communication only a message to the customer does: a
 * flow may hand a ticket over and still tell the customer nothing.
 */
const contradicts: Presence = {
  triggers: hasTriggers,
  ownership: isPresent.ownership,
  authority: isPresent.authority,
  communication: (model) => nodesOfKind(model, 'message').length > 0,
};

function hasTriggers({ triggers }: FlowModel): boolean {
  return triggers.some(({ node }) => node.config.mode !== 'intake');
}

/**
 * Whether a port of a later time or event moves the ticket, such as `timeout` of a tier or an outlet of a clock. It
 * says when a ticket climbs, as triggers do.
 */
function isEscalatingPort({ begins, to }: FlowModel['roots'][number], { pathFrom }: FlowModel): boolean {
  return (begins === 'time' || begins === 'event') && pathFrom(to).rests.length > 0;
}

function speaks(model: FlowModel): boolean {
  return nodesOfKind(model, 'notify').length > 0 || nodesOfKind(model, 'message').length > 0;
}

function handsOver({ tiers }: FlowModel): boolean {
  return [...tiers.values()].some((tier) => tier.package !== undefined);
}
