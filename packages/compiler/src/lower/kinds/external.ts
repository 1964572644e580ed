import type { NodeByKind } from '@rung/flow';
import { durationOf } from '../../internal/duration-ms.ts';
import type { LoweredNode } from '../lowered.ts';

/** The time allowed is the vendor's own clock. */
export function lowerExternal({ config }: NodeByKind['external']): LoweredNode<'external'> {
  const { to, respondWithin, calendar } = config;
  return { kind: 'external', to, respondMs: durationOf(respondWithin), calendar };
}
