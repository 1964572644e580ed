import type { TicketEvent } from '@rung/kernel';
import type { RequestSummary } from '../ticket-summary.ts';
import { type EffectOf, effectMs } from './recorded-step.ts';

type Answer = EffectOf<'grant' | 'deny' | 'requestApproval'>;

/** Keeps requests for actions and what became of them. */
export class RequestRecorder {
  /** By id; null while there are none, as most tickets ask for nothing. */
  #requests: Map<string, RequestSummary> | null = null;

  /** Takes a request, made while a tier was in charge. */
  asked(event: Extract<TicketEvent, { type: 'action.requested' }>, tier: string | null): void {
    this.#requests ??= new Map();
    this.#requests.set(event.request, request(event.action, event.amount ?? null, event.byTier ?? tier));
  }

  /** Takes an answer; the event is the one that brought it about, null where time did. */
  answered(
    answer: Answer,
    { event, tier }: { readonly event: TicketEvent | null; readonly tier: string | null },
  ): void {
    this.#requests ??= new Map();
    const asked = this.#requests.get(answer.request) ?? request(answer.action, answer.amount ?? null, tier);
    this.#requests.set(answer.request, withAnswer(asked, answer, isDecided(event, answer)));
  }

  get requests(): readonly RequestSummary[] {
    return this.#requests === null ? none : [...this.#requests.values()];
  }
}

const none: readonly RequestSummary[] = [];

function request(action: string, amount: RequestSummary['amount'], tier: string | null): RequestSummary {
  return { action, amount, tier, signOffAtMs: null, decidedAtMs: null, outcome: null };
}

/** Whether somebody decided; a sign-off that is denied otherwise ran out of time, or of people to ask. */
function isDecided(event: TicketEvent | null, { request }: Answer): boolean {
  return event?.type === 'approval.decided' && event.request === request;
}

function withAnswer(request: RequestSummary, answer: Answer, decided: boolean): RequestSummary {
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
