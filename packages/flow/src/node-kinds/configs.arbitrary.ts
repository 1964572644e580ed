import type fc from 'fast-check';
import { approvalConfigs } from './approval/approval.arbitrary.ts';
import { authorityConfigs } from './authority/authority.arbitrary.ts';
import { conditionConfigs } from './condition/condition.arbitrary.ts';
import { deescalateConfigs } from './deescalate/deescalate.arbitrary.ts';
import { endConfigs } from './end/end.arbitrary.ts';
import { externalConfigs } from './external/external.arbitrary.ts';
import { followUpConfigs } from './follow-up/follow-up.arbitrary.ts';
import { groupConfigs } from './group/group.arbitrary.ts';
import { handoffConfigs } from './handoff/handoff.arbitrary.ts';
import { messageConfigs } from './message/message.arbitrary.ts';
import { noteConfigs } from './note/note.arbitrary.ts';
import { notifyConfigs } from './notify/notify.arbitrary.ts';
import type { ConfigByKind, NodeKind } from './registry.ts';
import { repeatConfigs } from './repeat/repeat.arbitrary.ts';
import { setConfigs } from './set/set.arbitrary.ts';
import { slaConfigs } from './sla/sla.arbitrary.ts';
import { swarmConfigs } from './swarm/swarm.arbitrary.ts';
import { tierConfigs } from './tier/tier.arbitrary.ts';
import { triggerConfigs } from './trigger/trigger.arbitrary.ts';
import { waitConfigs } from './wait/wait.arbitrary.ts';

/** Configurations of every kind; leaving a kind out does not compile. */
export const configsByKind: { readonly [K in NodeKind]: fc.Arbitrary<ConfigByKind[K]> } = {
  trigger: triggerConfigs,
  condition: conditionConfigs,
  tier: tierConfigs,
  sla: slaConfigs,
  authority: authorityConfigs,
  approval: approvalConfigs,
  handoff: handoffConfigs,
  notify: notifyConfigs,
  message: messageConfigs,
  set: setConfigs,
  wait: waitConfigs,
  deescalate: deescalateConfigs,
  swarm: swarmConfigs,
  external: externalConfigs,
  group: groupConfigs,
  followUp: followUpConfigs,
  repeat: repeatConfigs,
  end: endConfigs,
  note: noteConfigs,
};
