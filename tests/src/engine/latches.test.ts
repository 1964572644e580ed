import { describe, expect, it } from 'vitest';
import { at, Driver, type FlowSketch, intake, on, threeTiers } from './drive.ts';

const fired = 'notify queue:l1';

/** A side trigger that notifies, so that each firing is seen. */
function watching(trigger: object, extra: Partial<FlowSketch> = {}): FlowSketch {
  return {
    tiers: threeTiers,
    fields: { mood: { label: 'Mood', type: 'number' } },
    channels: { chat: { name: 'Chat', kind: 'chat' } },
    templates: { seen: { name: 'Seen', audience: 'internal', text: { en: 'Seen' } } },
    ...extra,
    nodes: {
      intake,
      l1: at('l1'),
      watch: on('ticket.updated', { mode: 'side', ...trigger }),
      tell: { kind: 'notify', config: { to: 'queue:l1', channel: 'chat', template: 'seen' } },
      ...extra.nodes,
    },
    edges: ['intake.out -> l1', 'watch.out -> tell', ...(extra.edges ?? [])],
  };
}

const low = 'ticket.mood <= 3';

function moods(ticket: Driver, ...values: readonly (number | null)[]): readonly (readonly string[])[] {
  return values.map((mood, index) =>
    ticket.send(`11:${String(index).padStart(2, '0')}`, 'ticket.updated', { set: { 'ticket.mood': mood } }),
  );
}

it('fires once an episode by default, on the edge, and again in the next episode', () => {
  const ticket = new Driver(watching({ when: low, events: ['ticket.updated', 'ticket.reopened'] }));
  ticket.create('10:00');
  expect(moods(ticket, 5, 3, 2, 5, 1)).toEqual([[], [fired], [], [], ['record suppressed']]);
  expect(ticket.effects.at(-1)).toMatchObject({ node: 'watch', cause: 'latch' });
  ticket.send('12:00', 'status.changed', { status: 'solved' });
  expect(ticket.send('13:00', 'ticket.reopened')).toContain(fired);
});

it('fires once a ticket, whatever the episode', () => {
  const ticket = new Driver(
    watching({ when: low, events: ['ticket.updated', 'ticket.reopened'], latch: { kind: 'oncePerTicket' } }),
  );
  ticket.create('10:00');
  expect(moods(ticket, 3)).toEqual([[fired]]);
  ticket.send('12:00', 'status.changed', { status: 'solved' });
  expect(ticket.send('13:00', 'ticket.reopened')).toEqual(
    ['assign l1 initial [intake]', 'record suppressed'].toReversed(),
  );
});

it('re-arms when it stops matching', () => {
  const ticket = new Driver(watching({ when: low, latch: { kind: 'rearmWhenFalse' } }));
  ticket.create('10:00');
  expect(moods(ticket, 3, 2, 5, 3)).toEqual([[fired], [], [], [fired]]);
});

it('re-arms only where its other condition holds, so that values around the line fire once', () => {
  const ticket = new Driver(
    watching({ when: low, latch: { kind: 'rearmWhenFalse', rearm: 'ticket.mood >= 6' } }),
  );
  ticket.create('10:00');
  expect(moods(ticket, 3, 4, 3, 6, 3)).toEqual([[fired], [], ['record suppressed'], [], [fired]]);
});

it('is at its edge again after a missing value', () => {
  const ticket = new Driver(watching({ when: low, latch: { kind: 'rearmWhenFalse' } }));
  ticket.create('10:00');
  expect(moods(ticket, 3, null, 3)).toEqual([[fired], [], [fired]]);
});

it('fires at each event where it is told to', () => {
  const ticket = new Driver(watching({ when: low, latch: { kind: 'everyTime' } }));
  ticket.create('10:00');
  expect(moods(ticket, 3, 3, 5, 3)).toEqual([[fired], [fired], [], [fired]]);
});

it('fires at each event that matches where it has no condition, as far as its latch allows', () => {
  const ticket = new Driver(watching({}));
  ticket.create('10:00');
  expect(moods(ticket, 3, 3)).toEqual([[fired], ['record suppressed']]);
});

it('fires at most every so often and so many times an episode', () => {
  const ticket = new Driver(watching({ latch: { kind: 'every', interval: 'PT2M', max: 2 } }));
  ticket.create('10:00');
  expect(moods(ticket, 1, 1, 1, 1, 1)).toEqual([
    [fired],
    ['record suppressed'],
    [fired],
    ['record suppressed'],
    ['record suppressed'],
  ]);
});

it('fires for an outlet once a cycle', () => {
  const ticket = new Driver({
    ...watching({ events: [], outlet: { clock: 'reply', at: 'breached' } }),
    clocks: {
      reply: {
        name: 'Reply',
        measure: 'nextReply',
        targets: [{ id: 'row', target: 'PT1H', calendar: 'always' }],
      },
    },
    nodes: {
      ...watching({ events: [], outlet: { clock: 'reply', at: 'breached' } }).nodes,
      sla: { kind: 'sla', config: { clock: 'reply' } },
      none: { kind: 'end', config: {} },
    },
    edges: ['intake.out -> sla', 'sla.continue -> l1', 'sla.breached -> none', 'watch.out -> tell'],
  });
  ticket.create('10:00');
  expect(ticket.pass('12:00')).toEqual([fired]);
  ticket.say('12:30', 'agent');
  ticket.say('12:40', 'customer');
  expect(ticket.pass('14:00')).toEqual([fired]);
});

describe('guards', () => {
  const hour = { caps: { quiet: { of: 'noticesPerHour', max: 2 } } };

  it('holds notices back when the hour is full, and lets the trigger fire later', () => {
    const ticket = new Driver(watching({ latch: { kind: 'everyTime' } }, { guards: hour }));
    ticket.create('10:00');
    expect(moods(ticket, 1, 1, 1)).toEqual([[fired], [fired], ['record suppressed']]);
    expect(ticket.effects.at(-1)).toMatchObject({ node: 'watch', cause: 'rate' });
    expect(ticket.send('12:00', 'ticket.updated', { set: {} })).toEqual([fired]);
  });

  it('never holds back what must not be suppressed', () => {
    const ticket = new Driver(watching({ neverSuppress: true }, { guards: hour }));
    ticket.create('10:00');
    expect(moods(ticket, 1, 1, 1)).toEqual([[fired], [fired], [fired]]);
  });

  const upAndDown: FlowSketch = {
    tiers: threeTiers,
    nodes: {
      intake,
      l1: at('l1'),
      l2: at('l2'),
      up: on('signal.received', { latch: { kind: 'everyTime' }, reason: 'signal' }),
    },
    edges: ['intake.out -> l1', 'up.out -> l2'],
  };
  const withTop: FlowSketch = { ...upAndDown, nodes: { ...upAndDown.nodes, l3: at('l3') } };
  const bounce = (ticket: Driver, when: string) => ticket.send(when, 'escalation.bounced', { reason: 'no' });
  const signal = (ticket: Driver, when: string) => ticket.send(when, 'signal.received', { name: 'x' });

  it('suppresses by a cap of re-escalations, or sends to its tier', () => {
    const ticket = new Driver({ ...upAndDown, guards: { caps: { again: { of: 'reEscalations', max: 1 } } } });
    ticket.create('10:00');
    signal(ticket, '10:01');
    bounce(ticket, '10:02');
    expect(signal(ticket, '10:03')).toEqual(['assign l2 escalation [signal]']);
    bounce(ticket, '10:04');
    expect(signal(ticket, '10:05')).toEqual(['record suppressed']);
    expect(ticket.effects.at(-1)).toMatchObject({ node: 'up', cause: 'cap' });
    const sent = new Driver({
      ...withTop,
      guards: { caps: { again: { of: 'reEscalations', max: 0, then: 'l3' } } },
    });
    sent.create('10:00');
    signal(sent, '10:01');
    bounce(sent, '10:02');
    expect(signal(sent, '10:03')).toEqual(['assign l3 escalation [signal]']);
  });

  it('suppresses by a cap of repeats of a tier, and lets a person through', () => {
    const ticket = new Driver({
      ...upAndDown,
      guards: { caps: { again: { of: 'repeatsPerTier', max: 0 } } },
    });
    ticket.create('10:00');
    signal(ticket, '10:01');
    bounce(ticket, '10:02');
    expect(signal(ticket, '10:03')).toEqual(['record suppressed']);
    expect(ticket.send('10:04', 'agent.flagged', { reason: 'please' })).toEqual([
      'assign l2 escalation [please]',
    ]);
  });

  it('sends the return that is one too many to the tier of the ping-pong guard', () => {
    const ticket = new Driver({
      ...withTop,
      guards: { pingPong: { pp: { a: 'l1', b: 'l2', max: 1, then: 'l3' } } },
    });
    ticket.create('10:00');
    signal(ticket, '10:01');
    expect(bounce(ticket, '10:02')).toEqual(['assign l1 bounce [no]']);
    signal(ticket, '10:03');
    expect(bounce(ticket, '10:04')).toEqual(['assign l3 escalation [no]']);
  });

  it('holds back the triggers of a cool-down after a de-escalation, for its length', () => {
    const ticket = new Driver({
      ...upAndDown,
      guards: { coolDowns: { calm: { triggers: ['up'], length: 'PT1H', calendar: 'always' } } },
    });
    ticket.create('10:00');
    signal(ticket, '10:01');
    ticket.send('10:30', 'escalation.deescalated', { reason: 'calm' });
    expect(signal(ticket, '11:29')).toEqual(['record suppressed']);
    expect(ticket.effects.at(-1)).toMatchObject({ cause: 'coolDown' });
    expect(signal(ticket, '11:30')).toEqual(['assign l2 escalation [signal]']);
  });
});

describe('derived events', () => {
  const flow: FlowSketch = {
    tiers: threeTiers,
    nodes: {
      intake,
      l1: at('l1'),
      l2: at('l2'),
      urgent: on('ticket.updated', { mode: 'side', when: 'ticket.category == "outage"' }),
      raise: { kind: 'set', config: { set: [{ field: 'ticket.priority', value: 'urgent' }] } },
      heard: on('field.set', { when: 'changedTo(ticket.priority, "urgent")', reason: 'urgent' }),
      entered: on('tier.entered', { mode: 'side', when: 'position.tier == "l2"' }),
      tag: { kind: 'set', config: { set: [{ field: 'ticket.tags', add: ['up'] }] } },
    },
    edges: ['intake.out -> l1', 'urgent.out -> raise', 'heard.out -> l2', 'entered.out -> tag'],
  };

  it('are heard by triggers that name them, in rounds of their own, and move from the position reached', () => {
    const ticket = new Driver(flow);
    ticket.create('10:00');
    expect(ticket.send('10:01', 'ticket.updated', { set: { 'ticket.category': 'outage' } })).toEqual([
      'set ticket.priority "urgent"',
      'assign l2 escalation [urgent]',
      'set ticket.tags ["up"]',
    ]);
    expect(new Set(ticket.effects.slice(-3).map(({ key }) => key.split('/')[2]))).toEqual(new Set(['2']));
  });

  it('are not heard when nothing changed', () => {
    const ticket = new Driver(flow);
    ticket.create('10:00', { 'ticket.priority': 'urgent' });
    expect(ticket.send('10:01', 'ticket.updated', { set: { 'ticket.category': 'outage' } })).toEqual([
      'set ticket.priority "urgent"',
    ]);
  });
});

it('lets the first of two values for one field win, and adds members without conflict', () => {
  const ticket = new Driver({
    tiers: threeTiers,
    nodes: {
      intake,
      l1: at('l1'),
      a: on('ticket.updated', { mode: 'side', order: 1 }),
      b: on('ticket.updated', { mode: 'side', order: 2 }),
      high: {
        kind: 'set',
        config: {
          set: [
            { field: 'ticket.priority', value: 'high' },
            { field: 'ticket.tags', add: ['a'] },
          ],
        },
      },
      low: {
        kind: 'set',
        config: {
          set: [
            { field: 'ticket.priority', value: 'low' },
            { field: 'ticket.tags', add: ['b'] },
          ],
        },
      },
    },
    edges: ['intake.out -> l1', 'a.out -> high', 'b.out -> low'],
  });
  ticket.create('10:00');
  expect(ticket.send('10:01', 'ticket.updated', { set: {} })).toEqual([
    'set ticket.priority "high"',
    'set ticket.tags ["a"]',
    'record suppressed',
    'set ticket.tags ["a","b"]',
  ]);
  expect(ticket.effects.at(-2)).toMatchObject({ node: 'low', cause: 'conflict', field: 'ticket.priority' });
});

it('notes an unknown value once an episode', () => {
  const ticket = new Driver(watching({ when: low }));
  ticket.create('10:00');
  moods(ticket, null, null);
  const notes = ticket.effects.filter((effect) => effect.effect === 'record');
  expect(notes).toMatchObject([{ what: 'unknown', field: 'ticket.mood', node: 'watch' }]);
});
