import { describe, expect, it } from 'vitest';
import { at, intake, threeTiers } from './drive.ts';
import { flow, go, mark, office, started, tagged } from './thread-flow.ts';

describe('a wait', () => {
  const waiting = flow(
    {
      wait: {
        kind: 'wait',
        config: { until: { for: 'PT1H', calendar: 'always' }, cancelWhen: 'ticket.priority == "low"' },
      },
      opened: mark('opened'),
      elapsed: mark('elapsed'),
      cancelled: mark('cancelled'),
    },
    ['go.out -> wait', 'wait.opened -> opened', 'wait.elapsed -> elapsed', 'wait.cancelled -> cancelled'],
  );

  it('goes on by opened at once and by elapsed in time', () => {
    const ticket = started(waiting);
    expect(go(ticket, '10:00')).toEqual([tagged('opened')]);
    expect(ticket.due).toBe('2026-03-02T11:00:00.000Z');
    expect(ticket.pass('11:00')).toEqual([tagged('opened', 'elapsed')]);
    expect(ticket.due).toBe(null);
  });

  it('is cancelled by its condition, and by leaving its tier', () => {
    const ticket = started(waiting);
    go(ticket, '10:00');
    expect(ticket.send('10:10', 'ticket.updated', { set: { 'ticket.priority': 'low' } })).toEqual([
      tagged('opened', 'cancelled'),
    ]);
    const moved = started(waiting);
    go(moved, '10:00');
    expect(moved.send('10:10', 'agent.flagged', { reason: 'x' })).toEqual([
      'assign l2 escalation [x]',
      tagged('opened', 'cancelled'),
    ]);
    expect(moved.due).toBe(null);
  });

  it('waits until a calendar opens', () => {
    const ticket = started(
      flow(
        { wait: { kind: 'wait', config: { until: { open: 'office' } } }, elapsed: mark('elapsed') },
        ['go.out -> wait', 'wait.elapsed -> elapsed'],
        { calendars: { office } },
      ),
    );
    go(ticket, '18:00');
    expect(ticket.due).toBe('2026-03-03T09:00:00.000Z');
    go(ticket, '3T10:00');
    expect(ticket.due).toBe('2026-03-03T10:00:00.000Z');
    expect(ticket.pass('3T10:00')).toEqual([tagged('elapsed')]);
  });

  it('on a path from the timeout is cancelled by the acknowledgement', () => {
    const ticket = started({
      ...flow(
        {
          wait: { kind: 'wait', config: { until: { for: 'PT1H', calendar: 'always' } } },
          l3: at('l3'),
          stop: mark('stop'),
        },
        ['go.out -> l3', 'l2.timeout -> wait', 'wait.elapsed -> l3', 'wait.cancelled -> stop'],
        {
          tiers: { ...threeTiers, l2: { ...threeTiers.l2, acknowledge: 'PT10M' } },
        },
      ),
      nodes: {
        intake,
        l1: at('l1'),
        l2: at('l2'),
        l3: at('l3'),
        wait: { kind: 'wait', config: { until: { for: 'PT1H', calendar: 'always' } } },
        stop: mark('stop'),
      },
      edges: [
        'intake.out -> l1',
        'l1.escalated -> l2',
        'l2.timeout -> wait',
        'wait.elapsed -> l3',
        'wait.cancelled -> stop',
      ],
    });
    ticket.send('10:00', 'agent.flagged', { reason: 'x' });
    ticket.pass('10:10');
    expect(ticket.send('10:20', 'escalation.acknowledged')).toEqual([tagged('stop')]);
    expect(ticket.pass('3T10:00')).toEqual([]);
  });
});

describe('a repeat', () => {
  const repeating = flow(
    { again: { kind: 'repeat', config: { times: 2 } }, once: mark('again'), last: mark('exhausted') },
    ['go.out -> again', 'again.again -> once', 'again.exhausted -> last'],
  );

  it('lets the first passes of an episode through, and counts anew in the next', () => {
    const ticket = started(repeating);
    expect(
      [go(ticket, '10:01'), go(ticket, '10:02'), go(ticket, '10:03')].map((effects) => effects[0]),
    ).toEqual([tagged('again'), tagged('again'), tagged('again', 'exhausted')]);
    ticket.send('11:00', 'status.changed', { status: 'solved' });
    ticket.send('12:00', 'ticket.reopened');
    expect(go(ticket, '12:01')).toEqual([tagged('again', 'exhausted')]);
    expect(ticket.state?.episode.repeats).toEqual([['again', 1]]);
  });
});
