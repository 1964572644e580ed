import type { Money } from '@rung/kernel';
import { tierInCharge } from '../fields/engine-fields.ts';
import { takeSnapshot } from '../fields/snapshot-of.ts';
import type { SharedCells } from '../groups/shared-cells.ts';
import type { LinkedPolicy } from '../link/linked-policy.ts';
import { beginRun, instantText } from '../run.ts';
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
  /** Some limit was passed over because it is in another currency. */
  readonly currencyMismatch: boolean;
}

/**
 * What a step would answer to the same request now, without making it (language.md 2, Authority). Pure; changes nothing.
 * Windows that span tickets are summed over the cells given.
 */
export function authorize(
  linked: LinkedPolicy,
  state: TicketState,
  request: AuthorityRequest & { readonly shared?: SharedCells },
): AuthorityAnswer {
  const { shared = {}, at = state.at, byTier, ...parts } = request;
  const run = beginRun({ linked, state, recorder: null, shared: new Map(Object.entries(shared)) });
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
