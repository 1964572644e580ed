import type { NodeKind } from '@rung/flow';
import type { Language } from '@rung/wording';

interface HelpText {
  readonly default: string;
}

type HelpPage = Readonly<Record<Language, () => Promise<HelpText>>>;

/** The help page of each kind in every language, Markdown, loaded when somebody opens it. */
export const kindHelp: Readonly<Record<NodeKind, HelpPage>> = {
  trigger: {
    en: () => import('@rung/flow/help/trigger/trigger.md?raw'),
    de: () => import('@rung/flow/help/trigger/trigger.de.md?raw'),
  },
  condition: {
    en: () => import('@rung/flow/help/condition/condition.md?raw'),
    de: () => import('@rung/flow/help/condition/condition.de.md?raw'),
  },
  tier: {
    en: () => import('@rung/flow/help/tier/tier.md?raw'),
    de: () => import('@rung/flow/help/tier/tier.de.md?raw'),
  },
  sla: {
    en: () => import('@rung/flow/help/sla/sla.md?raw'),
    de: () => import('@rung/flow/help/sla/sla.de.md?raw'),
  },
  authority: {
    en: () => import('@rung/flow/help/authority/authority.md?raw'),
    de: () => import('@rung/flow/help/authority/authority.de.md?raw'),
  },
  approval: {
    en: () => import('@rung/flow/help/approval/approval.md?raw'),
    de: () => import('@rung/flow/help/approval/approval.de.md?raw'),
  },
  handoff: {
    en: () => import('@rung/flow/help/handoff/handoff.md?raw'),
    de: () => import('@rung/flow/help/handoff/handoff.de.md?raw'),
  },
  notify: {
    en: () => import('@rung/flow/help/notify/notify.md?raw'),
    de: () => import('@rung/flow/help/notify/notify.de.md?raw'),
  },
  message: {
    en: () => import('@rung/flow/help/message/message.md?raw'),
    de: () => import('@rung/flow/help/message/message.de.md?raw'),
  },
  set: {
    en: () => import('@rung/flow/help/set/set.md?raw'),
    de: () => import('@rung/flow/help/set/set.de.md?raw'),
  },
  wait: {
    en: () => import('@rung/flow/help/wait/wait.md?raw'),
    de: () => import('@rung/flow/help/wait/wait.de.md?raw'),
  },
  deescalate: {
    en: () => import('@rung/flow/help/deescalate/deescalate.md?raw'),
    de: () => import('@rung/flow/help/deescalate/deescalate.de.md?raw'),
  },
  swarm: {
    en: () => import('@rung/flow/help/swarm/swarm.md?raw'),
    de: () => import('@rung/flow/help/swarm/swarm.de.md?raw'),
  },
  external: {
    en: () => import('@rung/flow/help/external/external.md?raw'),
    de: () => import('@rung/flow/help/external/external.de.md?raw'),
  },
  group: {
    en: () => import('@rung/flow/help/group/group.md?raw'),
    de: () => import('@rung/flow/help/group/group.de.md?raw'),
  },
  followUp: {
    en: () => import('@rung/flow/help/follow-up/follow-up.md?raw'),
    de: () => import('@rung/flow/help/follow-up/follow-up.de.md?raw'),
  },
  repeat: {
    en: () => import('@rung/flow/help/repeat/repeat.md?raw'),
    de: () => import('@rung/flow/help/repeat/repeat.de.md?raw'),
  },
  end: {
    en: () => import('@rung/flow/help/end/end.md?raw'),
    de: () => import('@rung/flow/help/end/end.de.md?raw'),
  },
  note: {
    en: () => import('@rung/flow/help/note/note.md?raw'),
    de: () => import('@rung/flow/help/note/note.de.md?raw'),
  },
};
