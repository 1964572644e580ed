import type { LinkedPolicy } from '@rung/engine';
import type { Effect, Scenario } from '@rung/kernel';
import { runPlainly } from './property-run.ts';

/** How many effects one event and the silence after it gave at most, and what the policy's bound allows. */
export interface BoundCheck {
  readonly effects: number;
  readonly bound: number;
  readonly holds: boolean;
}

/**
 * Compares a run with the bound that the compiler computed: what one event can lead to before the episode falls silent.
 * Counted from each event of the scenario to the next one. A request that was already waiting for sign-off when the event
 * came was opened by an event of its own, so each of those may add as much again.
 */
export function checkBounds(linked: LinkedPolicy, scenario: Scenario): BoundCheck {
  const perEvent = linked.policy.bounds.effects;
  const waiting = new Set<string>();
  let worst: BoundCheck = { effects: 0, bound: perEvent, holds: true };
  let [current, bound] = [0, perEvent];
  runPlainly(linked, scenario, {
    deliveries: (event) => {
      [current, bound] = [0, perEvent * (1 + waiting.size)];
      return [event];
    },
    after: (_host, effects) => {
      // Remarks are no effects on anybody; the bound counts what a host carries out.
      current += effects.filter(({ effect }) => effect !== 'record').length;
      for (const effect of effects) followRequest(waiting, effect);
      const isWorse = worst.holds && (current > bound || current > worst.effects);
      if (isWorse) worst = { effects: current, bound, holds: current <= bound };
    },
  });
  return worst;
}

function followRequest(waiting: Set<string>, effect: Effect): void {
  if (effect.effect === 'requestApproval') waiting.add(effect.request);
  if (effect.effect === 'grant' || effect.effect === 'deny') waiting.delete(effect.request);
}
