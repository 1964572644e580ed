import type { NodeByKind, NodeKind } from '@rung/flow';
import type { PolicyNode } from '@rung/policy';
import type { ModelNode } from '../model/node.ts';
import type { LowerContext, NodeContext } from './context.ts';
import { lowerApproval } from './kinds/approval.ts';
import { lowerAuthority } from './kinds/authority.ts';
import { lowerCondition } from './kinds/condition.ts';
import { lowerDeescalate } from './kinds/deescalate.ts';
import { lowerEnd } from './kinds/end.ts';
import { lowerExternal } from './kinds/external.ts';
import { lowerFollowUp } from './kinds/follow-up.ts';
import { lowerGroup } from './kinds/group.ts';
import { lowerHandoff } from './kinds/handoff.ts';
import { lowerMessage } from './kinds/message.ts';
import { lowerNote } from './kinds/note.ts';
import { lowerNotify } from './kinds/notify.ts';
import { lowerRepeat } from './kinds/repeat.ts';
import { lowerSet } from './kinds/set.ts';
import { lowerSla } from './kinds/sla.ts';
import { lowerSwarm } from './kinds/swarm.ts';
import { lowerTier } from './kinds/tier.ts';
import { lowerTrigger } from './kinds/trigger.ts';
import { lowerWait } from './kinds/wait.ts';
import type { LoweredNode } from './lowered.ts';
import { lowerPorts } from './ports.ts';

/** One lowering a kind; leaving a kind out does not compile. A kind that means nothing gives null. */
const lowerByKind: {
  readonly [K in NodeKind]: (node: NodeByKind[K], context: NodeContext) => LoweredNode | null;
} = {
  trigger: lowerTrigger,
  condition: lowerCondition,
  tier: lowerTier,
  sla: lowerSla,
  authority: lowerAuthority,
  approval: lowerApproval,
  handoff: lowerHandoff,
  notify: lowerNotify,
  message: lowerMessage,
  set: lowerSet,
  wait: lowerWait,
  deescalate: lowerDeescalate,
  swarm: lowerSwarm,
  external: lowerExternal,
  group: lowerGroup,
  followUp: lowerFollowUp,
  repeat: lowerRepeat,
  end: lowerEnd,
  note: lowerNote,
};

/** A node of the policy, or null for a kind that is not compiled. */
export function lowerNode(at: ModelNode, context: LowerContext): PolicyNode | null {
  // The record pairs each kind with its own node; the union loses that pairing.
  const lower = lowerByKind[at.node.kind] as (node: unknown, context: NodeContext) => LoweredNode | null;
  const lowered = lower(at.node, { ...context, at });
  return lowered === null ? null : { ...lowered, ports: lowerPorts(at) };
}
