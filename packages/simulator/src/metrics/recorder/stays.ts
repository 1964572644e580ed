import type { TicketEvent } from '@rung/kernel';
import type { Stay } from '../ticket-summary.ts';
import { type EffectOf, effectMs, type Mutable } from './recorded-step.ts';

/** Keeps the stays at tiers: an `assign` begins one, the next `assign` or the resolution ends it. */
export class StayRecorder {
  readonly stays: Mutable<Stay>[] = [];

  event(event: TicketEvent, atMs: number): void {
    if (event.type !== 'escalation.acknowledged' && event.type !== 'escalation.accepted') return;
    const stay = this.#present();
    if (stay !== undefined) stay.acknowledgedAtMs ??= atMs;
  }

  assigned(effect: EffectOf<'assign'>): void {
    const movedMs = effectMs(effect);
    this.leave(movedMs);
    this.stays.push(stayFrom(effect, movedMs));
  }

  /** Ends the stay under way, if one is. */
  leave(atMs: number): void {
    const stay = this.#present();
    if (stay !== undefined) stay.leftAtMs = atMs;
  }

  #present(): Mutable<Stay> | undefined {
    const last = this.stays.at(-1);
    return last?.leftAtMs === null ? last : undefined;
  }
}

function stayFrom(effect: EffectOf<'assign'>, atMs: number): Stay {
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
