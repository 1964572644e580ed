import { expect, it } from 'vitest';
import type { Effect, EffectBase, EffectName } from './effect.ts';
import { effectNames } from './effect.ts';
import { effectIds } from './effect-ids.ts';
import type { EventBase, EventType, TicketEvent } from './event.ts';
import { eventTypes } from './event.ts';
import { eventIds } from './event-ids.ts';

type FirstKey<P> = P extends `${infer K}/${string}` ? K : P;

/** What the keys hold that name no part of the policy. */
type Holds =
  | 'word'
  | 'text'
  | 'value'
  | 'instant'
  | 'number'
  | 'flag'
  | 'request'
  | 'person'
  | 'ticket'
  | 'items';

/** Keys of what is in no table, so that a key of an effect or event that nobody thought about does not compile. */
type Others<All, Base, Known> = {
  readonly [K in Exclude<keyof All, keyof Base | FirstKey<keyof Known>>]: Holds;
};

type OtherDetails = {
  readonly [N in Exclude<EffectName, 'record'>]: Others<
    Required<Extract<Effect, { readonly effect: N }>>,
    EffectBase<N>,
    (typeof effectIds)[N]
  >;
};

type OtherKeys = {
  readonly [T in EventType]: Others<
    Required<Extract<TicketEvent, { readonly type: T }>>,
    Required<EventBase<T>>,
    (typeof eventIds)[T]
  >;
};

const request = {
  request: 'request',
  action: 'word',
  amount: 'value',
  quantity: 'number',
  unit: 'word',
} as const;
const thread = { dueAt: 'instant' } as const;

const otherDetails: OtherDetails = {
  assign: { move: 'word', type: 'word', reasons: 'text', origin: 'person', order: 'value' },
  set: { value: 'value' },
  notify: { notBefore: 'instant' },
  message: {},
  grant: { ...request, reason: 'text' },
  deny: { ...request, reason: 'text' },
  requestApproval: { ...request, reason: 'text' },
  block: { request: 'request', action: 'word', reason: 'text' },
  requireContext: { missing: 'items' },
  openSwarm: thread,
  openExternal: thread,
  followUp: thread,
  openGroup: { members: 'ticket' },
  closeGroup: { members: 'ticket' },
};

const group = { key: 'value' } as const;

const otherKeys: OtherKeys = {
  'ticket.created': { message: 'text' },
  'ticket.imported': { createdAt: 'instant' },
  'ticket.updated': {},
  'ticket.reopened': { message: 'text' },
  'ticket.merged': { into: 'ticket' },
  'ticket.deleted': {},
  'message.added': { role: 'word', public: 'flag', automated: 'flag', text: 'text' },
  'status.changed': { status: 'word', reason: 'text' },
  'owner.changed': {},
  'agent.flagged': { reason: 'text', note: 'text', package: 'items', message: 'text' },
  'customer.requested_manager': {},
  'action.requested': request,
  'approval.decided': { request: 'request', decision: 'word', amount: 'value', reason: 'text' },
  'approval.unavailable': { request: 'request' },
  'assignment.failed': { reason: 'word' },
  'escalation.acknowledged': {},
  'escalation.accepted': {},
  'escalation.bounced': { reason: 'text' },
  'escalation.deescalated': { reason: 'text' },
  'attempt.failed': { step: 'text' },
  'sentiment.scored': { score: 'number' },
  'csat.received': { score: 'number' },
  'signal.received': { name: 'word' },
  'swarm.joined': {},
  'swarm.left': {},
  'vendor.updated': { text: 'text' },
  'followup.completed': { outcome: 'word' },
  'group.opened': group,
  'group.joined': group,
  'group.resolved': group,
};

const firstKeys = (places: object): readonly string[] =>
  Object.keys(places).map((place) => place.split('/')[0] ?? '');

it('says of every key of every effect and event whether it holds an id, and never both', () => {
  for (const name of effectNames) {
    if (name === 'record') continue;
    const others = Object.keys(otherDetails[name]);
    expect(firstKeys(effectIds[name]).filter((key) => others.includes(key))).toEqual([]);
  }
  for (const type of eventTypes) {
    const others = Object.keys(otherKeys[type]);
    expect(firstKeys(eventIds[type]).filter((key) => others.includes(key))).toEqual([]);
  }
});
