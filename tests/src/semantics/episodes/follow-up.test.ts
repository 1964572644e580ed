import { it } from 'vitest';
import { aside, at, draw, put, tell } from '../draw.ts';
import { holds, type Row } from '../rehearse.ts';
import { followed, initial, signal, status } from './life.ts';

it('asks the origin owner after resolution and hears the answer', () => {
  const linked = draw(followed);
  const rows: readonly Row[] = [
    initial,
    ['12:00', 'followUp', { to: 'origin', dueAt: '03 12:00' }],
    ['12:00', 'notify', { to: 'queue:asked' }],
  ];
  holds(linked, {
    events: [status('12:00', 'solved'), ['15:00', 'followup.completed', { outcome: 'satisfied' }]],
    until: '05 12:00',
    expect: [...rows, ['15:00', 'notify', { to: 'queue:satisfied' }]],
    clocks: [{ clock: 'ask', outcome: 'met', metAt: '15:00', dueAt: '03 12:00' }],
  });
  holds(linked, {
    events: [status('12:00', 'solved')],
    until: '05 12:00',
    expect: [...rows, ['03 12:00', 'notify', { to: 'queue:no_answer' }]],
    clocks: [{ clock: 'ask', outcome: 'breached', breachedAt: '03 12:00' }],
  });
  holds(linked, {
    events: [status('12:00', 'solved'), ['15:00', 'followup.completed', { outcome: 'noAnswer' }]],
    until: '05 12:00',
    expect: [...rows, ['15:00', 'notify', { to: 'queue:no_answer' }]],
  });
});

it('resumes the same episode when the customer is not satisfied', () => {
  holds(draw(followed), {
    events: [
      signal('11:00', 'two'),
      status('12:00', 'solved'),
      ['15:00', 'followup.completed', { outcome: 'unsatisfied' }],
    ],
    until: '05 12:00',
    expect: [
      initial,
      ['11:00', 'assign', { tier: 'two' }],
      ['12:00', 'followUp'],
      ['12:00', 'notify'],
      ['15:00', 'set', { field: 'ticket.status', value: 'open' }],
      ['15:00', 'assign', { tier: 'two', from: null, move: 'escalation', reasons: ['unsatisfied'] }],
    ],
    final: { episode: 1, status: 'open', tier: 'two', counts: { escalations: 2, reEscalations: 1 } },
  });
});

it('keeps latches over a follow-up that resumes', () => {
  const linked = draw({
    ...followed,
    nodes: { ...followed.nodes, once: aside('csat.received'), told: tell('once') },
    wires: { ...followed.wires, once: 'told' },
  });
  holds(linked, {
    events: [
      ['11:00', 'csat.received', { score: 1 }],
      status('12:00', 'solved'),
      ['15:00', 'followup.completed', { outcome: 'unsatisfied' }],
      ['15:10', 'csat.received', { score: 1 }],
    ],
    exactly: [],
    expect: [['11:00', 'notify', { to: 'queue:once' }]],
    notes: [{ what: 'suppressed', cause: 'latch', at: '15:10' }],
  });
});

it('ends a follow-up by a reopening, which starts the next episode', () => {
  holds(draw(followed), {
    events: [
      status('12:00', 'solved'),
      ['13:00', 'ticket.reopened'],
      ['15:00', 'followup.completed', { outcome: 'unsatisfied' }],
    ],
    until: '05 12:00',
    expect: [
      initial,
      ['12:00', 'followUp'],
      ['12:00', 'notify'],
      ['13:00', 'assign', { tier: 'one', move: 'initial' }],
    ],
    final: { episode: 2, tier: 'one' },
  });
});

it('runs entered of the tier to which an unsatisfied customer returns, with the resolver as owner', () => {
  const linked = draw({
    ...followed,
    nodes: { ...followed.nodes, two: at('two', { owner: 'resolver' }), hi: put('ticket.topic', 'again') },
    wires: { ...followed.wires, 'two.entered': 'hi' },
  });
  holds(linked, {
    events: [
      status('12:00', 'solved', { by: 'sam' }),
      ['15:00', 'followup.completed', { outcome: 'unsatisfied' }],
    ],
    exactly: ['assign', 'set'],
    expect: [
      initial,
      ['15:00', 'set', { field: 'ticket.status', value: 'open' }],
      ['15:00', 'assign', { tier: 'two', owner: 'resolver' }],
      ['15:00', 'set', { field: 'ticket.topic' }],
    ],
    final: { owner: 'sam' },
  });
});
