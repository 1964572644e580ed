import { describe, expect, it } from 'vitest';
import { aside, node, on, tell } from '../draw.ts';
import type { Row } from '../rehearse.ts';
import { always, breach, clocked, holds, hour, initial, signal, status } from './clocked.ts';

describe('assignment', () => {
  it('runs from creation until a human has the ticket', () => {
    const linked = clocked({ measure: 'assignment', targets: always('PT1H') });
    holds(linked, {
      events: [
        ['10:20', 'owner.changed', { owner: 'queue:one', cause: 'T/1/1/one/1' }],
        ['10:30', 'owner.changed', { owner: 'ann', by: 'ann' }],
      ],
      until: '15:00',
      expect: [initial],
      clocks: [{ outcome: 'met', metAt: '10:30', countedMs: hour / 2 }],
    });
    holds(linked, { until: '15:00', expect: [initial, breach('11:00')] });
  });

  it('runs from each tier entry where it says so, and ends with the entry', () => {
    const linked = clocked(
      { measure: 'assignment', from: 'tierEntered', targets: always('PT1H') },
      { nodes: { up: on('signal.received') }, wires: { up: 'two' } },
    );
    holds(linked, {
      events: [signal('10:30'), ['11:00', 'owner.changed', { owner: 'bob', by: 'bob' }]],
      until: '15:00',
      expect: [initial, ['10:30', 'assign', { tier: 'two' }]],
      clocks: [
        { cycle: 1, outcome: 'cancelled', countedMs: hour / 2 },
        { cycle: 2, outcome: 'met', startedAt: '10:30', metAt: '11:00' },
      ],
    });
  });
});

describe('acknowledgement and tierTime', () => {
  it('belong to the entry and end with it', () => {
    const ack = clocked(
      { measure: 'acknowledgement', targets: always('PT1H') },
      { nodes: { up: on('signal.received') }, wires: { up: 'two' } },
    );
    holds(ack, {
      events: [signal('10:30'), ['11:00', 'escalation.acknowledged', { by: 'bob' }]],
      until: '15:00',
      expect: [initial, ['10:30', 'assign', { tier: 'two' }]],
      clocks: [
        { cycle: 1, outcome: 'cancelled' },
        { cycle: 2, outcome: 'met', metAt: '11:00' },
      ],
    });
    const time = clocked(
      { measure: 'tierTime', targets: always('PT1H') },
      { nodes: { up: on('signal.received') }, wires: { up: 'two' } },
    );
    holds(time, {
      events: [signal('10:30')],
      until: '15:00',
      expect: [initial, ['10:30', 'assign', { tier: 'two' }], breach('11:30')],
      clocks: [
        { cycle: 1, outcome: 'met', countedMs: hour / 2, metAt: '10:30' },
        { cycle: 2, outcome: 'breached', breachedAt: '11:30' },
      ],
    });
  });

  it('counts from the entry to the tier in which the round ends', () => {
    const linked = clocked(
      { measure: 'tierTime', targets: always('PT1H') },
      { nodes: { vip: on('ticket.created') }, wires: { vip: 'two' } },
    );
    const { clocks } = holds(linked, { until: '10:30', clocks: [{ cycle: 1, outcome: 'running' }] });
    expect(clocks).toHaveLength(1);
  });
});

describe('approval, vendor and followUp', () => {
  const outside = node('external', { to: 'vendor:acme', respondWithin: 'PT4H', calendar: 'always' });

  it('measures a vendor from opening to reply', () => {
    const linked = clocked(
      { measure: 'vendor', targets: always('PT1H') },
      {
        nodes: { go: aside('signal.received'), v: outside, over: tell('vendor_late') },
        wires: { go: 'v', 'v.breached': 'over' },
      },
    );
    holds(linked, {
      events: [signal('11:00'), ['11:30', 'vendor.updated', { text: 'done' }]],
      until: '20:00',
      exactly: ['notify'],
      expect: [],
      clocks: [
        { clock: 'c', outcome: 'met', startedAt: '11:00', metAt: '11:30' },
        { clock: 'v', outcome: 'met', metAt: '11:30', dueAt: '15:00' },
      ],
    });
    holds(linked, {
      events: [signal('11:00')],
      until: '20:00',
      exactly: ['notify'],
      expect: [breach('12:00'), ['15:00', 'notify', { to: 'queue:vendor_late' }]],
    });
  });

  it('measures a follow-up from resolution to completion', () => {
    const linked = clocked(
      { measure: 'followUp', targets: always('PT1H') },
      {
        nodes: {
          go: aside('status.changed', { when: 'ticket.status == "solved"' }),
          f: node('followUp', { within: 'PT8H', calendar: 'always' }),
          no: tell('unsatisfied'),
        },
        wires: { go: 'f', 'f.unsatisfied': 'no' },
      },
    );
    holds(linked, {
      events: [status('11:00', 'solved'), ['11:30', 'followup.completed', { outcome: 'satisfied' }]],
      until: '22:00',
      clocks: [
        { clock: 'c', outcome: 'met', startedAt: '11:00', metAt: '11:30' },
        { clock: 'f', outcome: 'met' },
      ],
    });
  });

  it('measures an approval from the request to the decision', () => {
    const linked = clocked(
      { measure: 'approval', targets: always('PT1H') },
      {
        nodes: {
          go: aside('signal.received'),
          a: node('approval', {
            action: 'change',
            stages: [{ tiers: ['two'], need: 1 }],
            expires: { target: 'PT8H', calendar: 'always' },
          }),
          done: tell('done'),
          up: on('agent.flagged'),
        },
        wires: {
          go: 'a',
          'a.opened': 'done',
          'a.approved': 'done',
          'a.denied': 'done',
          'a.expired': 'done',
          up: 'two',
        },
        grants: { g: { order: 1, tier: 'two', action: 'change', limit: { kind: 'unbounded', reason: 'r' } } },
      },
    );
    holds(linked, {
      events: [
        signal('11:00'),
        ['11:20', 'approval.decided', { request: 'a', decision: 'approved', by: 'bob', byTier: 'two' }],
      ],
      until: '20:00',
      clocks: [
        { clock: 'c', outcome: 'met', startedAt: '11:00', metAt: '11:20' },
        { clock: 'a', outcome: 'met', dueAt: '19:00' },
      ],
    });
  });
});

describe('custom', () => {
  it('starts, pauses and stops by its conditions', () => {
    const linked = clocked({
      measure: 'custom',
      start: 'ticket.category == "outage"',
      pauseWhen: 'ticket.topic == "wait"',
      stop: 'ticket.topic == "done"',
      targets: always('PT8H'),
    });
    const set = (time: string, field: string, value: string): Row => [
      time,
      'ticket.updated',
      { set: { [`ticket.${field}`]: value } },
    ];
    holds(linked, {
      events: [
        set('11:00', 'category', 'outage'),
        set('12:00', 'topic', 'wait'),
        set('13:00', 'topic', 'go'),
        set('14:00', 'topic', 'done'),
      ],
      until: '23:00',
      expect: [initial],
      clocks: [{ startedAt: '11:00', outcome: 'met', metAt: '14:00', countedMs: 2 * hour, pausedMs: hour }],
    });
  });

  it('starts when attached without a start condition', () => {
    holds(clocked({ measure: 'custom', stop: 'ticket.topic == "done"', targets: always('PT1H') }), {
      until: '12:00',
      expect: [initial, breach('11:00')],
    });
  });
});
