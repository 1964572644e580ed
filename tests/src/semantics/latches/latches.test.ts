import { it } from 'vitest';
import { draw, node, on, tell } from '../draw.ts';
import { holds } from '../rehearse.ts';
import {
  initial,
  priority,
  reopened,
  says,
  score,
  signal,
  solved,
  teller,
  tiers,
  told,
  urgent,
} from './teller.ts';

it('fires once an episode by default, and again in the next', () => {
  holds(teller('ticket.updated', urgent), {
    events: [
      priority('11:00', 'urgent'),
      priority('11:10', 'low'),
      priority('11:20', 'urgent'),
      solved('12:00'),
      reopened('13:00'),
      priority('13:10', 'low'),
      priority('13:20', 'urgent'),
    ],
    exactly: ['notify'],
    expect: [told('11:00'), told('13:20')],
    notes: [{ what: 'suppressed', cause: 'latch', at: '11:20' }],
  });
});

it('fires in a new episode although it matched all the time', () => {
  holds(teller('ticket.updated', urgent), {
    events: [
      priority('11:00', 'urgent'),
      solved('12:00'),
      reopened('13:00'),
      ['13:10', 'ticket.updated', { set: { 'ticket.subject': 'still' } }],
    ],
    exactly: ['notify'],
    expect: [told('11:00'), told('13:10')],
  });
});

it('fires once a ticket with oncePerTicket', () => {
  holds(teller('ticket.updated', { ...urgent, latch: { kind: 'oncePerTicket' } }), {
    events: [
      priority('11:00', 'urgent'),
      solved('12:00'),
      reopened('13:00'),
      priority('13:10', 'low'),
      priority('13:20', 'urgent'),
    ],
    exactly: ['notify'],
    expect: [told('11:00')],
  });
});

it('re-arms when the condition stops matching', () => {
  holds(teller('ticket.updated', { ...urgent, latch: { kind: 'rearmWhenFalse' } }), {
    events: [
      priority('11:00', 'urgent'),
      ['11:05', 'ticket.updated', { set: { 'ticket.subject': 'same' } }],
      priority('11:10', 'low'),
      priority('11:20', 'urgent'),
    ],
    exactly: ['notify'],
    expect: [told('11:00'), told('11:20')],
  });
});

it('re-arms with hysteresis only when the other condition holds', () => {
  const latch = { kind: 'rearmWhenFalse', rearm: 'sentiment.score >= -0.3' };
  holds(teller('sentiment.scored', { when: 'sentiment.score <= -0.6', latch }), {
    events: [
      score('11:00', -0.61),
      score('11:10', -0.59),
      score('11:20', -0.62),
      score('11:30', -0.3),
      score('11:40', -0.6),
    ],
    exactly: ['notify'],
    expect: [told('11:00'), told('11:40')],
  });
});

it('fires on the edge from not matching to matching', () => {
  // No edge: it matched before and still does; that is no suppressed firing and is not noted.
  const { notes } = holds(
    teller('ticket.updated', { ...urgent, latch: { kind: 'every', interval: 'PT1S', max: 9 } }),
    {
      events: [
        priority('11:00', 'urgent'),
        ['11:05', 'ticket.updated', { set: { 'ticket.subject': 'a' } }],
        priority('11:10', 'low'),
        priority('11:20', 'urgent'),
      ],
      exactly: ['notify'],
      expect: [told('11:00'), told('11:20')],
    },
  );
  if (notes.length > 0) throw new Error(JSON.stringify(notes));
});

it('fires at every event that matches with everyTime', () => {
  holds(teller('ticket.updated', { ...urgent, latch: { kind: 'everyTime' } }), {
    events: [priority('11:00', 'urgent'), ['11:05', 'ticket.updated', { set: { 'ticket.subject': 'a' } }]],
    exactly: ['notify'],
    expect: [told('11:00'), told('11:05')],
  });
});

it('fires at each message that matches when it reads the message, as far as its latch allows', () => {
  const when = 'message.role == "customer" && contains(message.text, "help")';
  const events = [says('11:00', 'help'), says('11:10', 'help'), says('11:20', 'help', 'agent')];
  holds(teller('message.added', { when, latch: { kind: 'every', interval: 'PT1M', max: 9 } }), {
    events,
    exactly: ['notify'],
    expect: [told('11:00'), told('11:10')],
  });
  holds(teller('message.added', { when }), {
    events,
    exactly: ['notify'],
    expect: [told('11:00')],
    notes: [{ what: 'suppressed', cause: 'latch', at: '11:10' }],
  });
});

it('fires at each event when its condition is empty, as far as its latch allows', () => {
  holds(teller('signal.received', { latch: { kind: 'every', interval: 'PT10M', max: 3 } }), {
    events: [signal('11:00'), signal('11:09:59'), signal('11:10'), signal('11:30'), signal('11:50')],
    exactly: ['notify'],
    expect: [told('11:00'), told('11:10'), told('11:30')],
    notes: [
      { what: 'suppressed', cause: 'latch', at: '11:09:59' },
      { what: 'suppressed', cause: 'latch', at: '11:50' },
    ],
  });
});

it('counts a suppressed firing as not matching: it fires at the next event that finds it free', () => {
  // Held back at 11:05 by `every`; at 11:20 it still matches, and being suppressed before it is at its edge.
  holds(teller('ticket.updated', { ...urgent, latch: { kind: 'every', interval: 'PT10M', max: 9 } }), {
    events: [
      priority('11:00', 'urgent'),
      priority('11:04', 'low'),
      priority('11:05', 'urgent'),
      ['11:20', 'ticket.updated', { set: { 'ticket.subject': 'a' } }],
    ],
    exactly: ['notify'],
    expect: [told('11:00'), told('11:20')],
    notes: [{ what: 'suppressed', cause: 'latch', at: '11:05' }],
  });
});

it('never suppresses what must never be suppressed', () => {
  const linked = draw({
    tiers,
    guards: { caps: { moves: { of: 'reEscalations', max: 0 } } },
    nodes: {
      boss: on('customer.requested_manager', { neverSuppress: true, reason: 'manager_request' }),
      down: on('signal.received', { latch: { kind: 'everyTime' } }),
      calm: node('deescalate', { to: 'one' }),
    },
    wires: { boss: 'two', down: 'calm' },
  });
  holds(linked, {
    events: [
      ['11:00', 'customer.requested_manager'],
      signal('11:10'),
      ['11:20', 'customer.requested_manager'],
    ],
    expect: [
      initial,
      ['11:00', 'assign', { tier: 'two', reasons: ['manager_request'] }],
      ['11:10', 'assign', { tier: 'one', move: 'deescalation' }],
      ['11:20', 'assign', { tier: 'two', move: 'escalation' }],
    ],
    final: { counts: { reEscalations: 1 } },
  });
});

it('fires a trigger on a clock outlet once a cycle', () => {
  const linked = draw({
    tiers,
    clocks: {
      next: {
        name: 'Next',
        measure: 'nextReply',
        targets: [{ id: 'd', target: 'PT1H', calendar: 'always' }],
        thresholds: [{ id: 'half', percent: 50 }],
      },
    },
    nodes: {
      watch: node('sla', { clock: 'next' }),
      h: tell('half'),
      b: tell('breached'),
      t: node('trigger', {
        events: [],
        outlet: { clock: 'next', at: 'half' },
        order: 1,
        mode: 'side',
      }),
      told: tell('told'),
    },
    wires: {
      intake: 'watch',
      'watch.continue': 'one',
      'watch.at:half': 'h',
      'watch.breached': 'b',
      t: 'told',
    },
  });
  holds(linked, {
    events: [
      says('11:00', 'hello?'),
      ['11:40', 'message.added', { role: 'agent', public: true, automated: false, text: 'yes', by: 'ann' }],
      says('12:00', 'and?'),
    ],
    until: '14:00',
    expect: [
      initial,
      ['11:30', 'notify', { to: 'queue:half' }],
      told('11:30'),
      ['12:30', 'notify', { to: 'queue:half' }],
      told('12:30'),
      ['13:00', 'notify', { to: 'queue:breached' }],
    ],
    clocks: [
      { clock: 'next', cycle: 1, outcome: 'met', countedMs: 2_400_000, metAt: '11:40' },
      { clock: 'next', cycle: 2, outcome: 'breached', breachedAt: '13:00' },
    ],
  });
});
