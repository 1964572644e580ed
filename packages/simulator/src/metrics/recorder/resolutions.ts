import type { Resolution } from '../ticket-summary.ts';
import { effectMs, type FactRecorder, type RecordedStep } from './recorded-step.ts';

const resolvedStatuses: ReadonlySet<string> = new Set(['solved', 'closed', 'cancelled']);
const removedStatuses: ReadonlySet<string> = new Set(['merged', 'spam']);

/** Whether a status ends an episode. */
export function isResolved(status: string): boolean {
  return resolvedStatuses.has(status);
}

/** When a step resolved the ticket: by a status that the policy set itself, else by the step's event. */
export function resolvedMs({ atMs, effects }: RecordedStep): number {
  const own = effects.findLast((effect) => effect.effect === 'set' && effect.field === 'ticket.status');
  return own === undefined ? atMs : effectMs(own);
}

/** What {@link recordResolutions} keeps. */
export interface ResolutionFacts {
  readonly resolutions: readonly Resolution[];
  readonly isRemoved: boolean;
}

/** Keeps resolutions and reopenings, told by the status that each step leaves: a refused closing never shows. */
export function recordResolutions(): FactRecorder<ResolutionFacts> {
  const resolutions: Resolution[] = [];
  let tier: string | null = null;
  let wasResolved = false;
  let isRemoved = false;
  return {
    step: (step) => {
      const { event, atMs, effects, status } = step;
      for (const effect of effects) if (effect.effect === 'assign') tier = effect.tier;
      isRemoved ||=
        removedStatuses.has(status) || event?.type === 'ticket.deleted' || event?.type === 'ticket.merged';
      const nowResolved = isResolved(status);
      if (nowResolved && !wasResolved) resolutions.push({ atMs: resolvedMs(step), tier, reopenedAtMs: null });
      if (!nowResolved && wasResolved && !isRemoved) {
        const last = resolutions.pop();
        if (last !== undefined) resolutions.push({ ...last, reopenedAtMs: atMs });
      }
      wasResolved = nowResolved;
    },
    facts: () => ({ resolutions, isRemoved }),
  };
}
