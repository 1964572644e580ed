import type { TicketEvent } from '@rung/kernel';
import type { Snapshot } from '../condition/snapshot.ts';
import { engineNode, note } from '../effects.ts';
import { tierInCharge } from '../fields/engine-fields.ts';
import type { Run } from '../run.ts';
import { currencyNotes, deny, grant } from './answer.ts';
import { askOf } from './ask.ts';
import { askTold } from './ask-told.ts';
import { askApprovers, beginApproval, blockAct } from './open-approval.ts';

/** Answers a request that no trigger has taken: grants it, denies it, or asks for sign-off. */
export function answerByMatrix(
  run: Run,
  event: TicketEvent & { readonly type: 'action.requested' },
  snapshot: Snapshot,
): void {
  const inCharge = tierInCharge(run.linked, run.state) ?? run.state.resolver?.tier ?? null;
  const ask = askOf(event, inCharge);
  const decision = askTold(run, { node: engineNode, snapshot, ask });
  const { outcome, reason, row, stages } = decision;
  for (const data of currencyNotes(ask, decision))
    note(run, engineNode, { what: 'currencyMismatch', ...data });
  if (outcome === 'granted') grant(run, engineNode, { ask, row: row?.id ?? null, reason });
  else if (outcome === 'denied') deny(run, engineNode, { ask, reason: reason ?? 'noGrant' });
  else {
    const why = reason ?? 'signOffRequired';
    const thread = beginApproval(run, engineNode, {
      ask,
      stages,
      reason: why,
      row: row?.id ?? null,
      expires: row?.expires ?? null,
    });
    blockAct(run, engineNode, { ask, reason: why });
    askApprovers(run, thread, ask);
  }
}
