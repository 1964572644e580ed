import type { NodeByKind } from '@rung/flow';
import { durationOf } from '../../internal/duration-ms.ts';
import type { LoweredNode } from '../lowered.ts';

/** One expert is enough unless said. */
export function lowerSwarm({ config }: NodeByKind['swarm']): LoweredNode<'swarm'> {
  const { to, joinWithin, maxDuration, calendar, minExperts } = config;
  return {
    kind: 'swarm',
    to,
    joinMs: durationOf(joinWithin),
    maxMs: durationOf(maxDuration),
    calendar,
    minExperts: minExperts ?? 1,
  };
}
