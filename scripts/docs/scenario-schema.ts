import {
  clockOutcomes,
  type EventType,
  eventTypes,
  moveCountNames,
  noteKinds,
  ticketStatuses,
} from '@rung/kernel';
import {
  effectName,
  instant,
  listOf,
  mapOf,
  money,
  nullOr,
  objectWith,
  oneOfWords,
  type Schema,
  text,
  wholeNumber,
} from './schema-parts.ts';

const message = objectWith({
  role: oneOfWords(['customer', 'agent', 'system']),
  public: { type: 'boolean' },
  automated: { type: 'boolean' },
  text,
});
const score: Schema = { type: 'number' };
const fields: Schema = {
  type: 'object',
  description: 'Ticket fields, nested or by dotted path; null clears one.',
};
const group = { key: text, parent: text, 'node?': text };

/** What each event holds besides the common keys; leaving an event out does not compile. */
const details: { readonly [T in EventType]: Readonly<Record<string, Schema>> } = {
  'ticket.created': { 'fields?': fields, 'message?': message },
  'ticket.imported': {
    'fields?': fields,
    'position?': text,
    'clocks?': mapOf(wholeNumber),
    'owner?': text,
    'createdAt?': instant,
  },
  'ticket.updated': { set: fields },
  'ticket.reopened': { 'message?': message },
  'ticket.merged': { into: text },
  'ticket.deleted': {},
  'message.added': {
    role: oneOfWords(['customer', 'agent', 'system']),
    public: { type: 'boolean' },
    automated: { type: 'boolean' },
    text,
  },
  'status.changed': { status: oneOfWords(ticketStatuses), 'reason?': text },
  'owner.changed': { owner: nullOr(text) },
  'agent.flagged': {
    reason: text,
    'note?': text,
    'package?': mapOf(text),
    'requestedTier?': text,
    'message?': message,
  },
  'customer.requested_manager': {},
  'action.requested': {
    request: text,
    action: text,
    'amount?': money,
    'quantity?': { type: 'number' },
    'unit?': text,
  },
  'approval.decided': {
    request: text,
    decision: oneOfWords(['approved', 'denied']),
    'amount?': money,
    'reason?': text,
  },
  'approval.unavailable': { request: text, tier: text },
  'assignment.failed': { tier: text, reason: oneOfWords(['empty', 'full']) },
  'escalation.acknowledged': {},
  'escalation.accepted': {},
  'escalation.bounced': { reason: text },
  'escalation.deescalated': { reason: text, 'toTier?': text },
  'attempt.failed': { 'step?': text },
  'sentiment.scored': { score },
  'csat.received': { score },
  'signal.received': { name: text, 'set?': fields },
  'swarm.joined': { 'node?': text },
  'swarm.left': { 'node?': text },
  'vendor.updated': { 'node?': text, 'text?': text },
  'followup.completed': { 'node?': text, outcome: oneOfWords(['satisfied', 'unsatisfied', 'noAnswer']) },
  'group.opened': group,
  'group.joined': group,
  'group.resolved': group,
};

const event: Schema = {
  ...objectWith({
    'id?': text,
    type: oneOfWords(eventTypes),
    at: instant,
    'ticket?': text,
    'receivedAt?': instant,
    'cause?': text,
    'by?': text,
    'byTier?': text,
  }),
  allOf: eventTypes.map((type) => ({
    if: { properties: { type: { const: type } }, required: ['type'] },
    then: objectWith(details[type]),
  })),
};

const ticket: Schema = {
  type: 'object',
  properties: { id: text, 'ticket.id': text },
  anyOf: [{ required: ['id'] }, { required: ['ticket.id'] }],
  description: 'The ticket and its fields, nested or by dotted path: form is ticket.form.',
};
const effectPattern: Schema = {
  type: 'string',
  description: 'An effect, or effect:tier.',
};
const finalState: Schema = objectWith({
  'tier?': nullOr(text),
  'owner?': nullOr(text),
  'status?': oneOfWords(ticketStatuses),
  'priority?': nullOr(text),
  'episode?': wholeNumber,
  'counts?': objectWith(Object.fromEntries(moveCountNames.map((name) => [`${name}?`, wholeNumber]))),
  'queues?': mapOf(listOf(text)),
});

const scenario: Schema = {
  ...objectWith({
    format: { const: 'rung/scenario@1' },
    name: text,
    'ticket?': ticket,
    'tickets?': { ...listOf(ticket), minItems: 1 },
    events: listOf(event),
    'description?': { ...text, description: 'For readers only.' },
    'until?': { ...instant, description: 'Inclusive; the last event where absent.' },
    'expect?': listOf(
      objectWith({ effect: effectName, 'at?': instant, 'ticket?': text }),
      'Effects that must occur, each matched by subset.',
    ),
    'exactly?': listOf(effectPattern, 'Effects of which nothing beyond expect may occur.'),
    'never?': listOf(effectPattern, 'Effects that may not occur.'),
    'clocks?': listOf(objectWith({ 'clock?': text, 'outcome?': oneOfWords(clockOutcomes) })),
    'notes?': listOf(objectWith({ 'what?': oneOfWords(noteKinds) })),
    'final?': { anyOf: [finalState, mapOf({ type: 'object' })] },
  }),
  oneOf: [{ required: ['ticket'] }, { required: ['tickets'] }],
};

/** A sample ticket with its time line and what is expected, or a file of several. */
export const scenarioSchema: Schema = {
  $id: 'urn:rung:scenario:1',
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Rung scenario',
  description: 'A sample ticket with its time line and what is expected of it, or a file of several.',
  oneOf: [
    { $ref: '#/$defs/scenario' },
    objectWith({ format: { const: 'rung/scenarios@1' }, scenarios: listOf({ $ref: '#/$defs/scenario' }) }),
  ],
  $defs: { scenario },
};
