import { it } from 'vitest';
import { draw, tell } from '../draw.ts';
import { holds } from '../rehearse.ts';
import { initial, ladder, signal, tiers } from './ladder.ts';

it('takes nobody there by unavailable, else timeout, else overdue, else stays and notes it', () => {
  const failed = (time: string) => [time, 'assignment.failed', { tier: 'two', reason: 'empty' }] as const;
  const withTimes = { ...tiers, two: { rank: 2, acknowledge: 'PT30M', work: 'PT2H' } };
  const base = { ...ladder, tiers: { ...withTimes, four: { rank: 4 } } };
  const up = signal('11:00', 'two');
  const rows = [initial, ['11:00', 'assign', { tier: 'two' }]] as const;
  holds(
    draw({
      ...base,
      wires: { ...base.wires, 'two.unavailable': 'four', 'two.timeout': 'three', 'two.overdue': 'three' },
    }),
    {
      events: [up, failed('11:01')],
      expect: [...rows, ['11:01', 'assign', { tier: 'four', move: 'escalation', reasons: ['unavailable'] }]],
    },
  );
  holds(draw({ ...base, wires: { ...base.wires, 'two.timeout': 'three', 'two.overdue': 'four' } }), {
    events: [up, failed('11:01')],
    expect: [...rows, ['11:01', 'assign', { tier: 'three' }]],
  });
  holds(draw(ladder), {
    events: [up, failed('11:01')],
    expect: rows,
    notes: [{ what: 'nobodyAvailable', at: '11:01' }],
    final: { tier: 'two' },
  });
});

it('lets an unavailable path go down', () => {
  const linked = draw({ ...ladder, wires: { ...ladder.wires, 'two.unavailable': 'one' } });
  holds(linked, {
    events: [signal('11:00', 'two'), ['11:01', 'assignment.failed', { tier: 'two', reason: 'full' }]],
    expect: [
      initial,
      ['11:00', 'assign', { tier: 'two' }],
      ['11:01', 'assign', { tier: 'one', from: 'two' }],
    ],
  });
});

it('times out once an entry; a later acknowledgement runs its port and the clock stays breached', () => {
  const linked = draw({
    ...ladder,
    tiers: { ...tiers, two: { rank: 2, acknowledge: 'PT30M' } },
    nodes: { ...ladder.nodes, late: tell('timeout'), thanks: tell('acknowledged') },
    wires: { ...ladder.wires, 'two.timeout': 'late', 'two.acknowledged': 'thanks' },
  });
  holds(linked, {
    events: [signal('11:00', 'two'), ['11:45', 'escalation.acknowledged', { by: 'bob' }]],
    until: '14:00',
    expect: [
      initial,
      ['11:00', 'assign', { tier: 'two' }],
      ['11:30', 'notify', { to: 'queue:timeout' }],
      ['11:45', 'notify', { to: 'queue:acknowledged' }],
    ],
    clocks: [
      {
        clock: 'two.acknowledgement',
        outcome: 'breached',
        breachedAt: '11:30',
        dueAt: '11:30',
        metAt: null,
        countedMs: 1_800_000,
      },
    ],
  });
});

it('takes acceptance as acknowledgement too', () => {
  const linked = draw({
    ...ladder,
    tiers: { ...tiers, two: { rank: 2, acknowledge: 'PT30M' } },
    nodes: { ...ladder.nodes, late: tell('timeout'), yes: tell('accepted') },
    wires: { ...ladder.wires, 'two.timeout': 'late', 'two.accepted': 'yes' },
  });
  holds(linked, {
    events: [signal('11:00', 'two'), ['11:10', 'escalation.accepted', { by: 'bob' }]],
    until: '14:00',
    expect: [initial, ['11:00', 'assign', { tier: 'two' }], ['11:10', 'notify', { to: 'queue:accepted' }]],
    clocks: [{ clock: 'two.acknowledgement', outcome: 'met', metAt: '11:10', countedMs: 600_000 }],
  });
});

it('runs the acknowledged port also when a ticket is accepted at once', () => {
  const linked = draw({
    ...ladder,
    nodes: { ...ladder.nodes, thanks: tell('acknowledged'), yes: tell('accepted') },
    wires: { ...ladder.wires, 'two.acknowledged': 'thanks', 'two.accepted': 'yes' },
  });
  holds(linked, {
    events: [signal('11:00', 'two'), ['11:10', 'escalation.accepted', { by: 'bob' }]],
    expect: [
      initial,
      ['11:00', 'assign', { tier: 'two' }],
      ['11:10', 'notify', { to: 'queue:acknowledged' }],
      ['11:10', 'notify', { to: 'queue:accepted' }],
    ],
  });
});

it('takes overdue by the work target, and starts a new target at each entry', () => {
  const linked = draw({
    ...ladder,
    tiers: { ...tiers, two: { rank: 2, work: 'PT2H' } },
    wires: { ...ladder.wires, 'two.overdue': 'three' },
  });
  holds(linked, {
    events: [
      signal('11:00', 'two'),
      ['12:00', 'escalation.deescalated', { reason: 'calm' }],
      signal('12:30', 'two'),
    ],
    until: '16:00',
    expect: [
      initial,
      ['11:00', 'assign', { tier: 'two' }],
      ['12:00', 'assign', { tier: 'one' }],
      ['12:30', 'assign', { tier: 'two' }],
      ['14:30', 'assign', { tier: 'three', reasons: ['overdue'] }],
    ],
    clocks: [
      { clock: 'two.work', cycle: 1, countedMs: 3_600_000 },
      { clock: 'two.work', cycle: 2, outcome: 'breached', breachedAt: '14:30' },
    ],
    final: { counts: { reEscalations: 1 } },
  });
});

it('counts tier targets on the calendar of the tier', () => {
  const linked = draw({
    ...ladder,
    tiers: { ...tiers, two: { rank: 2, acknowledge: 'PT2H', calendar: 'office' } },
    wires: { ...ladder.wires, 'two.timeout': 'three' },
  });
  holds(linked, {
    events: [signal('16:00', 'two')],
    until: '03 12:00',
    expect: [
      initial,
      ['16:00', 'assign', { tier: 'two' }],
      ['03 10:00', 'assign', { tier: 'three', reasons: ['notAcknowledged'] }],
    ],
  });
});

it('runs entered at every entry', () => {
  const linked = draw({
    ...ladder,
    nodes: { ...ladder.nodes, hello: tell('one') },
    wires: { ...ladder.wires, 'one.entered': 'hello' },
  });
  holds(linked, {
    events: [signal('11:00', 'two'), ['11:30', 'escalation.deescalated', { reason: 'calm' }]],
    expect: [
      initial,
      ['10:00', 'notify'],
      ['11:00', 'assign'],
      ['11:30', 'assign', { tier: 'one' }],
      ['11:30', 'notify'],
    ],
  });
});
