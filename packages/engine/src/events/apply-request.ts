import { rememberRequest, requestNamed } from '../authority/answer.ts';
import { askOf, askOfRequest, sameAmount } from '../authority/ask.ts';
import { openApprovalOf } from '../authority/decide-approval.ts';
import { forgetGranted } from '../authority/sums.ts';
import { engineNode, note } from '../effects.ts';
import { tierInCharge } from '../fields/engine-fields.ts';
import type { Stimulus } from '../round/stimulus.ts';
import type { Run } from '../run.ts';
import { none } from '../state/lists.ts';
import { endThread } from '../threads/end-thread.ts';
import type { EventOf } from './event-of.ts';

/**
 * Somebody asks leave. The same request again is no news while it is being decided; with another amount it takes the
 * place of the first, whose approval and grant are void.
 */
export function applyRequest(run: Run, event: EventOf<'action.requested'>, stimulus: Stimulus): void {
  const { linked, state } = run;
  const ask = askOf(event, tierInCharge(linked, state));
  const first = requestNamed(run, event.request);
  if (first !== undefined) {
    const same = sameAmount(first, ask);
    const approval = openApprovalOf(run, event.request);
    if (same && approval !== undefined) {
      stimulus.heard = none;
      return;
    }
    if (!same) {
      forgetGranted(run, askOfRequest(first));
      note(run, approval?.node ?? engineNode, {
        what: 'approvalVoid',
        request: event.request,
        reason: 'amountChanged',
      });
    }
    if (approval !== undefined) endThread(run, approval, 'cancelled');
  }
  rememberRequest(run, ask, 'open');
  stimulus.asks = true;
}
