import type { Effect, TicketEvent } from '@rung/kernel';
import type { RequestSummary } from '../ticket-summary.ts';
import { effectMs, type FactRecorder } from './recorded-step.ts';

type Answer = Extract<Effect, { effect: 'grant' | 'deny' | 'requestApproval' }>;

/** Keeps requests for actions and what became of them. */
export function recordRequests(): FactRecorder<readonly RequestSummary[]> {
  // Most tickets ask for nothing.
  let requests: Map<string, RequestSummary> | null = null;
  let tier: string | null = null;
  return {
    step: ({ event, effects }) => {
      if (event?.type === 'action.requested') {
        requests ??= new Map();
        requests.set(event.request, asked(event.action, event.amount ?? null, event.byTier ?? tier));
      }
      for (const effect of effects) {
        if (effect.effect === 'assign') tier = effect.tier;
        if (isAnswer(effect)) {
          requests ??= new Map();
          const request = requests.get(effect.request) ?? asked(effect.action, effect.amount ?? null, tier);
          requests.set(effect.request, answered(request, effect, isDecided(event, effect)));
        }
      }
    },
    facts: () => (requests === null ? [] : [...requests.values()]),
  };
}

function isAnswer(effect: Effect): effect is Answer {
  return effect.effect === 'grant' || effect.effect === 'deny' || effect.effect === 'requestApproval';
}

function asked(action: string, amount: RequestSummary['amount'], tier: string | null): RequestSummary {
  return { action, amount, tier, signOffAtMs: null, decidedAtMs: null, outcome: null };
}

/** Whether somebody decided; a sign-off that is denied otherwise ran out of time, or of people to ask. */
function isDecided(event: TicketEvent | null, { request }: Answer): boolean {
  return event?.type === 'approval.decided' && event.request === request;
}

function answered(request: RequestSummary, answer: Answer, decided: boolean): RequestSummary {
  const atMs = effectMs(answer);
  switch (answer.effect) {
    case 'requestApproval':
      return { ...request, signOffAtMs: request.signOffAtMs ?? atMs };
    case 'grant':
      return { ...request, decidedAtMs: atMs, outcome: 'granted', amount: answer.amount ?? request.amount };
    case 'deny':
      return {
        ...request,
        decidedAtMs: atMs,
        outcome: request.signOffAtMs === null || decided ? 'denied' : 'expired',
      };
    default:
      return answer satisfies never;
  }
}
