import { err, type Money, ok, parseEvent, type Result } from '@rung/kernel';
import { type EngineError, engineError } from '../error.ts';
import { tierInCharge } from '../fields/engine-fields.ts';
import { takeSnapshot } from '../fields/snapshot-of.ts';
import type { SharedCells } from '../groups/shared-cells.ts';
import { instantText } from '../instant-text.ts';
import type { LinkedPolicy } from '../link/linked-policy.ts';
import { openRun } from '../run.ts';
import { cellsFault, stateFault } from '../state/check-state.ts';
import { isInstant } from '../state/shapes.ts';
import type { TicketState } from '../state/state.ts';
import { type Ask, askParts, eventOfAsk } from './ask.ts';
import { askMatrix, type Decision } from './matrix.ts';
import { matrixView } from './view.ts';

/** A question to the matrix. */
export interface AuthorityRequest {
  /** A request that was made before: what it was granted then does not count against it. */
  readonly request?: string;
  readonly action: string;
  readonly amount?: Money;
  readonly quantity?: number;
  readonly unit?: string;
  readonly by?: string;
  /** The asking tier; the tier in charge where absent. */
  readonly byTier?: string;
  /** The instant that windows end at, milliseconds; the state's own where absent. */
  readonly at?: number;
}

/** What the matrix answers. */
export interface AuthorityAnswer {
  readonly outcome: Decision['outcome'];
  /** The row's reason, else the engine's code; null for a plain grant. */
  readonly reason: string | null;
  /** Who must sign off, in order; empty unless `needsSignOff`. */
  readonly stages: Decision['stages'];
  /** Id of the matrix row that decided, or null. */
  readonly row: string | null;
  /** Some row was passed over because its limit, or an amount in its condition, is in another currency. */
  readonly currencyMismatch: boolean;
}

/**
 * What a step would answer to the same request now, without making it (language.md 2, Authority). Pure; changes nothing.
 * Windows that span tickets are summed over the cells given. Refused as a step would refuse it: `invalidState`,
 * `invalidCell`, `policyMismatch`, `invalidInstant`, and `invalidEvent` for a request that no event could make.
 */
export function authorize(
  linked: LinkedPolicy,
  state: TicketState,
  request: AuthorityRequest & { readonly shared?: SharedCells },
): Result<AuthorityAnswer, EngineError> {
  const fault = refusalOf(linked, state, request);
  return fault === null ? ok(answerOf(linked, state, request)) : err(fault);
}

function refusalOf(
  linked: LinkedPolicy,
  state: TicketState,
  request: AuthorityRequest & { readonly shared?: SharedCells },
): EngineError | null {
  if (typeof request !== 'object' || request === null) return engineError('invalidEvent', '');
  const fault = stateFault(linked, state) ?? cellsFault(linked, request.shared);
  if (fault !== null) return fault;
  if (state.policy !== linked.digest) return engineError('policyMismatch', '/policy');
  if (request.at !== undefined && !isInstant(request.at)) return engineError('invalidInstant', '/at');
  const { shared: _shared, at: _at, ...parts } = request;
  const parsed = parseEvent({ request: 'request', ...parts, ...anyEvent });
  return parsed.ok
    ? null
    : { ...engineError('invalidEvent', parsed.error.path), message: parsed.error.message };
}

/** What makes a request an event; none of it is looked at. */
const anyEvent = { type: 'action.requested', id: 'request', at: '1970-01-01T00:00:00Z' } as const;

function answerOf(
  linked: LinkedPolicy,
  state: TicketState,
  request: AuthorityRequest & { readonly shared?: SharedCells },
): AuthorityAnswer {
  const { shared = {}, at = state.at, byTier, ...parts } = request;
  const run = openRun(linked, state);
  run.shared = new Map(Object.entries(shared));
  run.step = { ...run.step, at };
  const ask: Ask = {
    ...askParts({ ...parts, request: request.request ?? '', by: null, tier: null }),
    by: request.by ?? null,
    tier: byTier ?? tierInCharge(linked, state) ?? state.resolver?.tier ?? null,
  };
  const event = eventOfAsk(ask, instantText(at));
  const { outcome, reason, stages, row, currencyMismatch } = askMatrix(
    matrixView(run, takeSnapshot(run, event, null)),
    ask,
  );
  return { outcome, reason, stages, row: row?.id ?? null, currencyMismatch };
}
