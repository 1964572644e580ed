import type { NodeByKind } from '@rung/flow';
import { durationOf } from '../../internal/duration-ms.ts';
import type { NodeContext } from '../context.ts';
import type { LoweredNode } from '../lowered.ts';

/** On a path from `timeout` an acknowledgement cancels it too. */
export function lowerWait(
  { config }: NodeByKind['wait'],
  { at, conditionAt, afterTimeout }: NodeContext,
): LoweredNode<'wait'> {
  const { until } = config;
  return {
    kind: 'wait',
    until: 'open' in until ? until : { ms: durationOf(until.for), calendar: until.calendar },
    cancelWhen: conditionAt(`${at.path}/config/cancelWhen`),
    fromTimeout: afterTimeout.has(at.id),
  };
}
