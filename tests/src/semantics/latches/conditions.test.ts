import { it } from 'vitest';
import { aside, draw, on, put, tell } from '../draw.ts';
import { holds } from '../rehearse.ts';
import { initial, priority, says, signal, teller, tiers, told } from './teller.ts';

it('lets an unknown condition not match, and notes it', () => {
  holds(teller('ticket.updated', { when: 'customer.ltv >= usd("100.00")' }), {
    events: [['11:00', 'ticket.updated', { set: { 'ticket.subject': 'a' } }]],
    exactly: ['notify'],
    expect: [],
    notes: [{ what: 'unknown', field: 'customer.ltv', at: '11:00' }],
  });
  holds(teller('ticket.updated', { when: '!(customer.ltv >= usd("100.00"))' }), {
    events: [['11:00', 'ticket.updated', { set: { 'ticket.subject': 'a' } }]],
    exactly: ['notify'],
    expect: [],
  });
  holds(teller('ticket.updated', { when: 'customer.ltv >= usd("100.00")' }), {
    events: [['11:00', 'ticket.updated', { set: { 'customer.ltv': { amount: 999_900, currency: 'EUR' } } }]],
    exactly: ['notify'],
    expect: [],
    notes: [{ what: 'currencyMismatch', at: '11:00' }],
  });
});

it('puts the found word of a list into the reason', () => {
  const linked = draw({
    tiers,
    wordLists: { alarm: { language: 'en', words: ['legal', 'refund', 'money back'] } },
    nodes: {
      t: on(['ticket.created', 'message.added'], {
        when: 'message.role == "customer" && mentions(message.text, words.alarm)',
        reason: 'keyword:{word}',
      }),
    },
    wires: { t: 'two' },
  });
  holds(linked, {
    events: [says('11:00', 'I want my Money  Back, or a refund!')],
    expect: [initial, ['11:00', 'assign', { tier: 'two', reasons: ['keyword:refund'] }]],
  });
  holds(linked, { events: [says('11:00', 'Is it refundable? Legally?')], expect: [initial] });
  holds(linked, {
    events: [says('11:00', 'give me my MONEY BACK')],
    expect: [initial, ['11:00', 'assign', { reasons: ['keyword:money back'] }]],
  });
});

it('hears changedTo, wasEver and countWithin', () => {
  holds(
    teller('ticket.updated', { when: 'changedTo(ticket.priority, "urgent")', latch: { kind: 'everyTime' } }),
    {
      events: [
        priority('11:00', 'urgent'),
        priority('11:01', 'urgent'),
        priority('11:02', 'low'),
        priority('11:03', 'urgent'),
      ],
      exactly: ['notify'],
      expect: [told('11:00'), told('11:03')],
    },
  );
  holds(
    teller('ticket.updated', { when: 'wasEver(ticket.priority, "urgent")', latch: { kind: 'everyTime' } }),
    {
      events: [priority('11:00', 'low'), priority('11:01', 'urgent'), priority('11:02', 'low')],
      exactly: ['notify'],
      expect: [told('11:01'), told('11:02')],
    },
  );
  holds(
    teller('signal.received', {
      when: 'countWithin("signal.received", duration("10m")) >= 3',
      latch: { kind: 'everyTime' },
    }),
    {
      // Half-open (t − 10 min, t]: at 11:10 the one of 11:00 has left; it is back to three at 11:14.
      events: [signal('11:00'), signal('11:05'), signal('11:10'), signal('11:14')],
      exactly: ['notify'],
      expect: [told('11:14')],
    },
  );
});

it('lets the last value of an advising field stay', () => {
  const linked = draw({
    tiers,
    nodes: {
      t: aside(['csat.received', 'signal.received'], {
        when: 'csat.score <= 2',
        latch: { kind: 'everyTime' },
      }),
      told: tell('told'),
      p: put('ticket.category', 'x'),
    },
    wires: { t: 'told', 'told.next': 'p' },
  });
  holds(linked, {
    events: [['11:00', 'csat.received', { score: 2 }], signal('11:10')],
    exactly: ['notify'],
    expect: [told('11:00'), told('11:10')],
  });
});
