import { expect, it } from 'vitest';
import { draw, node, on, tell } from '../draw.ts';
import type { Row } from '../rehearse.ts';
import { always, breach, clocked, holds, hour, status, tiers } from './clocked.ts';

const over = [status('12:00', 'solved'), ['15:00', 'ticket.reopened'] as Row];
const at = (reopen?: string) =>
  clocked({ measure: 'resolution', targets: always('PT4H'), ...(reopen === undefined ? {} : { reopen }) });

it('resumes by default: counted time is carried over, the gap is not', () => {
  for (const mode of [undefined, 'resume']) {
    holds(at(mode), {
      events: over,
      until: '20:00',
      exactly: ['notify'],
      expect: [breach('17:00')],
      clocks: [
        { cycle: 1, outcome: 'met', countedMs: 2 * hour },
        { cycle: 2, outcome: 'breached', breachedAt: '17:00', countedMs: 4 * hour },
      ],
    });
  }
});

it('restarts with an empty cycle', () => {
  holds(at('restart'), {
    events: over,
    until: '20:00',
    exactly: ['notify'],
    expect: [breach('19:00')],
    clocks: [
      { cycle: 1, outcome: 'met' },
      { cycle: 2, outcome: 'breached', startedAt: '15:00', countedMs: 4 * hour },
    ],
  });
});

it('counts the gap with total', () => {
  holds(at('total'), {
    events: over,
    until: '20:00',
    exactly: ['notify'],
    // Five hours of four are counted at the reopening: past the target, it breaches at once.
    expect: [breach('15:00')],
  });
});

it('opens none with keep', () => {
  const { clocks } = holds(at('keep'), { events: over, until: '20:00', exactly: ['notify'], expect: [] });
  expect(clocks).toHaveLength(1);
});

it('keeps fired outlets fired with resume', () => {
  const linked = clocked({
    measure: 'resolution',
    targets: always('PT4H'),
    thresholds: [
      { id: 'half', percent: 50 },
      { id: 'most', percent: 75 },
    ],
  });
  holds(linked, {
    events: [status('12:30', 'solved'), ['15:00', 'ticket.reopened']],
    until: '20:00',
    exactly: ['notify'],
    expect: [
      ['12:00', 'notify', { to: 'queue:threshold' }],
      ['15:30', 'notify', { to: 'queue:threshold' }],
      breach('16:30'),
    ],
  });
});

it('is live again by itself, though the new episode reaches no sla', () => {
  const linked = draw({
    tiers,
    clocks: { c: { name: 'C', measure: 'resolution', targets: always('PT4H') } },
    nodes: {
      intake: on(['ticket.created'], { mode: 'intake', order: 1000 }),
      again: on(['ticket.reopened'], { mode: 'intake', order: 1000 }),
      watch: node('sla', { clock: 'c' }),
      b: tell('breached'),
    },
    wires: { intake: 'watch', 'watch.continue': 'one', 'watch.breached': 'b', again: 'two' },
  });
  holds(linked, { events: over, until: '20:00', exactly: ['notify'], expect: [breach('17:00')] });
});

it('applies to every clock that an episode owes from its start, and to no other', () => {
  const noStart = { stop: 'ticket.topic == "done"' };
  const owed = [
    { measure: 'assignment' },
    { measure: 'periodicUpdate' },
    { measure: 'agentWork' },
    { measure: 'custom', ...noStart },
  ];
  for (const clock of owed) {
    holds(clocked({ ...clock, targets: always('PT4H'), reopen: 'restart' }), {
      events: over,
      until: '20:00',
      exactly: ['notify'],
      expect: [breach('19:00')],
      clocks: [{ cycle: 2, startedAt: '15:00', outcome: 'breached' }],
    });
  }
  for (const clock of [
    { measure: 'firstResponse' },
    { measure: 'custom', ...noStart, start: 'customer.vip' },
  ]) {
    const { clocks } = holds(clocked({ ...clock, targets: always('PT4H'), reopen: 'restart' }), {
      ticket: { customer: { vip: true } },
      events: over,
      until: '20:00',
      exactly: ['notify'],
      expect: clock.measure === 'custom' ? [breach('19:00')] : [],
    });
    expect(clocks).toHaveLength(clock.measure === 'custom' ? 2 : 1);
  }
});
