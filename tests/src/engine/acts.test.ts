import { describe, expect, it } from 'vitest';
import { ask, asked, decide, flow, grant, matrix, usd } from './authority-flow.ts';
import { at, Driver, on } from './drive.ts';

describe('drawn authority', () => {
  const drawn = flow(matrix, {
    nodes: {
      request: on('action.requested', {
        mode: 'side',
        when: 'request.action == "refund"',
        latch: { kind: 'everyTime' },
      }),
      may: { kind: 'authority', config: {} },
      sign: { kind: 'approval', config: { expires: { target: 'PT1H', calendar: 'always' } } },
      yes: { kind: 'set', config: { set: [{ field: 'ticket.tags', add: ['yes'] }] } },
      no: { kind: 'set', config: { set: [{ field: 'ticket.tags', add: ['no'] }] } },
      wait: { kind: 'set', config: { set: [{ field: 'ticket.tags', add: ['wait'] }] } },
      late: { kind: 'set', config: { set: [{ field: 'ticket.tags', add: ['late'] }] } },
    },
    edges: [
      'request.out -> may',
      'may.granted -> yes',
      'may.needsSignOff -> sign',
      'may.denied -> no',
      'sign.opened -> wait',
      'sign.approved -> yes',
      'sign.denied -> no',
      'sign.expired -> late',
    ],
  });

  it('says by the node what it grants, and answers nothing twice', () => {
    const ticket = asked(drawn);
    expect(ask(ticket, '10:01', { amount: usd(100) })).toEqual(['grant R', 'set ticket.tags ["yes"]']);
    expect(ticket.effects.at(-2)).toMatchObject({ node: 'may', reason: null });
  });

  it('opens, decides and goes on by its ports', () => {
    const ticket = asked(drawn);
    expect(ask(ticket, '10:01', { amount: usd(6000) })).toEqual([
      'requestApproval R [l2] overLimit',
      'set ticket.tags ["wait"]',
    ]);
    expect(decide(ticket, '10:02', { by: 'bea', byTier: 'l2' })).toEqual([
      'grant R',
      'set ticket.tags ["wait","yes"]',
    ]);
    expect(ticket.rows('sign')).toMatchObject([{ outcome: 'met', dueAt: '2026-03-02T11:01:00Z' }]);
  });

  it('takes its own time to expire, also when it has climbed', () => {
    const ticket = asked(drawn);
    ask(ticket, '10:00', { amount: usd(6000) });
    expect(ticket.pass('11:00')).toEqual(['requestApproval R [l3] large_refund']);
    expect(ticket.pass('12:00')).toEqual(['deny R large_refund', 'set ticket.tags ["wait","late"]']);
  });

  it('leaves what no trigger takes to the matrix', () => {
    expect(ask(asked(drawn), '10:01', { action: 'extension', quantity: 1, unit: 'days' })).toEqual([
      'grant R',
    ]);
  });
});

describe('acts on the ticket itself', () => {
  const gated = flow(
    {
      close: grant('1 l1 ticket.close', {
        limit: { kind: 'unbounded', reason: 'x' },
        when: 'customer.vip',
        stages: [{ tiers: ['l3'], need: 1 }],
      }),
      down: grant('2 l2 ticket.deescalate', { limit: { kind: 'never' } }),
    },
    { nodes: { l2: at('l2') }, edges: ['l1.escalated -> l2'] },
  );

  it('are free unless a grant in force names them', () => {
    const ticket = new Driver(gated);
    ticket.create('10:00');
    expect(ticket.send('10:01', 'status.changed', { status: 'solved' })).toEqual([]);
    expect(ticket.state?.status).toBe('solved');
  });

  it('are set back where they were done without leave', () => {
    const ticket = new Driver(gated);
    ticket.create('10:00', { 'customer.vip': true });
    expect(ticket.send('10:01', 'status.changed', { status: 'solved', by: 'al' })).toEqual([
      'block ticket.close signOffRequired',
      'set ticket.status "new"',
    ]);
    expect(ticket.state?.episode.resolvedAt).toBe(null);
  });

  it('are blocked until they are signed off, and free from then on', () => {
    const ticket = new Driver(gated);
    ticket.create('10:00', { 'customer.vip': true });
    expect(ask(ticket, '10:01', { action: 'ticket.close' })).toEqual([
      'block ticket.close signOffRequired',
      'requestApproval R [l3] signOffRequired',
    ]);
    expect(decide(ticket, '10:02', { by: 'cem', byTier: 'l3' })).toEqual(['grant R']);
    expect(ticket.send('10:03', 'status.changed', { status: 'solved', by: 'al' })).toEqual([]);
    ticket.send('10:04', 'ticket.reopened');
    expect(ticket.send('10:05', 'status.changed', { status: 'solved', by: 'al' })).toContain(
      'block ticket.close signOffRequired',
    );
  });

  it('move nothing where handing down is not allowed', () => {
    const ticket = new Driver(gated);
    ticket.create('10:00');
    ticket.send('10:01', 'agent.flagged', { reason: 'x' });
    expect(ticket.send('10:02', 'escalation.deescalated', { reason: 'y' })).toEqual([
      'block ticket.deescalate never',
    ]);
    expect(ticket.tier).toBe('l2');
  });
});
