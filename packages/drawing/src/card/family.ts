import type { NodeKind } from '@rung/flow';

/** What a step is about; gives a card its colour and its silhouette. */
export type Family = 'start' | 'decide' | 'time' | 'people' | 'outside' | 'say' | 'end' | 'note';

/** The family of each kind. */
export const familyOf: { readonly [K in NodeKind]: Family } = {
  trigger: 'start',
  group: 'start',
  condition: 'decide',
  authority: 'decide',
  approval: 'decide',
  sla: 'time',
  wait: 'time',
  repeat: 'time',
  tier: 'people',
  swarm: 'people',
  deescalate: 'people',
  external: 'outside',
  followUp: 'outside',
  handoff: 'say',
  notify: 'say',
  message: 'say',
  set: 'say',
  end: 'end',
  note: 'note',
};
