import {
  advance,
  authorize,
  nextDeadline,
  opensEpisode,
  sharedKeys,
  step,
  type TicketState,
} from '@rung/engine';
import { parseEvent, type TicketEvent } from '@rung/kernel';
import { expect, it } from 'vitest';
import { aside, draw, node, on, put, tell } from './draw.ts';
import { holds, instant, type Row, rehearse } from './rehearse.ts';

const tiers = { one: { rank: 1 }, two: { rank: 2 } };
const initial: Row = ['10:00', 'assign', { tier: 'one' }];
const signal = (time: string, name = 'x', more = {}): Row => [time, 'signal.received', { name, ...more }];

const linked = draw({
  tiers,
  fields: {
    plan: { label: 'Plan', type: 'enum', values: ['free', 'paid'] },
    seats: { label: 'Seats', type: 'number' },
  },
  clocks: {
    c: { name: 'C', measure: 'resolution', targets: [{ id: 'd', target: 'PT1H', calendar: 'always' }] },
  },
  nodes: {
    watch: node('sla', { clock: 'c' }),
    late: tell('late'),
    t: aside('signal.received', { latch: { kind: 'everyTime' } }),
    told: tell('told'),
    plan: aside('ticket.updated', { when: 'ticket.plan == "paid" && ticket.seats > 3' }),
    p: put('ticket.topic', 'paid'),
  },
  wires: { intake: 'watch', 'watch.continue': 'one', 'watch.breached': 'late', t: 'told', plan: 'p' },
});

let nextId = 0;

function event(type: string, time: string, more: Readonly<Record<string, unknown>> = {}): TicketEvent {
  nextId += 1;
  const parsed = parseEvent({ id: `e${nextId}`, type, at: instant(time), ticket: 'T', ...more });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

function born(fields: Readonly<Record<string, unknown>> = {}): TicketState {
  const first = step(linked, null, event('ticket.created', '10:00', { fields }));
  if (!first.ok) throw new Error(first.error.code);
  return first.value.state;
}

it('refuses values that do not fit the declared fields, names the path and changes nothing', () => {
  const state = born();
  const before = JSON.stringify(state);
  for (const [field, value] of [
    ['ticket.plan', 'golden'],
    ['ticket.plan', 7],
    ['ticket.seats', 'many'],
    ['ticket.priority', 'huge'],
    ['customer.ltv', 12],
    ['customer.vip', 'yes'],
  ] as const) {
    const result = step(linked, state, event('ticket.updated', '10:10', { set: { [field]: value } }));
    expect(result).toMatchObject({ ok: false, error: { path: expect.stringContaining(field) } });
  }
  expect(JSON.stringify(state)).toBe(before);
});

it('keeps unknown extra fields and ignores them', () => {
  holds(linked, {
    ticket: { shoeSize: 44, plan: 'free', nested: { deep: { x: 1 } } },
    events: [
      signal('10:10', 'x', { extra: { a: 1 } }),
      ['10:20', 'ticket.updated', { set: { 'ticket.unheardOf': 'x', 'ticket.constructor': 'y' } }],
    ],
    expect: [initial, ['10:10', 'notify', { to: 'queue:told' }]],
  });
});

it('refuses counters that the engine keeps, but takes their start values', () => {
  const state = born({ 'ticket.reopenCount': 2, 'ticket.failedAttemptCount': 1 });
  expect(state.sequence).toBe(1);
  const set = step(linked, state, event('ticket.updated', '10:10', { set: { 'ticket.reopenCount': 3 } }));
  expect(set.ok).toBe(false);
});

it('changes nothing by an event whose id is among the last 64', () => {
  const first = step(linked, born(), event('signal.received', '10:10', { id: 'same', name: 'x' }));
  if (!first.ok) throw new Error(first.error.code);
  expect(first.value.effects).toHaveLength(1);
  const again = step(linked, first.value.state, event('signal.received', '10:20', { id: 'same', name: 'x' }));
  expect(again).toMatchObject({ ok: true, value: { effects: [], state: first.value.state } });
});

it('processes an event that comes too late as of what was already advanced, and notes it', () => {
  const advanced = advance(linked, born(), Date.parse(instant('12:00')));
  if (!advanced.ok) throw new Error(advanced.error.code);
  expect(advanced.value.effects.map(({ at }) => at)).toEqual([instant('11:00').replace('Z', 'Z')]);
  const result = step(
    linked,
    advanced.value.state,
    event('status.changed', '10:30', { status: 'solved', receivedAt: instant('12:00') }),
  );
  if (!result.ok) throw new Error(result.error.code);
  expect(result.value.effects).toMatchObject([{ effect: 'record', what: 'late', at: instant('12:00') }]);
  expect(result.value.state.status).toBe('solved');
});

it('undoes no breach by a late event', () => {
  holds(linked, {
    events: [signal('11:30'), ['10:30', 'status.changed', { status: 'solved', by: 'ann' }]],
    exactly: [],
    expect: [['11:00', 'notify', { to: 'queue:late' }]],
    notes: [{ what: 'late', at: '11:30' }],
    clocks: [{ clock: 'c', outcome: 'breached', breachedAt: '11:00' }],
    final: { status: 'solved' },
  });
});

it('notes as late an event of an instant whose timers have fired', () => {
  const advanced = advance(linked, born(), Date.parse(instant('11:00')));
  if (!advanced.ok) throw new Error(advanced.error.code);
  const result = step(linked, advanced.value.state, event('signal.received', '11:00', { name: 'x' }));
  expect(result).toMatchObject({ ok: true });
  if (result.ok)
    expect(result.value.effects.some((one) => one.effect === 'record' && one.what === 'late')).toBe(true);
});

it('refuses an event that lies more than five minutes after its receipt', () => {
  const at = (receivedAt: string) =>
    step(linked, born(), event('signal.received', '10:10', { name: 'x', receivedAt: instant(receivedAt) }));
  expect(at('10:05').ok).toBe(true);
  expect(at('10:04:59.999').ok).toBe(false);
});

it('knows a ticket only from its creation, import or as the parent of a group', () => {
  expect(step(linked, null, event('signal.received', '10:10', { name: 'x' }))).toMatchObject({
    ok: false,
    error: { code: 'unknownTicket' },
  });
  expect(step(linked, null, event('ticket.imported', '10:10')).ok).toBe(true);
});

it('refuses a policy of another digest unless the event opens an episode', () => {
  const other = draw({ tiers });
  const state = born();
  expect(step(other, state, event('signal.received', '10:10', { name: 'x' }))).toMatchObject({
    ok: false,
    error: { code: 'policyMismatch' },
  });
  const solved = step(linked, state, event('status.changed', '10:20', { status: 'solved' }));
  if (!solved.ok) throw new Error(solved.error.code);
  expect(step(other, solved.value.state, event('signal.received', '10:30', { name: 'x' })).ok).toBe(false);
  const again = event('ticket.reopened', '10:40');
  expect(opensEpisode(solved.value.state, again)).toBe(true);
  const reopened = step(other, solved.value.state, again);
  expect(reopened).toMatchObject({ ok: true, value: { state: { policy: other.digest } } });
});

it('keys effects by ticket, episode, sequence, node and occurrence, percent-escaped', () => {
  const twice = draw({
    tiers,
    nodes: {
      t: aside('signal.received', { latch: { kind: 'everyTime' } }),
      a: put('ticket.topic', 'x'),
      many: node('set', {
        set: [
          { field: 'ticket.topic', value: 'x' },
          { field: 'ticket.category', value: 'y' },
        ],
      }),
    },
    wires: { t: 'many' },
  });
  const { effects } = rehearse(twice, {
    tickets: [{ id: 'a/b %1' }],
    events: [
      ['10:00', 'ticket.created', { ticket: 'a/b %1' }],
      signal('10:10', 'x', { ticket: 'a/b %1', id: 's1' }),
      signal('10:10', 'x', { ticket: 'a/b %1', id: 's1' }),
      ['10:20', 'status.changed', { ticket: 'a/b %1', status: 'solved' }],
      ['10:30', 'ticket.reopened', { ticket: 'a/b %1' }],
      signal('10:40', 'x', { ticket: 'a/b %1' }),
    ],
  });
  const id = 'a%2Fb%20%251';
  expect(effects.map(({ key }) => key)).toEqual([
    `${id}/1/1/one/1`,
    `${id}/1/2/many/1`,
    `${id}/1/2/many/2`,
    `${id}/2/4/one/1`,
    `${id}/2/5/many/1`,
    `${id}/2/5/many/2`,
  ]);
});

it('counts all timers of one instant as a step, and an advance with nothing due as none', () => {
  const state = born();
  expect(nextDeadline(linked, state)).toBe(Date.parse(instant('11:00')));
  const idle = advance(linked, state, Date.parse(instant('10:30')));
  if (!idle.ok) throw new Error(idle.error.code);
  expect(idle.value.state.sequence).toBe(1);
  const due = advance(linked, idle.value.state, Date.parse(instant('11:00')));
  if (!due.ok) throw new Error(due.error.code);
  expect(due.value.state.sequence).toBe(2);
  expect(due.value.effects).toMatchObject([{ key: 'T/1/2/late/1' }]);
});

it('gives the engine’s own effects the node engine', () => {
  const { effects } = rehearse(linked, { events: [signal('11:30'), signal('10:30')] });
  const late = effects.find((effect) => effect.effect === 'record' && effect.what === 'late');
  expect(late).toMatchObject({ node: 'engine', key: expect.stringContaining('/engine/1') });
});

it('keeps a state that is plain JSON', () => {
  const state = born({ 'ticket.plan': 'paid' });
  expect(JSON.parse(JSON.stringify(state))).toEqual(state);
});

it('answers authorize at any time without changing anything', () => {
  const powers = draw({
    tiers,
    grants: {
      a: {
        order: 1,
        tier: 'one',
        action: 'refund',
        limit: { kind: 'money', amount: 5000, currency: 'USD', inclusive: false },
      },
      b: {
        order: 1,
        tier: 'two',
        action: 'refund',
        limit: { kind: 'money', amount: 50_000, currency: 'USD', inclusive: true },
      },
    },
    nodes: { up: on('signal.received') },
    wires: { up: 'two' },
  });
  const first = step(powers, null, event('ticket.created', '10:00'));
  if (!first.ok) throw new Error(first.error.code);
  const ask = (amount: number) =>
    authorize(powers, first.value.state, { action: 'refund', amount: { amount, currency: 'USD' } });
  expect(JSON.stringify(ask(4999))).toContain('granted');
  expect(JSON.stringify(ask(5000))).toContain('two');
  expect(JSON.stringify(ask(50_001))).toContain('denied');
  expect(sharedKeys(powers, first.value.state, event('signal.received', '10:10', { name: 'x' }))).toEqual([]);
});
