import { approvalConfigSchema } from './approval/approval-config.ts';
import { authorityConfigSchema } from './authority/authority-config.ts';
import { conditionConfigSchema } from './condition/condition-config.ts';
import { deescalateConfigSchema } from './deescalate/deescalate-config.ts';
import { endConfigSchema } from './end/end-config.ts';
import { externalConfigSchema } from './external/external-config.ts';
import { followUpConfigSchema } from './follow-up/follow-up-config.ts';
import { groupConfigSchema } from './group/group-config.ts';
import { handoffConfigSchema } from './handoff/handoff-config.ts';
import { messageConfigSchema } from './message/message-config.ts';
import { noteConfigSchema } from './note/note-config.ts';
import { notifyConfigSchema } from './notify/notify-config.ts';
import { repeatConfigSchema } from './repeat/repeat-config.ts';
import { setConfigSchema } from './set/set-config.ts';
import { slaConfigSchema } from './sla/sla-config.ts';
import { swarmConfigSchema } from './swarm/swarm-config.ts';
import { tierConfigSchema } from './tier/tier-config.ts';
import { triggerConfigSchema } from './trigger/trigger-config.ts';
import { waitConfigSchema } from './wait/wait-config.ts';

/** The shape of `config` of each kind. Apart from the models, since whoever draws a flow needs those and no schema. */
export const configSchemas = {
  trigger: triggerConfigSchema,
  condition: conditionConfigSchema,
  tier: tierConfigSchema,
  sla: slaConfigSchema,
  authority: authorityConfigSchema,
  approval: approvalConfigSchema,
  handoff: handoffConfigSchema,
  notify: notifyConfigSchema,
  message: messageConfigSchema,
  set: setConfigSchema,
  wait: waitConfigSchema,
  deescalate: deescalateConfigSchema,
  swarm: swarmConfigSchema,
  external: externalConfigSchema,
  group: groupConfigSchema,
  followUp: followUpConfigSchema,
  repeat: repeatConfigSchema,
  end: endConfigSchema,
  note: noteConfigSchema,
} as const;
