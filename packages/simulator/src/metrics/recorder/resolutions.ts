import type { Resolution } from '../ticket-summary.ts';
import { effectMs, type Mutable, type RecordedStep } from './recorded-step.ts';

/** Whether a status ends an episode. */
export function isResolved(status: string): boolean {
  return status === 'solved' || status === 'closed' || status === 'cancelled';
}

/** When a step resolved the ticket: by a status that the policy set itself, else by the step's event. */
export function resolvedMs({ atMs, effects }: RecordedStep): number {
  const own = effects.findLast((effect) => effect.effect === 'set' && effect.field === 'ticket.status');
  return own === undefined ? atMs : effectMs(own);
}

/** Keeps resolutions and reopenings, told by the status that each step leaves: a refused closing never shows. */
export class ResolutionRecorder {
  readonly resolutions: Mutable<Resolution>[] = [];
  isRemoved = false;
  #wasResolved = false;

  /** Takes a step, after which a tier is in charge. */
  step(step: RecordedStep, tier: string | null): void {
    const { event, atMs, status } = step;
    this.isRemoved ||=
      isRemovedStatus(status) || event?.type === 'ticket.deleted' || event?.type === 'ticket.merged';
    const nowResolved = isResolved(status);
    if (nowResolved && !this.#wasResolved)
      this.resolutions.push({ atMs: resolvedMs(step), tier, reopenedAtMs: null });
    const last = this.resolutions.at(-1);
    if (!nowResolved && this.#wasResolved && !this.isRemoved && last !== undefined) last.reopenedAtMs = atMs;
    this.#wasResolved = nowResolved;
  }
}

function isRemovedStatus(status: string): boolean {
  return status === 'merged' || status === 'spam';
}
