import type { NodeByKind } from '@rung/flow';
import type { LoweredNode } from '../lowered.ts';

/** Without `whenOpen` it is delivered at once. */
export function lowerNotify({ config }: NodeByKind['notify']): LoweredNode<'notify'> {
  const { to, channel, template, whenOpen } = config;
  return { kind: 'notify', to, channel, template, whenOpen: whenOpen ?? null };
}
