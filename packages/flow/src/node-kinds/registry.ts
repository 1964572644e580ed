import type { EscalationType } from '@rung/kernel';
import type { z } from 'zod';
import { approvalModel } from './approval/approval.ts';
import { authorityModel } from './authority/authority.ts';
import { conditionModel } from './condition/condition.ts';
import type { configSchemas } from './config-schemas.ts';
import { deescalateModel } from './deescalate/deescalate.ts';
import { endModel } from './end/end.ts';
import { externalModel } from './external/external.ts';
import { followUpModel } from './follow-up/follow-up.ts';
import { groupModel } from './group/group.ts';
import { handoffModel } from './handoff/handoff.ts';
import { messageModel } from './message/message.ts';
import type { Port, PortContext } from './model.ts';
import { noteModel } from './note/note.ts';
import { notifyModel } from './notify/notify.ts';
import { repeatModel } from './repeat/repeat.ts';
import { setModel } from './set/set.ts';
import { slaModel } from './sla/sla.ts';
import { swarmModel } from './swarm/swarm.ts';
import { tierModel } from './tier/tier.ts';
import { triggerModel } from './trigger/trigger.ts';
import { waitModel } from './wait/wait.ts';

/** The one list of node kinds. Everything else is derived from it or checked against it. */
export const nodeKindModels = {
  trigger: triggerModel,
  condition: conditionModel,
  tier: tierModel,
  sla: slaModel,
  authority: authorityModel,
  approval: approvalModel,
  handoff: handoffModel,
  notify: notifyModel,
  message: messageModel,
  set: setModel,
  wait: waitModel,
  deescalate: deescalateModel,
  swarm: swarmModel,
  external: externalModel,
  group: groupModel,
  followUp: followUpModel,
  repeat: repeatModel,
  end: endModel,
  note: noteModel,
} as const;

/** The name of a node kind. */
export type NodeKind = keyof typeof nodeKindModels;

/** The kinds in the order people meet them. */
export const nodeKinds = Object.keys(nodeKindModels) as readonly NodeKind[]; // the keys of a literal object

/** The `config` of each kind. */
export type ConfigByKind = { readonly [K in NodeKind]: z.infer<(typeof configSchemas)[K]> };

interface NodeBase {
  readonly title?: string;
  readonly notes?: string;
  readonly ports?: Readonly<Record<string, { readonly reason?: string; readonly type?: EscalationType }>>;
}

/** A node of each kind. */
export type NodeByKind = {
  readonly [K in NodeKind]: NodeBase & { readonly kind: K; readonly config: ConfigByKind[K] };
};

/** A node of any kind, told apart by its `kind`. */
export type FlowNode = NodeByKind[NodeKind];

/** The ports of a node, in the order they are listed everywhere. */
export function portsOf(node: FlowNode, context: PortContext): readonly Port[] {
  const model = nodeKindModels[node.kind];
  // The registry pairs each kind with its own config; the union loses that pairing.
  return (model.ports as (config: unknown, context: PortContext) => readonly Port[])(node.config, context);
}
