import type { NodeByKind } from '@rung/flow';
import type { LoweredNode } from '../lowered.ts';

/** Without `whenOpen` it is delivered at once. */
export function lowerNotify({ config }: NodeByKind['notify']): LoweredNode<'notify'> {
  const { to, channel, template, whenOpen } = config;
  // Where none is chosen there is an error, and nothing is made of the flow.
  return { kind: 'notify', to, channel, template: template ?? '', whenOpen: whenOpen ?? null };
}
