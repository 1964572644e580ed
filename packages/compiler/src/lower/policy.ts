import { semanticDigest } from '@rung/flow';
import type { Policy, PolicyNode } from '@rung/policy';
import type { LoweredCalendars } from '../calendar/lower-calendars.ts';
import { mapValues, sortedMap } from '../internal/order.ts';
import type { FlowModel } from '../model/flow-model.ts';
import { nodesAfterTimeout } from './after-timeout.ts';
import { conditionTables } from './condition-table.ts';
import type { LowerContext } from './context.ts';
import { lowerNode } from './index.ts';
import { lowerClocks } from './parts/clocks.ts';
import { lowerChannels, lowerPackages, lowerTemplates, lowerWordLists } from './parts/communication.ts';
import { lowerFields } from './parts/fields.ts';
import { lowerGrants } from './parts/grants.ts';
import { lowerGuards } from './parts/guards.ts';
import { sourcesOf } from './parts/sources.ts';
import { lowerTiers } from './parts/tiers.ts';

/**
 * Stands in for the bounds of a flow with a loop, which has none. A loop is an error, so no policy is made with
 * these.
 */
const noBounds: Policy['bounds'] = { effects: 0, notices: 0, moves: 0, byRoot: {} };

/** The policy that a flow without errors means. Every map is sorted by key, every list in an order that means something. */
export function lowerPolicy(model: FlowModel, { calendars, zones }: LoweredCalendars): Policy {
  const { flow } = model;
  const { atoms, conditions, conditionAt } = conditionTables(model.conditions.values());
  const context: LowerContext = { model, conditionAt, afterTimeout: nodesAfterTimeout(model) };
  const parts = {
    calendars,
    tiers: lowerTiers(model),
    grants: lowerGrants(context),
    clocks: lowerClocks(context),
    wordLists: lowerWordLists(model),
    channels: lowerChannels(model),
    templates: lowerTemplates(model),
    contextPackages: lowerPackages(model),
    nodes: lowerNodes(context),
    guards: lowerGuards(model),
    pinned: mapValues(sortedMap(flow.pinned), ({ text }, id) => ({
      text,
      never: conditionAt(`/pinned/${id}/never`),
    })),
  };
  return {
    format: 'rung/policy@1',
    semantics: 1,
    id: flow.id,
    name: flow.name,
    flow: semanticDigest(flow),
    fields: lowerFields(model),
    zones,
    ...parts,
    atoms,
    conditions,
    triggers: model.triggers.map(({ id }) => id),
    bounds: model.bounds ?? noBounds,
    sources: sourcesOf(parts),
  };
}

function lowerNodes(context: LowerContext): Policy['nodes'] {
  const nodes = [...context.model.nodes.values()].flatMap((at): [string, PolicyNode][] => {
    const lowered = lowerNode(at, context);
    return lowered === null ? [] : [[at.id, lowered]];
  });
  return Object.fromEntries(nodes);
}
