import fc from 'fast-check';
import { expect, it } from 'vitest';
import { eventTypes } from '../event.ts';
import { parseEvent } from './parse-event.ts';

const common = { id: 'e1', at: '2026-03-30T10:30:00Z' };
const message = { role: 'customer', public: true, automated: false, text: 'Any news?' };

/** One event of every type, with all its optional keys. */
const complete: Readonly<Record<(typeof eventTypes)[number], object>> = {
  'ticket.created': { fields: { 'ticket.form': 'project' }, message },
  'ticket.imported': {
    fields: {},
    position: 'intake',
    clocks: { first: 0 },
    owner: 'ann',
    createdAt: common.at,
  },
  'ticket.updated': { set: { 'ticket.priority': null } },
  'ticket.reopened': { message },
  'ticket.merged': { into: 'T-2' },
  'ticket.deleted': {},
  'message.added': message,
  'status.changed': { status: 'solved', reason: 'done' },
  'owner.changed': { owner: null },
  'agent.flagged': {
    reason: 'knowledge_gap',
    note: '',
    package: { summary: 'x' },
    requestedTier: 'l2',
    message,
  },
  'customer.requested_manager': {},
  'action.requested': {
    request: 'r',
    action: 'refund',
    amount: { amount: 1, currency: 'USD' },
    quantity: 1,
    unit: 'days',
  },
  'approval.decided': {
    request: 'r',
    decision: 'denied',
    amount: { amount: 1, currency: 'USD' },
    reason: 'no',
  },
  'approval.unavailable': { request: 'r', tier: 'lead' },
  'assignment.failed': { tier: 'l2', reason: 'full' },
  'escalation.acknowledged': {},
  'escalation.accepted': {},
  'escalation.bounced': { reason: 'insufficient_context' },
  'escalation.deescalated': { reason: 'calm', toTier: 'agent' },
  'attempt.failed': { step: 'restart' },
  'sentiment.scored': { score: -0.7 },
  'csat.received': { score: 2 },
  'signal.received': { name: 'churn', set: { 'ai.confidence': 0.5 } },
  'swarm.joined': { node: 'swarm' },
  'swarm.left': { node: 'swarm' },
  'vendor.updated': { node: 'vendor', text: '' },
  'followup.completed': { node: 'call', outcome: 'noAnswer' },
  'group.opened': { key: 'core', parent: 'outage:core:1', node: 'outage' },
  'group.joined': { key: 'core', parent: 'outage:core:1' },
  'group.resolved': { key: 'core', parent: 'outage:core:1' },
};

function finding(event: unknown): string | null {
  const result = parseEvent(event);
  return result.ok ? null : `${result.error.code} ${result.error.path}`;
}

function parsed(event: unknown): unknown {
  const result = parseEvent(event);
  return result.ok ? result.value : result.error;
}

it('takes an event of every type as it is, without copying it', () => {
  for (const type of eventTypes) {
    const event = { ...common, type, ticket: 'T-1', ...complete[type] };
    expect(parsed(event)).toBe(event);
  }
});

it('names the first key that is missing', () => {
  const required: readonly (readonly [type: string, key: string])[] = [
    ['ticket.updated', 'set'],
    ['ticket.merged', 'into'],
    ['message.added', 'role'],
    ['status.changed', 'status'],
    ['owner.changed', 'owner'],
    ['agent.flagged', 'reason'],
    ['action.requested', 'request'],
    ['approval.decided', 'request'],
    ['approval.unavailable', 'request'],
    ['assignment.failed', 'tier'],
    ['escalation.bounced', 'reason'],
    ['escalation.deescalated', 'reason'],
    ['sentiment.scored', 'score'],
    ['csat.received', 'score'],
    ['signal.received', 'name'],
    ['followup.completed', 'outcome'],
    ['group.opened', 'key'],
  ];
  for (const [type, key] of required) expect(finding({ ...common, type })).toBe(`EVT-05 /${key}`);
  expect(finding({ ...common })).toBe('EVT-05 /type');
  expect(finding({ type: 'ticket.deleted', at: common.at })).toBe('EVT-05 /id');
  expect(finding({ type: 'ticket.deleted', id: '1' })).toBe('EVT-05 /at');
});

it('names what does not fit, by code and place', () => {
  const refused: readonly (readonly [event: object, finding: string])[] = [
    [{ type: 'ticket.deleted', id: '' }, 'EVT-10 /id'],
    [{ type: 'ticket.deleted', id: 1 }, 'EVT-07 /id'],
    [{ type: 'ticket.deleted', at: '2026-02-30T00:00Z' }, 'EVT-20 /at'],
    [{ type: 'ticket.deleted', receivedAt: 5 }, 'EVT-07 /receivedAt'],
    [{ type: 'ticket.deleted', by: null }, 'EVT-07 /by'],
    [{ type: 'ticket.deleted', ticket: { id: 'T-1' } }, 'EVT-07 /ticket'],
    [{ type: 'ticket.deleted', by: 'x'.repeat(1025) }, 'EVT-10 /by'],
    [{ type: 'message.added', ...message, role: 'bot' }, 'EVT-08 /role'],
    [{ type: 'message.added', ...message, public: 'yes' }, 'EVT-07 /public'],
    [{ type: 'message.added', ...message, text: 'x'.repeat(1_048_577) }, 'EVT-10 /text'],
    [{ type: 'ticket.created', message: { ...message, text: null } }, 'EVT-07 /message/text'],
    [{ type: 'ticket.created', message: [] }, 'EVT-07 /message'],
    [{ type: 'ticket.created', fields: [] }, 'EVT-07 /fields'],
    [{ type: 'status.changed', status: 'done' }, 'EVT-08 /status'],
    [{ type: 'action.requested', request: 'r', action: 'a', amount: 5 }, 'EVT-21 /amount'],
    [
      { type: 'action.requested', request: 'r', action: 'a', amount: { amount: 0.5, currency: 'USD' } },
      'EVT-21 /amount',
    ],
    [{ type: 'action.requested', request: 'r', action: 'a', quantity: 5 }, 'EVT-05 /unit'],
    [{ type: 'action.requested', request: 'r', action: 'a', unit: 'days' }, 'EVT-05 /quantity'],
    [{ type: 'sentiment.scored', score: 1.5 }, 'EVT-10 /score'],
    [{ type: 'sentiment.scored', score: Number.NaN }, 'EVT-07 /score'],
    [{ type: 'csat.received', score: '5' }, 'EVT-07 /score'],
    [{ type: 'ticket.imported', clocks: { first: -1 } }, 'EVT-10 /clocks/first'],
    [{ type: 'ticket.imported', clocks: { first: 0.5 } }, 'EVT-07 /clocks/first'],
    [{ type: 'agent.flagged', reason: 'r', package: { summary: 1 } }, 'EVT-07 /package/summary'],
    [{ type: 'assignment.failed', tier: 't', reason: 'gone' }, 'EVT-08 /reason'],
  ];
  for (const [event, expected] of refused)
    expect([event, finding({ ...common, ...event })]).toEqual([event, expected]);
});

it('knows no event by an inherited name, nor those that the engine derives', () => {
  for (const type of [
    'constructor',
    '__proto__',
    'toString',
    'field.set',
    'tier.entered',
    '',
    1,
    null,
    ['ticket.deleted'],
  ]) {
    expect([type, finding({ ...common, type })]).toEqual([type, 'EVT-24 /type']);
  }
});

it('refuses what is no object', () => {
  for (const value of [undefined, null, 'ticket.created', 1, true, [common]])
    expect(finding(value)).toBe('EVT-07 ');
});

it('keeps unknown keys', () => {
  const event = { ...common, type: 'ticket.deleted', source: { system: 'desk' }, constructor: 1 };
  expect(parsed(event)).toBe(event);
});

it('brings fields to dotted paths, nested or not', () => {
  const ltv = { amount: 2_500_000, currency: 'USD' };
  const event = {
    ...common,
    type: 'ticket.updated',
    set: {
      priority: 'high',
      'customer.vip': true,
      customer: { ltv, 'contract.plan': 'gold' },
      deal: { stage: 'open' },
    },
  };
  expect(parsed(event)).toEqual({
    ...event,
    set: {
      'ticket.priority': 'high',
      'customer.vip': true,
      'customer.ltv': ltv,
      'customer.contract.plan': 'gold',
      'ticket.deal.stage': 'open',
    },
  });
});

it('takes ticket fields that stand on the event itself', () => {
  const attachments = [{ name: 'a.png' }];
  const event = {
    ...common,
    type: 'ticket.created',
    fields: { 'ticket.form': 'project' },
    priority: 'high',
    customer: { id: 'C-1' },
    'customer.vip': true,
    attachments,
    source: { system: 'desk' },
    message,
  };
  expect(parsed(event)).toEqual({
    ...common,
    type: 'ticket.created',
    fields: {
      'ticket.form': 'project',
      'ticket.priority': 'high',
      'customer.id': 'C-1',
      'customer.vip': true,
    },
    attachments,
    source: { system: 'desk' },
    message,
  });
});

it('refuses a field that is given twice, in any two ways', () => {
  const created = { ...common, type: 'ticket.created' };
  expect(finding({ ...created, fields: { form: 'a', 'ticket.form': 'b' } })).toBe(
    'EVT-23 /fields/ticket.form',
  );
  expect(finding({ ...created, fields: { 'ticket.form': 'b' }, form: 'a' })).toBe(
    'EVT-23 /fields/ticket.form',
  );
  expect(finding({ ...created, customer: { id: 'a' }, 'customer.id': 'b' })).toBe('EVT-23 /customer.id');
});

it('keeps lists of anything in fields that are not standard ones', () => {
  const fields = { attachments: [{ name: 'log.txt', sizes: [1, 2] }], customer: { orders: [1] } };
  const dotted = { 'ticket.attachments': fields.attachments, 'customer.orders': [1] };
  expect(parsed({ ...common, type: 'ticket.created', fields })).toMatchObject({ fields: dotted });
  const deep = JSON.parse('['.repeat(20) + ']'.repeat(20));
  expect(finding({ ...common, type: 'ticket.created', fields: { deep } })).toBe('EVT-07 /fields/deep/0');
});

it('refuses fields that no type could hold', () => {
  const set = (fields: object) => finding({ ...common, type: 'ticket.updated', set: fields });
  expect(set({ form: [1] })).toBe('EVT-07 /set/form/0');
  expect(set({ form: Number.POSITIVE_INFINITY })).toBe('EVT-07 /set/form');
  expect(set({ 'customer.ltv': { amount: 1.5, currency: 'USD' } })).toBe('EVT-21 /set/customer.ltv');
  expect(set({ customer: { ltv: { amount: 1, currency: 'USD', note: 'x' } } })).toBe(
    'EVT-21 /set/customer/ltv',
  );
  for (const key of ['', '.', 'a..b', '.a', 'a.', 'ticket.', 'customer..id']) {
    expect([key, set({ [key]: 1 })]).toEqual([key, `EVT-22 /set/${key}`]);
  }
  expect(set({ a: { b: { c: { d: { e: { f: { g: { h: { i: 1 } } } } } } } } })).toBe(
    'EVT-22 /set/a/b/c/d/e/f/g/h',
  );
});

it('keeps fields whose names objects inherit apart from what they inherit', () => {
  const set: unknown = JSON.parse('{"constructor":"a","__proto__":{"polluted":true},"ticket.toString":"b"}');
  const result = parsed({ ...common, type: 'ticket.updated', set });
  expect(result).toMatchObject({
    set: { 'ticket.constructor': 'a', 'ticket.__proto__.polluted': true, 'ticket.toString': 'b' },
  });
  expect('polluted' in {}).toBe(false);
});

it('gives again what it gave: parsing its own answer changes nothing', () => {
  const bag = fc.dictionary(
    fc.constantFrom('form', 'ticket.tags', 'customer', 'vip', 'owner', 'x.y'),
    fc.jsonValue(),
  );
  fc.assert(
    fc.property(bag, (set) => {
      const first = parseEvent({ ...common, type: 'ticket.updated', set });
      if (!first.ok) return;
      const second = parseEvent(first.value);
      expect(second.ok && second.value).toEqual(first.value);
    }),
  );
});

it('takes any value without throwing', () => {
  const keys = [
    'fields',
    'set',
    'message',
    'amount',
    'score',
    'package',
    'clocks',
    'ticket',
    'by',
    'status',
    'reason',
    'x',
  ];
  const nearly = fc
    .tuple(
      fc.constantFrom(...eventTypes),
      fc.dictionary(fc.constantFrom(...keys), fc.oneof(fc.jsonValue(), fc.anything())),
    )
    .map(([type, rest]) => ({ ...common, type, ...complete[type], ...rest }));
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.jsonValue(), nearly), (value) => {
      const result = parseEvent(value);
      if (!result.ok) expect(result.error.code).toMatch(/^EVT-\d\d$/);
    }),
    { numRuns: 2000 },
  );
});
