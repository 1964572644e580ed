import { describe, expect, it } from 'vitest';
import { at, Driver, type FlowSketch, intake, on, threeTiers } from './drive.ts';

const ladder: FlowSketch = {
  tiers: threeTiers,
  fields: { mood: { label: 'Mood', type: 'text' }, deep: { label: 'Deep', type: 'boolean' } },
  nodes: {
    intake,
    l1: at('l1'),
    l2: at('l2'),
    l3: at('l3'),
    side: at('side'),
    angry: on(['ticket.created', 'ticket.updated', 'ticket.reopened'], {
      when: 'ticket.mood == "angry"',
      order: 20,
      reason: 'angry',
      type: 'functional',
    }),
    furious: on(['ticket.created', 'ticket.updated'], {
      when: 'ticket.mood == "angry" && ticket.deep',
      order: 30,
      reason: 'furious',
    }),
    aside: on(['ticket.created', 'ticket.updated'], {
      when: 'ticket.category == "billing"',
      order: 40,
      reason: 'billing',
    }),
  },
  edges: ['intake.out -> l1', 'angry.out -> l2', 'furious.out -> l3', 'aside.out -> side'],
};

it('gives one assign with the intake tier as its origin when another tier wins at creation', () => {
  const ticket = new Driver(ladder);
  expect(ticket.create('10:00', { 'ticket.mood': 'angry' })).toEqual(['assign l2 escalation [angry]']);
  expect(ticket.effects.at(-1)).toMatchObject({
    from: 'l1',
    type: 'functional',
    owner: 'queue:l2',
    key: 'T-1/1/1/l2/1',
  });
});

it('lets the higher tier lead and adds the reasons of all that could move', () => {
  const ticket = new Driver(ladder);
  expect(ticket.create('10:00', { 'ticket.mood': 'angry', 'ticket.deep': true })).toEqual([
    'assign l3 escalation [furious, angry]',
  ]);
});

it('notes what cannot move and latches it', () => {
  const ticket = new Driver(ladder);
  ticket.create('10:00');
  ticket.send('10:01', 'agent.flagged', { reason: 'hard', requestedTier: 'l3' });
  expect(ticket.send('10:02', 'ticket.updated', { set: { 'ticket.mood': 'angry' } })).toEqual([
    'record alreadyAtOrAbove',
  ]);
  expect(ticket.state?.episode.latched).toContain('angry');
});

it('calls a move to or from a department beside the ladder a transfer', () => {
  const ticket = new Driver(ladder);
  ticket.create('10:00');
  expect(ticket.send('10:01', 'ticket.updated', { set: { 'ticket.category': 'billing' } })).toEqual([
    'assign side transfer [billing]',
  ]);
  expect(ticket.state?.counts).toMatchObject({ transfers: 1, escalations: 0 });
  expect(ticket.state?.tally.transfers).toBe(1);
});

describe('returns', () => {
  it('calls a return before acceptance a bounce and goes back where nothing is connected', () => {
    const ticket = new Driver(ladder);
    ticket.create('10:00', { 'ticket.mood': 'angry' });
    expect(ticket.send('10:01', 'escalation.bounced', { reason: 'wrong_team' })).toEqual([
      'assign l1 bounce [wrong_team]',
    ]);
    expect(ticket.state?.position?.stack).toEqual([]);
  });

  it('calls it a de-escalation once the tier had accepted', () => {
    const ticket = new Driver(ladder);
    ticket.create('10:00', { 'ticket.mood': 'angry' });
    ticket.send('10:01', 'escalation.accepted');
    expect(ticket.send('10:02', 'escalation.bounced', { reason: 'wrong_team' })).toEqual([
      'assign l1 deescalation [wrong_team]',
    ]);
  });

  it('hands down to the tier that was named, else back', () => {
    const ticket = new Driver(ladder);
    ticket.create('10:00', { 'ticket.mood': 'angry' });
    ticket.send('10:01', 'agent.flagged', { reason: 'harder' });
    expect(ticket.tier).toBe('l3');
    expect(ticket.send('10:02', 'escalation.deescalated', { reason: 'calm', toTier: 'l1' })).toEqual([
      'assign l1 deescalation [calm]',
    ]);
    ticket.send('10:03', 'agent.flagged', { reason: 'again' });
    expect(ticket.send('10:04', 'escalation.deescalated', { reason: 'calm' })).toEqual([
      'assign l1 deescalation [calm]',
    ]);
  });

  it('counts the next way up as a re-escalation', () => {
    const ticket = new Driver(ladder);
    ticket.create('10:00', { 'ticket.mood': 'angry' });
    ticket.send('10:01', 'escalation.bounced', { reason: 'wrong_team' });
    ticket.send('10:02', 'agent.flagged', { reason: 'really' });
    ticket.send('10:03', 'agent.flagged', { reason: 'further' });
    expect(ticket.state?.counts).toMatchObject({ escalations: 3, reEscalations: 1, bounces: 1 });
  });

  it('goes nowhere at the first entry', () => {
    const ticket = new Driver(ladder);
    ticket.create('10:00');
    expect(ticket.send('10:01', 'escalation.bounced', { reason: 'no' })).toEqual([]);
  });
});

describe('a flag', () => {
  it('goes one rank up where nothing takes it, past departments beside the ladder', () => {
    const ticket = new Driver(ladder);
    ticket.create('10:00');
    expect(ticket.send('10:01', 'agent.flagged', { reason: 'hard' })).toEqual([
      'assign l2 escalation [hard]',
    ]);
  });

  it('goes to the tier that is asked for', () => {
    const ticket = new Driver(ladder);
    ticket.create('10:00');
    expect(ticket.send('10:01', 'agent.flagged', { reason: 'hard', requestedTier: 'l3' })).toEqual([
      'assign l3 escalation [hard]',
    ]);
  });

  it('stays at the top', () => {
    const ticket = new Driver(ladder);
    ticket.create('10:00');
    ticket.send('10:01', 'agent.flagged', { reason: 'hard', requestedTier: 'l3' });
    expect(ticket.send('10:02', 'agent.flagged', { reason: 'harder' })).toEqual([]);
  });
});

it('reports that nobody is there where no way out is connected', () => {
  const ticket = new Driver(ladder);
  ticket.create('10:00');
  expect(ticket.send('10:01', 'assignment.failed', { tier: 'l1', reason: 'empty' })).toEqual([
    'record nobodyAvailable',
  ]);
  expect(ticket.send('10:02', 'assignment.failed', { tier: 'l2', reason: 'empty' })).toEqual([]);
});

it('takes the first connected way out of a tier where nobody is', () => {
  const ticket = new Driver({
    ...ladder,
    tiers: { ...threeTiers, l2: { ...threeTiers.l2, acknowledge: 'PT30M' } },
    edges: [...ladder.edges, 'l2.timeout -> l3'],
  });
  ticket.create('10:00', { 'ticket.mood': 'angry' });
  expect(ticket.send('10:01', 'assignment.failed', { tier: 'l2', reason: 'empty' })).toEqual([
    'assign l3 escalation [unavailable]',
  ]);
  expect(ticket.pass('3T10:00')).toEqual([]);
});

it('counts a change of hands within the tier, not the first taking', () => {
  const ticket = new Driver(ladder);
  ticket.create('10:00');
  ticket.send('10:01', 'owner.changed', { owner: 'al' });
  expect(ticket.state?.counts.reassignments).toBe(0);
  expect(ticket.send('10:02', 'owner.changed', { owner: 'bea' })).toEqual([]);
  expect(ticket.state?.counts.reassignments).toBe(1);
  ticket.send('10:03', 'owner.changed', { owner: 'cem', cause: 'T-1/1/1/l1/1' });
  expect(ticket.state?.counts.reassignments).toBe(1);
});

it('remembers who had the ticket before the first move up', () => {
  const ticket = new Driver(ladder);
  ticket.create('10:00');
  ticket.send('10:01', 'owner.changed', { owner: 'al' });
  ticket.send('10:02', 'agent.flagged', { reason: 'hard' });
  ticket.send('10:03', 'owner.changed', { owner: 'bea' });
  ticket.send('10:04', 'agent.flagged', { reason: 'harder' });
  expect(
    ticket.effects.filter(({ effect }) => effect === 'assign').map((e) => 'origin' in e && e.origin),
  ).toEqual([null, 'al', 'al']);
  ticket.send('10:05', 'status.changed', { status: 'solved', by: 'bea' });
  ticket.send('3T10:00', 'ticket.reopened');
  expect(ticket.effects.at(-1)).toMatchObject({
    effect: 'assign',
    tier: 'l1',
    move: 'initial',
    origin: 'bea',
  });
});

it('moves nothing after the resolution', () => {
  const ticket = new Driver(ladder);
  ticket.create('10:00');
  ticket.send('10:01', 'status.changed', { status: 'solved' });
  expect(ticket.tier).toBe(null);
  expect(ticket.send('10:02', 'agent.flagged', { reason: 'hard' })).toEqual([]);
  expect(ticket.send('10:03', 'ticket.updated', { set: { 'ticket.mood': 'angry' } })).toContain(
    'record alreadyAtOrAbove',
  );
});
