import type { TicketEvent } from '@rung/kernel';
import { emit, engineNode, stamp } from '../effects.ts';
import { tierInCharge } from '../fields/engine-fields.ts';
import { takeSnapshot } from '../fields/snapshot-of.ts';
import type { Run } from '../run.ts';
import { eventOfAsk } from './ask.ts';
import { askTold } from './ask-told.ts';

/**
 * Whether somebody may do a `ticket.*` act that has already been done in the helpdesk. If not, says so by `block`; the
 * caller undoes the act. An echo of our own effect needs no leave.
 */
export function mayAct(run: Run, event: TicketEvent, action: 'ticket.close' | 'ticket.deescalate'): boolean {
  if (event.cause !== undefined || !run.linked.grantedActions.has(action)) return true;
  const tier = event.byTier ?? tierInCharge(run.linked, run.state);
  const ask = { request: action, action, by: event.by ?? null, tier };
  const snapshot = takeSnapshot(run, eventOfAsk(ask, event.at), null);
  const { outcome, reason } = askTold(run, { node: engineNode, snapshot, ask });
  if (outcome === 'granted') return true;
  emit(run, { ...stamp(run, 'block', engineNode), request: null, action, reason: reason ?? 'noGrant' });
  return false;
}
