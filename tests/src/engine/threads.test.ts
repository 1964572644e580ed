import { describe, expect, it } from 'vitest';
import { at, Driver, type FlowSketch, intake, on, threeTiers } from './drive.ts';

/** A node that adds its own id to the tags, so that passing it is seen. */
const mark = (tag: string) => ({ kind: 'set', config: { set: [{ field: 'ticket.tags', add: [tag] }] } });
const signal = { mode: 'side', latch: { kind: 'everyTime' } };
const office = {
  name: 'Office',
  zone: 'UTC',
  week: { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']] },
};

function flow(
  nodes: Readonly<Record<string, object>>,
  edges: readonly string[],
  extra: object = {},
): FlowSketch {
  return {
    tiers: threeTiers,
    ...extra,
    nodes: { intake, l1: at('l1'), l2: at('l2'), go: on('signal.received', signal), ...nodes },
    edges: ['intake.out -> l1', 'l1.escalated -> l2', ...edges],
  };
}

const tagged = (...tags: string[]) => `set ticket.tags ${JSON.stringify(tags)}`;

function started(sketch: FlowSketch): Driver {
  const ticket = new Driver(sketch);
  ticket.create('10:00');
  return ticket;
}

const go = (ticket: Driver, when: string) => ticket.send(when, 'signal.received', { name: 'go' });

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

describe('an outside party', () => {
  const vendor = flow(
    {
      vendor: { kind: 'external', config: { to: 'vendor:acme', respondWithin: 'PT4H', calendar: 'always' } },
      replied: mark('replied'),
      late: mark('late'),
    },
    ['go.out -> vendor', 'vendor.replied -> replied', 'vendor.breached -> late'],
    {
      clocks: {
        uc: { name: 'UC', measure: 'vendor', targets: [{ id: 'row', target: 'PT2H', calendar: 'always' }] },
      },
    },
  );

  it('has a clock of its own under its node, which a change of tier leaves alone', () => {
    const ticket = started(vendor);
    expect(go(ticket, '10:00')).toEqual(['openExternal vendor:acme']);
    expect(ticket.effects.at(-1)).toMatchObject({ dueAt: '2026-03-02T14:00:00Z' });
    ticket.send('10:30', 'agent.flagged', { reason: 'x' });
    expect(ticket.send('11:00', 'vendor.updated', { text: 'Fixed' })).toEqual([tagged('replied')]);
    expect(ticket.rows('vendor')).toMatchObject([{ outcome: 'met', countedMs: 3_600_000 }]);
    expect(ticket.send('11:01', 'vendor.updated')).toEqual([]);
  });

  it('may still reply after it was late', () => {
    const ticket = started(vendor);
    go(ticket, '10:00');
    expect(ticket.pass('14:00')).toEqual([tagged('late')]);
    expect(ticket.send('15:00', 'vendor.updated')).toEqual([tagged('late', 'replied')]);
    expect(ticket.rows('vendor')).toMatchObject([{ outcome: 'breached' }]);
  });
});

describe('a follow-up', () => {
  const asked = flow(
    {
      done: on('status.changed', { mode: 'side', when: 'ticket.status == "solved"' }),
      ask: {
        kind: 'followUp',
        config: { within: 'PT8H', calendar: 'always' },
        ports: { unsatisfied: { reason: 'unhappy' } },
      },
      good: mark('good'),
      silent: mark('silent'),
    },
    ['done.out -> ask', 'ask.satisfied -> good', 'ask.unsatisfied -> l2', 'ask.noAnswer -> silent'],
    {
      clocks: {
        work: {
          name: 'Work',
          measure: 'resolution',
          targets: [{ id: 'row', target: 'PT4H', calendar: 'always' }],
        },
      },
    },
  );
  // The signal trigger of the sketch has nowhere to go here.
  const sketch: FlowSketch = {
    ...asked,
    nodes: Object.fromEntries(Object.entries(asked.nodes).filter(([id]) => id !== 'go')),
  };
  const complete = (ticket: Driver, when: string, outcome: string) =>
    ticket.send(when, 'followup.completed', { outcome });

  function solved(): Driver {
    const ticket = started(sketch);
    expect(ticket.send('11:00', 'status.changed', { status: 'solved', by: 'al' })).toEqual([
      'followUp origin',
    ]);
    return ticket;
  }

  it('is asked after the resolution, and met by an answer', () => {
    const ticket = solved();
    expect(ticket.effects.at(-1)).toMatchObject({ dueAt: '2026-03-02T19:00:00Z' });
    expect(complete(ticket, '12:00', 'satisfied')).toEqual([tagged('good')]);
    expect(ticket.rows('ask')).toMatchObject([{ outcome: 'met', countedMs: 3_600_000 }]);
    expect(complete(ticket, '12:01', 'unsatisfied')).toEqual([]);
  });

  it('takes the episode up again where the customer is not satisfied: an escalation from nowhere', () => {
    const ticket = solved();
    expect(complete(ticket, '12:00', 'unsatisfied')).toEqual([
      'set ticket.status "open"',
      'assign l2 escalation [unhappy]',
    ]);
    expect(ticket.effects.at(-1)).toMatchObject({ from: null });
    expect(ticket.state).toMatchObject({
      status: 'open',
      episode: { number: 1 },
      counts: { escalations: 1, reEscalations: 1 },
    });
    expect(ticket.state?.episode.latched).toContain('done');
  });

  it('says when nobody answered, and reopens nothing', () => {
    const ticket = solved();
    expect(ticket.pass('19:00')).toEqual([tagged('silent')]);
    expect(ticket.rows('ask')).toMatchObject([{ outcome: 'breached' }]);
    expect(ticket.tier).toBe(null);
  });

  it('is over when the ticket is reopened before', () => {
    const ticket = solved();
    expect(ticket.send('12:00', 'ticket.reopened')).toEqual(['assign l1 initial [intake]']);
    expect(complete(ticket, '12:01', 'unsatisfied')).toEqual([]);
    expect(ticket.rows('ask')).toMatchObject([{ outcome: 'cancelled' }]);
    expect(ticket.state?.episode.number).toBe(2);
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
