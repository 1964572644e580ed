import type { NodeByKind } from '@rung/flow';
import { durationOf } from '../../internal/duration-ms.ts';
import type { LoweredNode } from '../lowered.ts';

/** Without a target the origin owner is asked. */
export function lowerFollowUp({ config }: NodeByKind['followUp']): LoweredNode<'followUp'> {
  const { to, within, calendar } = config;
  return { kind: 'followUp', to: to ?? null, withinMs: durationOf(within), calendar };
}
