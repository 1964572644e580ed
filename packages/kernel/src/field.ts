/** The types a ticket field may have (language.md 1). */
export type FieldType =
  | 'boolean'
  | 'enum'
  | 'orderedEnum'
  | 'number'
  | 'money'
  | 'text'
  | 'set'
  | 'instant'
  | 'duration';

/** Who may read a field or a hand-over item: `personal` and `phi` are withheld from tiers that do not read them. */
export type PrivacyClass = 'none' | 'personal' | 'phi';

/** What a field holds. `values` are listed lowest first for `orderedEnum`. */
export interface FieldDeclaration {
  readonly type: FieldType;
  readonly label?: string;
  readonly values?: readonly string[];
  readonly unit?: string;
  /** Smallest and largest allowed number. */
  readonly range?: { readonly min?: number; readonly max?: number };
  readonly privacy?: PrivacyClass;
}

/** A standard field also says who writes it and when it exists. */
export interface StandardField extends FieldDeclaration {
  /**
   * `host`: set by events. `engine`: kept by the engine, read-only.
   * `counter`: kept by the engine, a start value is accepted in `ticket.created`. `event`: exists only in its own event.
   */
  readonly kept: 'host' | 'engine' | 'counter' | 'event';
}

const text: StandardField = { type: 'text', kept: 'host' };
const flag: StandardField = { type: 'boolean', kept: 'host' };
const counter: StandardField = { type: 'number', kept: 'counter' };

/** Ticket statuses, in the order of a ticket's life. */
export const ticketStatuses = [
  'new',
  'open',
  'pending_customer',
  'on_hold_third_party',
  'on_hold_internal',
  'solved',
  'closed',
  'cancelled',
  'merged',
  'spam',
] as const;

/** One of the ten ticket statuses. */
export type TicketStatus = (typeof ticketStatuses)[number];

/**
 * The fields every policy has without declaring them, by dotted path (formats.md 1).
 * `event.reason`, `event.requestedTier`, `event.name`, `event.step` and `event.outcome` are the heard event's own words.
 */
export const standardFields: Readonly<Record<string, StandardField>> = {
  'ticket.id': text,
  'ticket.subject': text,
  'ticket.status': { type: 'enum', values: ticketStatuses, kept: 'host' },
  'ticket.priority': { type: 'orderedEnum', values: ['low', 'normal', 'high', 'urgent'], kept: 'host' },
  'ticket.channel': {
    type: 'enum',
    values: ['email', 'chat', 'phone', 'web', 'social', 'api'],
    kept: 'host',
  },
  'ticket.language': text,
  'ticket.form': text,
  'ticket.category': text,
  'ticket.topic': text,
  'ticket.component': text,
  'ticket.product': text,
  'ticket.productVersion': text,
  'ticket.thirdParty': text,
  'ticket.type': text,
  'ticket.tags': { type: 'set', kept: 'host' },
  'ticket.clinicalUrgency': { type: 'orderedEnum', values: ['routine', 'urgent', 'emergent'], kept: 'host' },
  'ticket.financialImpact': { type: 'money', kept: 'host' },
  'ticket.legalHold': flag,
  'ticket.regulatoryFlag': flag,
  'ticket.safetyFlag': flag,
  'ticket.fraudFlag': flag,
  'ticket.dataBreachFlag': flag,
  'ticket.createdAt': { type: 'instant', kept: 'engine' },
  'ticket.reopenCount': counter,
  'ticket.contactCount': counter,
  'ticket.failedAttemptCount': counter,
  'ticket.transferCount': counter,
  'ticket.bounceCount': counter,
  'ticket.waiting': { type: 'duration', kept: 'engine' },
  'customer.id': { ...text, privacy: 'personal' },
  'customer.segment': text,
  'customer.region': text,
  'customer.timezone': text,
  'customer.vip': flag,
  'customer.ltv': { type: 'money', kept: 'host' },
  'customer.renewalDate': { type: 'instant', kept: 'host' },
  'message.text': { type: 'text', kept: 'event', privacy: 'personal' },
  'message.role': { type: 'enum', values: ['customer', 'agent', 'system'], kept: 'event' },
  'message.public': { type: 'boolean', kept: 'event' },
  'message.automated': { type: 'boolean', kept: 'event' },
  'request.action': { type: 'text', kept: 'event' },
  'request.amount': { type: 'money', kept: 'event' },
  'request.quantity': { type: 'number', kept: 'event' },
  'request.unit': { type: 'text', kept: 'event' },
  'event.reason': { type: 'text', kept: 'event' },
  'event.requestedTier': { type: 'text', kept: 'event' },
  'event.name': { type: 'text', kept: 'event' },
  'event.step': { type: 'text', kept: 'event' },
  'event.outcome': { type: 'text', kept: 'event' },
  'sentiment.score': { type: 'number', range: { min: -1, max: 1 }, kept: 'host' },
  'csat.score': { type: 'number', kept: 'host' },
  'ai.suggestedTier': text,
  'ai.confidence': { type: 'number', range: { min: 0, max: 1 }, kept: 'host' },
  'position.tier': { type: 'text', kept: 'engine' },
  'position.rank': { type: 'number', kept: 'engine' },
  'position.acknowledged': { type: 'boolean', kept: 'engine' },
  'position.accepted': { type: 'boolean', kept: 'engine' },
  owner: { type: 'text', kept: 'engine', privacy: 'personal' },
  resolver: { type: 'text', kept: 'engine', privacy: 'personal' },
  'resolver.tier': { type: 'text', kept: 'engine' },
  'episode.number': { type: 'number', kept: 'engine' },
};
