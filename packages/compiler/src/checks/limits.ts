import type { Diagnostic } from '@rung/kernel';
import { finding } from '../diagnostic-codes.ts';
import type { FlowModel } from '../model/flow-model.ts';

/** What a flow may hold at most: steps beside triggers, and triggers. */
export const flowLimits = { steps: 2_000, triggers: 10_000 } as const;

/** Flows that are larger than anyone can read or than the engine promises to be quick on. */
export function checkLimits({ nodes, triggers }: FlowModel): Diagnostic[] {
  const counts = { steps: nodes.size - triggers.length, triggers: triggers.length } as const;
  return (['steps', 'triggers'] as const).flatMap((what) =>
    counts[what] > flowLimits[what]
      ? [finding('RNG-112', { path: '/nodes' }, { what, count: counts[what], limit: flowLimits[what] })]
      : [],
  );
}
