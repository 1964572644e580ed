import { type EventType, eventTypes } from '@rung/kernel';
import { approvalUnavailable, decideApproval } from '../authority/decide-approval.ts';
import { hearType, type Stimulus } from '../round/stimulus.ts';
import type { Run } from '../run.ts';
import { countOneMore } from '../state/tally.ts';
import { setHostField } from './apply-fields.ts';
import { applyCreation, applyGroup, applyImport } from './apply-first.ts';
import { applyAvailability, applyFlag, applyHandling, applyReturn } from './apply-handling.ts';
import { applyMessage } from './apply-message.ts';
import { applyOwner } from './apply-owner.ts';
import { applyRequest } from './apply-request.ts';
import { applyBag, applyReopening, applyStatus } from './apply-status.ts';
import { applyFollowUp, applySwarm, applyVendor } from './apply-threads.ts';
import type { CheckedEvent } from './check-event.ts';
import { endTicket } from './episode.ts';
import type { EventOf } from './event-of.ts';

/** An event with its type, as it was found to be. */
type HeardEvent = Pick<CheckedEvent, 'event' | 'type' | 'place'>;

type Apply<T extends EventType> = (run: Run, event: EventOf<T>, stimulus: Stimulus) => void;

const nothing = (): void => undefined;

/** What each event does to the ticket, and which ports it fires. Leaving one out does not compile. */
const applyByType: { readonly [T in EventType]: Apply<T> } = {
  'ticket.created': applyCreation,
  'ticket.imported': applyImport,
  'ticket.updated': applyBag,
  'ticket.reopened': applyReopening,
  'ticket.merged': (run) => {
    run.state.status = 'merged';
    endTicket(run, 'merged');
  },
  'ticket.deleted': (run) => endTicket(run, 'deleted'),
  'message.added': nothing, // its message is applied below, as that of every event that carries one
  'status.changed': applyStatus,
  'owner.changed': applyOwner,
  'agent.flagged': applyFlag,
  'customer.requested_manager': nothing,
  'action.requested': applyRequest,
  'approval.decided': decideApproval,
  'approval.unavailable': approvalUnavailable,
  'assignment.failed': applyAvailability,
  'escalation.acknowledged': applyHandling,
  'escalation.accepted': applyHandling,
  'escalation.bounced': applyReturn,
  'escalation.deescalated': applyReturn,
  'attempt.failed': ({ state }) => countOneMore(state, 'failed'),
  'sentiment.scored': (run, { score }) => setHostField(run, 'sentiment.score', score),
  'csat.received': (run, { score }) => setHostField(run, 'csat.score', score),
  'signal.received': applyBag,
  'swarm.joined': applySwarm,
  'swarm.left': applySwarm,
  'vendor.updated': applyVendor,
  'followup.completed': applyFollowUp,
  'group.opened': applyGroup,
  'group.joined': applyGroup,
  'group.resolved': applyGroup,
};

// The record pairs each type with its own function; a list of them loses that pairing.
const applyByPlace = eventTypes.map((type) => applyByType[type] as Apply<EventType>);

/** Step (2) of a round: applies an event to the ticket. The stimulus gathers what the first round is set off by. */
export function applyEvent(run: Run, { event, type, place }: HeardEvent, stimulus: Stimulus): void {
  hearType(stimulus, type);
  stimulus.causes?.push({ kind: 'event', type, id: event.id });
  applyByPlace[place]?.(run, event, stimulus);
  const { message } = run.step;
  if (message !== undefined) applyMessage(run, { event, message, stimulus });
}
