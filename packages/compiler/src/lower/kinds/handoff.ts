import type { NodeByKind } from '@rung/flow';
import type { LoweredNode } from '../lowered.ts';

/** Names the context package it assembles. */
export function lowerHandoff({ config }: NodeByKind['handoff']): LoweredNode<'handoff'> {
  return { kind: 'handoff', package: config.package };
}
