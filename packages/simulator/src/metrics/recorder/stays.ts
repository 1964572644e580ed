import type { Effect } from '@rung/kernel';
import type { Stay } from '../ticket-summary.ts';
import { effectMs, type FactRecorder, type RecordedStep } from './recorded-step.ts';
import { isResolved, resolvedMs } from './resolutions.ts';

/** Keeps the stays at tiers: an `assign` begins one, the next `assign` or the resolution ends it. */
export function recordStays(): FactRecorder<readonly Stay[]> {
  const stays: Stay[] = [];
  const amendLast = (change: Partial<Stay>): void => {
    const last = stays.at(-1);
    if (last !== undefined) stays[stays.length - 1] = { ...last, ...change };
  };
  const leave = (atMs: number): void => {
    if (stays.at(-1)?.leftAtMs === null) amendLast({ leftAtMs: atMs });
  };
  return {
    step: (step) => {
      const { event, atMs, effects, status } = step;
      if (isAcknowledgement(event) && isWaiting(stays.at(-1))) amendLast({ acknowledgedAtMs: atMs });
      for (const effect of effects) {
        if (effect.effect !== 'assign') continue;
        const movedMs = effectMs(effect);
        leave(movedMs);
        stays.push(toStay(effect, movedMs));
      }
      if (isResolved(status)) leave(resolvedMs(step));
    },
    facts: () => stays,
  };
}

function isAcknowledgement(event: RecordedStep['event']): boolean {
  return event?.type === 'escalation.acknowledged' || event?.type === 'escalation.accepted';
}

function isWaiting(stay: Stay | undefined): boolean {
  return stay !== undefined && stay.leftAtMs === null && stay.acknowledgedAtMs === null;
}

function toStay(effect: Extract<Effect, { effect: 'assign' }>, atMs: number): Stay {
  return {
    tier: effect.tier,
    move: effect.move,
    type: effect.type,
    reasons: effect.reasons,
    enteredAtMs: atMs,
    leftAtMs: null,
    acknowledgedAtMs: null,
    completeness: effect.package?.completeness ?? null,
  };
}
