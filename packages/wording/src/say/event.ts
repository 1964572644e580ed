import { assertNever, type FieldValue, type TicketEvent } from '@rung/kernel';
import type { MessageValues } from '../format/formatter.ts';
import type { Speech } from '../speech.ts';
import { inserted } from '../text/inserted.ts';
import { sayAction } from './action.ts';
import { sayAmount } from './effect.ts';
import { sayFieldValues, sayWord } from './fields.ts';
import { yesNo } from './list.ts';
import { nameOf, sayReason } from './names.ts';
import { sayNumber } from './numbers.ts';

/** What came to pass, in one sentence without a full stop: `The customer writes: “Any news?”`. */
export function sayEvent(speech: Speech, event: TicketEvent): string {
  const said = sayWhat(speech, event);
  return event.by === undefined ? said : speech.say('happened.by', { event: said, by: inserted(event.by) });
}

function sayWhat(speech: Speech, event: TicketEvent): string {
  if (event.type === 'ticket.created') {
    const fields = sayFieldValues(speech, event.fields ?? {});
    return fields === ''
      ? speech.say('happened.ticket.created')
      : speech.say('happened.ticket.createdWith', { fields });
  }
  return speech.say(`happened.${event.type}`, valuesOf(speech, event));
}

/** An optional text as a message asks for it: the text, and whether it is there. */
function perhaps(key: string, value: string | undefined): MessageValues {
  const has = `has${key.charAt(0).toUpperCase()}${key.slice(1)}`;
  return { [has]: yesNo(value !== undefined && value !== ''), [key]: value ?? '' };
}

function valuesOf(speech: Speech, event: TicketEvent): MessageValues {
  const tierOf = (tier: string | undefined): string | undefined =>
    tier === undefined ? undefined : nameOf(speech, 'tier', tier);
  switch (event.type) {
    case 'ticket.updated':
      return { fields: sayFields(speech, event.set) };
    case 'ticket.merged':
      return { into: inserted(event.into) };
    case 'message.added':
      return {
        role: event.role,
        public: yesNo(event.public),
        automated: yesNo(event.automated),
        hasText: yesNo(event.text.trim() !== ''),
        text: inserted(event.text),
      };
    case 'status.changed':
      return { status: sayWord(speech, 'ticket.status', event.status) };
    case 'owner.changed':
      return perhaps('owner', event.owner === null ? undefined : inserted(event.owner));
    case 'agent.flagged':
      return { reason: sayReason(speech, event.reason), ...perhaps('tier', tierOf(event.requestedTier)) };
    case 'action.requested':
      return { action: sayAction(speech, event.action), ...perhaps('amount', sayAmount(speech, event)) };
    case 'approval.decided':
      return { request: inserted(event.request), decision: event.decision };
    case 'approval.unavailable':
      return { request: inserted(event.request), tier: nameOf(speech, 'tier', event.tier) };
    case 'assignment.failed':
      return { tier: nameOf(speech, 'tier', event.tier), reason: event.reason };
    case 'escalation.bounced':
      return { reason: sayReason(speech, event.reason) };
    case 'escalation.deescalated':
      return { reason: sayReason(speech, event.reason), ...perhaps('tier', tierOf(event.toTier)) };
    case 'attempt.failed':
      return perhaps('step', event.step === undefined ? undefined : inserted(event.step));
    case 'sentiment.scored':
    case 'csat.received':
      return { score: sayNumber(event.score, speech.language) };
    case 'signal.received':
      return { name: inserted(event.name), ...perhaps('fields', sayFields(speech, event.set ?? {})) };
    case 'vendor.updated':
      return perhaps('text', event.text === undefined ? undefined : inserted(event.text));
    case 'followup.completed':
      return { outcome: event.outcome };
    case 'group.opened':
    case 'group.joined':
    case 'group.resolved':
      return { key: inserted(event.key) };
    case 'ticket.created':
    case 'ticket.imported':
    case 'ticket.reopened':
    case 'ticket.deleted':
    case 'customer.requested_manager':
    case 'escalation.acknowledged':
    case 'escalation.accepted':
    case 'swarm.joined':
    case 'swarm.left':
      return {};
    default:
      return assertNever(event);
  }
}

function sayFields(speech: Speech, fields: Readonly<Record<string, FieldValue>>): string {
  return sayFieldValues(speech, fields);
}
