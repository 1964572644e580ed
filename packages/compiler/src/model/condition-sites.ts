import type { Flow, FlowNode, NodeByKind } from '@rung/flow';
import { sortedEntries } from '../internal/order.ts';

/** A place in the flow where a condition is written. */
export interface ConditionSite {
  /** JSON pointer of the text. */
  readonly path: string;
  readonly text: string;
  readonly nodeId: string | null;
  /** Whether the text may simply be taken away: then there is no condition, which means "always". */
  readonly optional: boolean;
}

type Clock = NonNullable<Flow['clocks']>[string];
type Grant = NonNullable<Flow['grants']>[string];
type Pinned = NonNullable<Flow['pinned']>[string];

/** Every condition of the flow, in the order of its parts, then of ids. */
export function conditionSites(flow: Flow): readonly ConditionSite[] {
  return [
    ...sortedEntries<FlowNode>(flow.nodes).flatMap(([id, node]) => nodeSites(node, id)),
    ...sortedEntries(flow.clocks).flatMap(([id, clock]) => clockSites(clock, id)),
    ...sortedEntries(flow.grants).flatMap(([id, grant]) => grantSites(grant, id)),
    ...sortedEntries(flow.pinned).flatMap(([id, pinned]) => pinnedSites(pinned, id)),
  ];
}

/** The conditions of a step. */
export function nodeSites(node: FlowNode, id: string): readonly ConditionSite[] {
  const path = `/nodes/${id}/config`;
  switch (node.kind) {
    case 'trigger':
      return triggerSites(id, node.config);
    case 'condition':
      return node.config.cases.map(({ when }, index) => ({
        path: `${path}/cases/${index}/when`,
        text: when,
        nodeId: id,
        optional: false,
      }));
    case 'wait':
      return optionalSite(`${path}/cancelWhen`, node.config.cancelWhen, id);
    case 'tier':
    case 'sla':
    case 'authority':
    case 'approval':
    case 'handoff':
    case 'notify':
    case 'message':
    case 'set':
    case 'deescalate':
    case 'swarm':
    case 'external':
    case 'group':
    case 'followUp':
    case 'repeat':
    case 'end':
    case 'note':
      return [];
    default:
      return node satisfies never;
  }
}

function triggerSites(id: string, config: NodeByKind['trigger']['config']): readonly ConditionSite[] {
  const path = `/nodes/${id}/config`;
  const rearm = config.latch?.kind === 'rearmWhenFalse' ? config.latch.rearm : undefined;
  return [
    ...optionalSite(`${path}/when`, config.when, id),
    ...optionalSite(`${path}/latch/rearm`, rearm, id),
  ];
}

/** The conditions of a clock. */
export function clockSites(clock: Clock, id: string): readonly ConditionSite[] {
  const path = `/clocks/${id}`;
  return [
    ...clock.targets.flatMap(({ when }, index) => optionalSite(`${path}/targets/${index}/when`, when)),
    ...optionalSite(`${path}/start`, clock.start),
    ...optionalSite(`${path}/pauseWhen`, clock.pauseWhen),
    ...optionalSite(`${path}/stop`, clock.stop),
  ];
}

/** The condition of a row of the matrix. */
export function grantSites({ when }: Grant, id: string): readonly ConditionSite[] {
  return optionalSite(`/grants/${id}/when`, when);
}

/** The condition of a pinned sentence. */
export function pinnedSites({ never }: Pinned, id: string): readonly ConditionSite[] {
  return optionalSite(`/pinned/${id}/never`, never);
}

function optionalSite(
  path: string,
  text: string | undefined,
  nodeId: string | null = null,
): readonly ConditionSite[] {
  return text === undefined ? [] : [{ path, text, nodeId, optional: true }];
}
