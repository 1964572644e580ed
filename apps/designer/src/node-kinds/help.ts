import type { NodeKind } from '@rung/flow';

interface HelpText {
  readonly default: string;
}

/** The help page of each kind, Markdown in English, loaded when somebody opens it. */
export const kindHelp: Readonly<Record<NodeKind, () => Promise<HelpText>>> = {
  trigger: () => import('@rung/flow/help/trigger/trigger.md?raw'),
  condition: () => import('@rung/flow/help/condition/condition.md?raw'),
  tier: () => import('@rung/flow/help/tier/tier.md?raw'),
  sla: () => import('@rung/flow/help/sla/sla.md?raw'),
  authority: () => import('@rung/flow/help/authority/authority.md?raw'),
  approval: () => import('@rung/flow/help/approval/approval.md?raw'),
  handoff: () => import('@rung/flow/help/handoff/handoff.md?raw'),
  notify: () => import('@rung/flow/help/notify/notify.md?raw'),
  message: () => import('@rung/flow/help/message/message.md?raw'),
  set: () => import('@rung/flow/help/set/set.md?raw'),
  wait: () => import('@rung/flow/help/wait/wait.md?raw'),
  deescalate: () => import('@rung/flow/help/deescalate/deescalate.md?raw'),
  swarm: () => import('@rung/flow/help/swarm/swarm.md?raw'),
  external: () => import('@rung/flow/help/external/external.md?raw'),
  group: () => import('@rung/flow/help/group/group.md?raw'),
  followUp: () => import('@rung/flow/help/follow-up/follow-up.md?raw'),
  repeat: () => import('@rung/flow/help/repeat/repeat.md?raw'),
  end: () => import('@rung/flow/help/end/end.md?raw'),
  note: () => import('@rung/flow/help/note/note.md?raw'),
};
