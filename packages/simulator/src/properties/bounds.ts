import type { LinkedPolicy } from '@rung/engine';
import type { Scenario } from '@rung/kernel';
import { runPlainly } from './property-run.ts';

/** How many effects one event and the silence after it gave at most, and what the policy's bound allows. */
export interface BoundCheck {
  readonly effects: number;
  readonly bound: number;
  readonly holds: boolean;
}

/**
 * Compares a run with the bound that the compiler computed: without further events an episode falls silent after at most so
 * many effects. Counted from each event of the scenario to the next one.
 */
export function checkBounds(linked: LinkedPolicy, scenario: Scenario): BoundCheck {
  let [most, current] = [0, 0];
  runPlainly(linked, scenario, {
    deliveries: (event) => {
      current = 0;
      return [event];
    },
    after: (_host, effects) => {
      // Remarks are no effects on anybody; the bound counts what a host carries out.
      current += effects.filter(({ effect }) => effect !== 'record').length;
      most = Math.max(most, current);
    },
  });
  const bound = linked.policy.bounds.effects;
  return { effects: most, bound, holds: most <= bound };
}
