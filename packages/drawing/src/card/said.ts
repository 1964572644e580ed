import type { NodeKind } from '@rung/flow';

/**
 * What a card says below its kind: its title and a `sentence`; its title, and the sentence row by row beside the ports
 * (`rows`); its `title` alone, which tells all there is; or the author's `text` alone.
 */
export type Said = 'sentence' | 'rows' | 'title' | 'text';

/** What the card of each kind says. */
export const saidOf: { readonly [K in NodeKind]: Said } = {
  trigger: 'sentence',
  group: 'sentence',
  condition: 'rows',
  authority: 'sentence',
  approval: 'sentence',
  sla: 'sentence',
  wait: 'sentence',
  repeat: 'sentence',
  tier: 'sentence',
  swarm: 'sentence',
  deescalate: 'sentence',
  external: 'sentence',
  followUp: 'sentence',
  handoff: 'sentence',
  notify: 'sentence',
  message: 'sentence',
  set: 'sentence',
  end: 'title',
  note: 'text',
};
