import type { Flow } from '@rung/flow';
import type { FixEdit } from '@rung/kernel';
import type { PolicyNode } from '@rung/policy';
import { expect, it } from 'vitest';
import { applyFix } from '../apply-fix.ts';
import { compile } from '../compile.ts';
import { wholeFlow } from '../whole-flow.fake.ts';

const set = (path: string, value: unknown): FixEdit => ({ op: 'set', path, value });

function policyWith(...edits: readonly FixEdit[]) {
  const { policy, diagnostics } = compile(applyFix(wholeFlow, { label: '', edits }) as Flow); // the shape is kept
  if (policy === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return policy;
}

const policy = policyWith();

function nodeOf<K extends PolicyNode['kind']>(id: string, kind: K): Extract<PolicyNode, { kind: K }> {
  const node = policy.nodes[id];
  if (node?.kind !== kind) throw new Error(`${id} is no ${kind}`);
  return node as Extract<PolicyNode, { kind: K }>; // just checked
}

it('resolves what a trigger leaves unsaid', () => {
  expect(nodeOf('solved', 'trigger')).toMatchObject({
    when: null,
    outlet: null,
    latch: { kind: 'oncePerEpisode' },
    reason: 'solved',
    reasonWords: null,
    type: null,
    neverSuppress: false,
    eachEvent: true,
    reachesTier: false,
  });
});

it('hears creation, import and reopening at intake, and keeps a narrower one', () => {
  expect(nodeOf('intake', 'trigger').events).toEqual([
    'ticket.created',
    'ticket.imported',
    'ticket.reopened',
  ]);
  const narrow = policyWith(set('/nodes/intake_desk/config/events', ['ticket.reopened']));
  expect(narrow.nodes['intake_desk']).toMatchObject({ events: ['ticket.reopened'] });
});

it('fires once a cycle at a clock outlet and every time where nothing may suppress it', () => {
  expect(nodeOf('almost', 'trigger')).toMatchObject({ latch: { kind: 'perCycle' }, eachEvent: true });
  expect(nodeOf('asked', 'trigger')).toMatchObject({ latch: { kind: 'everyTime' }, eachEvent: true });
});

it('sees the edge only where a condition reads what lasts', () => {
  expect(nodeOf('hold', 'trigger').eachEvent).toBe(true);
  expect(nodeOf('broken', 'trigger').eachEvent).toBe(false);
  expect(nodeOf('leaving', 'trigger').eachEvent).toBe(true);
  expect(nodeOf('moody', 'trigger').eachEvent).toBe(false);
});

it('takes the quoted word from the first word list of the condition', () => {
  expect(nodeOf('leaving', 'trigger').reasonWords).toEqual({ words: 'leaving', field: 'message.text' });
});

it('knows which triggers can reach a tier before their path rests', () => {
  const reaching = policy.triggers.filter((id) => nodeOf(id, 'trigger').reachesTier);
  expect(reaching).toEqual(['asked', 'hold', 'leaving', 'moody', 'intake_desk', 'intake']);
});

it('orders triggers by order, then id', () => {
  const same = policyWith(set('/nodes/hold/config/order', 1));
  expect(same.triggers.slice(0, 3)).toEqual(['asked', 'hold', 'leaving']);
});

it('keeps configured and default reasons at ports, and null where the event decides', () => {
  const { ports } = nodeOf('expert', 'tier');
  expect(ports['timeout']).toEqual({ to: 'nag', reason: 'nobody_took_it', type: null });
  expect(ports['overdue']?.reason).toBe('overdue');
  expect(ports['unavailable']?.reason).toBe('unavailable');
  expect(ports['bounced']).toEqual({ to: null, reason: null, type: null });
  expect(nodeOf('front', 'tier').ports['escalated:too_hard']?.to).toBe('pack');
});

it('leaves comments out', () => {
  expect(policy.nodes['comment']).toBeUndefined();
  expect(policy.sources['nodes/comment']).toBeUndefined();
});

it('marks waits after a timeout, also after a repeat and a wait', () => {
  expect(nodeOf('pause', 'wait').fromTimeout).toBe(true);
  const other = policyWith(
    set('/nodes/elsewhere', { kind: 'wait', config: { until: { open: 'office' } } }),
    set('/edges/x', { from: { node: 'boss', port: 'bounced' }, to: 'elsewhere' }),
    set('/edges/y', { from: { node: 'elsewhere', port: 'elapsed' }, to: 'done' }),
  );
  expect(other.nodes['elsewhere']).toMatchObject({ fromTimeout: false, until: { open: 'office' } });
});

it('gives each measure its pauses and its rule for reopening', () => {
  const clock = (measure: string, more: object = {}) => {
    const made = policyWith(
      set('/clocks/solve', {
        name: 'x',
        measure,
        targets: [{ id: 'other', target: 'P2D', calendar: 'always' }],
        thresholds: [
          { id: 'soon', percent: 75 },
          { id: 'early', counted: 'PT1H' },
          { id: 'late', remaining: 'PT30M' },
        ],
        ...more,
      }),
    ).clocks['solve'];
    return [made?.pause, made?.reopen];
  };
  expect(clock('resolution')).toEqual([['pending_customer'], 'resume']);
  expect(clock('agentWork')).toEqual([
    ['on_hold_internal', 'on_hold_third_party', 'pending_customer'],
    'resume',
  ]);
  expect(clock('firstResponse', { reopen: 'restart' })).toEqual([[], 'keep']);
  expect(clock('totalResolution', { pause: ['open'] })).toEqual([[], 'total']);
  expect(clock('nextReply', { pause: ['pending_customer'] })).toEqual([['pending_customer'], 'keep']);
  expect(clock('periodicUpdate')).toEqual([[], 'restart']);
  expect(policy.clocks['solve']?.thresholds).toEqual([
    { id: 'soon', percent: 75 },
    { id: 'early', countedMs: 3_600_000 },
    { id: 'late', remainingMs: 1_800_000 },
  ]);
});

it('stores equal conditions and atoms once and says where they stand', () => {
  const twice = policyWith(set('/nodes/broken/config/when', '(ticket.legalHold)'));
  const held = twice.conditions.find(({ cel }) => cel === 'ticket.legalHold');
  expect(held?.sources).toEqual(['/nodes/broken/config/when', '/nodes/hold/config/when']);
  const keys = twice.atoms.map((atom) => JSON.stringify(atom));
  expect(new Set(keys).size).toBe(keys.length);
  expect(twice.conditions.map(({ cel }) => cel)).toEqual(twice.conditions.map(({ cel }) => cel).toSorted());
});

it('holds every custom field and the standard fields that anything reads', () => {
  expect(Object.keys(policy.fields)).toEqual([
    'customer.id',
    'customer.vip',
    'message.text',
    'sentiment.score',
    'ticket.areas',
    'ticket.component',
    'ticket.contactCount',
    'ticket.deal',
    'ticket.diagnosis',
    'ticket.effort',
    'ticket.fraudFlag',
    'ticket.id',
    'ticket.legalHold',
    'ticket.priority',
    'ticket.severity',
    'ticket.status',
    'ticket.topic',
  ]);
  expect(policy.fields['ticket.effort']).toEqual({ type: 'number', range: { min: 0, max: 10 } });
});

it('asks grants in their order and keeps only calendars that are used', () => {
  expect(policy.grants.map(({ id }) => id)).toEqual([
    'front_refund',
    'front_large',
    'expert_refund',
    'back_down',
  ]);
  const spare = policyWith(
    set('/calendars/spare', { name: 'x', zone: 'Asia/Calcutta', week: { mon: [['09:00', '10:00']] } }),
  );
  expect(Object.keys(spare.calendars)).toEqual(['office']);
  expect(Object.keys(spare.zones.byName)).toEqual(['Europe/London']);
});

it('fills in what a tier and a hand-over item leave unsaid', () => {
  expect(policy.tiers['desk']).toMatchObject({
    lateral: true,
    calendar: 'always',
    acknowledgeMs: null,
    workMs: null,
    orderBy: [],
    reads: ['none', 'personal'],
    package: null,
    capacity: null,
  });
  expect(policy.contextPackages['handover']?.items[1]).toEqual({
    id: 'why',
    source: { field: 'ticket.diagnosis' },
    required: true,
    privacy: 'phi',
    whenMissing: 'block',
  });
});

it('maps every compiled part back to its place in the flow', () => {
  expect(policy.sources['nodes/front']).toBe('/nodes/front');
  expect(policy.sources['guards/pingPong/front_expert']).toBe('/guards/pingPong/front_expert');
});
