import { describe, expect, it } from 'vitest';
import { at, type Driver, on } from './drive.ts';
import { flow, go, mark, started, tagged } from './thread-flow.ts';

describe('a swarm', () => {
  const swarming = flow(
    {
      swarm: {
        kind: 'swarm',
        config: {
          to: 'queue:experts',
          joinWithin: 'PT10M',
          maxDuration: 'PT1H',
          calendar: 'always',
          minExperts: 2,
        },
      },
      joined: mark('joined'),
      missed: mark('missed'),
      solved: mark('solved'),
      over: mark('over'),
    },
    [
      'go.out -> swarm',
      'swarm.joined -> joined',
      'swarm.noJoin -> missed',
      'swarm.solved -> solved',
      'swarm.timeout -> over',
    ],
  );
  const join = (ticket: Driver, when: string, by?: string) =>
    ticket.send(when, 'swarm.joined', by === undefined ? {} : { by });

  it('is joined by enough distinct experts, solved with the ticket, and moves nothing', () => {
    const ticket = started(swarming);
    expect(go(ticket, '10:00')).toEqual(['openSwarm queue:experts']);
    expect(join(ticket, '10:01', 'eva')).toEqual([]);
    expect(join(ticket, '10:02', 'eva')).toEqual([]);
    expect(join(ticket, '10:03', 'ben')).toEqual([tagged('joined')]);
    expect(join(ticket, '10:04', 'cem')).toEqual([]);
    expect(ticket.send('10:20', 'status.changed', { status: 'solved' })).toEqual([
      tagged('joined', 'solved'),
    ]);
    expect(ticket.state?.threads).toBeUndefined();
    expect(ticket.state?.counts).toMatchObject({ swarms: 1, escalations: 0 });
  });

  it('is over when not enough join in time', () => {
    const ticket = started(swarming);
    go(ticket, '10:00');
    join(ticket, '10:01');
    ticket.send('10:02', 'swarm.left');
    join(ticket, '10:03', 'ben');
    expect(ticket.pass('10:10')).toEqual([tagged('missed')]);
    expect(join(ticket, '10:11', 'eva')).toEqual([]);
    expect(ticket.due).toBe(null);
  });

  it('lasts no longer than it may', () => {
    const ticket = started(swarming);
    go(ticket, '10:00');
    join(ticket, '10:01');
    join(ticket, '10:02');
    expect(ticket.pass('10:59')).toEqual([tagged('joined')].slice(1));
    expect(ticket.pass('11:00')).toEqual([tagged('joined', 'over')]);
  });

  it('ends with its tier', () => {
    const ticket = started(swarming);
    go(ticket, '10:00');
    ticket.send('10:01', 'agent.flagged', { reason: 'x' });
    expect(ticket.state?.threads).toBeUndefined();
  });

  it('is over when its joined path would move and another leads', () => {
    const ticket = started(
      flow(
        {
          swarm: {
            kind: 'swarm',
            config: { to: 'queue:experts', joinWithin: 'PT10M', maxDuration: 'PT1H', calendar: 'always' },
          },
          missed: mark('missed'),
          boss: on('swarm.joined', { reason: 'boss' }),
          l3: at('l3'),
        },
        [
          'go.out -> swarm',
          'swarm.joined -> l2',
          'swarm.noJoin -> missed',
          'swarm.timeout -> missed',
          'boss.out -> l3',
        ],
      ),
    );
    go(ticket, '10:00');
    expect(join(ticket, '10:01')).toEqual(['assign l3 escalation [boss, joined]']);
    expect(ticket.state?.threads).toBeUndefined();
  });
});
