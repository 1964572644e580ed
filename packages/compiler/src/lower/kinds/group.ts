import type { NodeByKind } from '@rung/flow';
import { durationOf } from '../../internal/duration-ms.ts';
import type { LoweredNode } from '../lowered.ts';

/** Counts distinct customers with one key in a half-open window. */
export function lowerGroup({ config }: NodeByKind['group']): LoweredNode<'group'> {
  const { key, count, window } = config;
  return { kind: 'group', key, count, windowMs: durationOf(window) };
}
