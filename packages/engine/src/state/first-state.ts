import type { CheckedEvent } from '../events/check-event.ts';
import type { LinkedPolicy } from '../link/linked-policy.ts';
import { none } from './lists.ts';
import type { TicketState } from './state.ts';

/** The state of a ticket before its first event is applied. */
export function firstState({ digest }: LinkedPolicy, { ticket, at }: CheckedEvent): TicketState {
  return {
    format: 1,
    semantics: 1,
    policy: digest,
    ticket,
    at,
    fired: false,
    sequence: 0,
    seen: none,
    createdAt: at,
    status: 'new',
    fields: {},
    tally: { reopened: 0, contacts: 0, failed: 0, transfers: 0, bounces: 0 },
    owner: null,
    counts: {
      escalations: 0,
      reEscalations: 0,
      transfers: 0,
      reassignments: 0,
      bounces: 0,
      deescalations: 0,
      swarms: 0,
      approvals: 0,
    },
    episode: { number: 1, openedAt: at, resolvedAt: null },
    position: null,
    serial: 0,
  };
}
