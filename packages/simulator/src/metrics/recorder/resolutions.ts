import type { Resolution } from '../ticket-summary.ts';
import type { FactRecorder } from './recorded-step.ts';

const resolvedStatuses: ReadonlySet<string> = new Set(['solved', 'closed', 'cancelled']);
const removedStatuses: ReadonlySet<string> = new Set(['merged', 'spam']);

/** Whether a status ends an episode. */
export function isResolved(status: string): boolean {
  return resolvedStatuses.has(status);
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
    step: ({ event, atMs, effects, status }) => {
      for (const effect of effects) if (effect.effect === 'assign') tier = effect.tier;
      isRemoved ||=
        removedStatuses.has(status) || event?.type === 'ticket.deleted' || event?.type === 'ticket.merged';
      const nowResolved = isResolved(status);
      if (nowResolved && !wasResolved) resolutions.push({ atMs, tier, reopenedAtMs: null });
      if (!nowResolved && wasResolved && !isRemoved) {
        const last = resolutions.pop();
        if (last !== undefined) resolutions.push({ ...last, reopenedAtMs: atMs });
      }
      wasResolved = nowResolved;
    },
    facts: () => ({ resolutions, isRemoved }),
  };
}
