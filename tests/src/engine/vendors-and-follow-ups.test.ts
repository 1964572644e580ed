import { describe, expect, it } from 'vitest';
import { type Driver, type FlowSketch, on } from './drive.ts';
import { flow, go, mark, started, tagged } from './thread-flow.ts';

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

  it('ends with the resolution, clock and all', () => {
    const ticket = started(vendor);
    go(ticket, '10:00');
    ticket.send('11:00', 'status.changed', { status: 'solved' });
    expect(ticket.rows('vendor')).toMatchObject([{ outcome: 'cancelled', countedMs: 3_600_000 }]);
    expect(ticket.pass('20:00')).toEqual([]);
    expect(ticket.send('20:01', 'vendor.updated')).toEqual([]);
    expect(ticket.state?.threads ?? []).toEqual([]);
  });

  it('is told apart by its node where a reply names one, and is meant where none is named', () => {
    const config = { to: 'vendor:other', respondWithin: 'PT4H', calendar: 'always' };
    const two = {
      ...vendor,
      nodes: { ...vendor.nodes, other: { kind: 'external', config }, second: mark('second') },
      edges: [...vendor.edges, 'vendor.opened -> other', 'other.replied -> second', 'other.breached -> late'],
    };
    const ticket = started(two);
    go(ticket, '10:00');
    expect(ticket.send('11:00', 'vendor.updated', { node: 'other' })).toEqual([tagged('second')]);
    expect(ticket.send('11:30', 'vendor.updated', { node: 'other' })).toEqual([]);
    expect(ticket.send('12:00', 'vendor.updated')).toEqual([tagged('second', 'replied')]);
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

  it('is asked once however often a path comes by, and while the ticket is open waits for the resolution', () => {
    const ticket = started({ ...asked, edges: [...asked.edges, 'go.out -> ask'] });
    expect(go(ticket, '10:10')).toEqual([]);
    expect(go(ticket, '10:20')).toEqual([]);
    expect(complete(ticket, '10:30', 'satisfied')).toEqual([]);
    expect(ticket.send('11:00', 'status.changed', { status: 'solved' })).toEqual(['followUp origin']);
    expect(ticket.effects.at(-1)).toMatchObject({ dueAt: '2026-03-02T19:00:00Z' });
    expect(complete(ticket, '12:00', 'satisfied')).toEqual([tagged('good')]);
    expect(ticket.pass('20:00')).toEqual([]);
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
