import { describe, expect, it } from 'vitest';
import { ask, asked, decide, flow, grant, matrix, money, usd } from './authority-flow.ts';
import { at } from './drive.ts';

describe('an approval', () => {
  it('is granted by somebody of the tier asked, and counts then', () => {
    const ticket = asked();
    ask(ticket, '10:01', { amount: usd(6000) });
    expect(decide(ticket, '10:05', { by: 'bea', byTier: 'l2' })).toEqual(['grant R']);
    expect(ticket.rows('engine')).toMatchObject([{ outcome: 'met', countedMs: 240_000 }]);
    expect(decide(ticket, '10:06', { by: 'bea', byTier: 'l2' })).toEqual(['record approvalVoid']);
    expect(ask(ticket, '10:07', { request: 'R2', amount: usd(1) })).toEqual([
      'requestApproval R2 [l2] overLimit',
    ]);
  });

  it('refuses the asker, whoever is not asked, and another amount, and stays open', () => {
    const ticket = asked();
    ask(ticket, '10:01', { amount: usd(6000) });
    expect(decide(ticket, '10:02', { by: 'al', byTier: 'l2' })).toEqual(['record selfApproval']);
    expect(decide(ticket, '10:03', { by: 'cem', byTier: 'l3' })).toEqual(['record notAnApprover']);
    expect(decide(ticket, '10:04', { by: 'cem' })).toEqual(['record notAnApprover']);
    expect(decide(ticket, '10:05', { by: 'bea', byTier: 'l2', amount: usd(7000) })).toEqual([
      'record approvalVoid',
    ]);
    expect(decide(ticket, '10:06', { byTier: 'l2' })).toEqual(['grant R']);
  });

  it('by four eyes needs two people, one of each tier', () => {
    const ticket = asked();
    ask(ticket, '10:01', { amount: usd(600_000) });
    expect(decide(ticket, '10:02', { by: 'bea', byTier: 'l2' })).toEqual([]);
    expect(decide(ticket, '10:03', { by: 'bea', byTier: 'l3' })).toEqual(['record sameApprover']);
    expect(decide(ticket, '10:04', { by: 'dan', byTier: 'l2' })).toEqual([]);
    expect(decide(ticket, '10:05', { by: 'cem', byTier: 'l3' })).toEqual(['grant R']);
  });

  it('is denied by one denial', () => {
    const ticket = asked();
    ask(ticket, '10:01', { amount: usd(600_000) });
    expect(decide(ticket, '10:02', { by: 'bea', byTier: 'l2', decision: 'denied' })).toEqual([
      'deny R denied',
    ]);
  });

  it('climbs when it expires, at most once a tier, and is denied when nobody is left', () => {
    const ticket = asked();
    ask(ticket, '10:00', { amount: usd(6000) });
    expect(ticket.pass('14:00')).toEqual(['requestApproval R [l3] large_refund']);
    expect(ticket.pass('18:00')).toEqual(['deny R large_refund']);
    expect(ticket.rows('engine').map(({ outcome, cycle }) => [cycle, outcome])).toEqual([
      [1, 'breached'],
      [2, 'breached'],
    ]);
    expect(ticket.due).toBe(null);
  });

  it('climbs above everybody that was asked, not to whoever of them ranks between', () => {
    const expires = { target: 'PT4H', calendar: 'always' };
    const ticket = asked(
      flow({
        own: grant('1 l1 refund', { limit: money(50_000), expires, stages: [{ tiers: ['l3'], need: 1 }] }),
        l2: grant('2 l2 refund', { limit: money(50_000), expires }),
        l3: grant('3 l3 refund', { limit: money(50_000), expires }),
      }),
    );
    expect(ask(ticket, '10:01', { amount: usd(100) })).toEqual(['requestApproval R [l3] signOffRequired']);
    expect(ticket.pass('20:00')).toEqual(['deny R expired']);
  });

  it('climbs above the stage that is open, too', () => {
    const expires = { target: 'PT4H', calendar: 'always' };
    const stages = [
      { tiers: ['l2'], need: 1 },
      { tiers: ['l3'], need: 1 },
    ];
    const ticket = asked(
      flow({
        own: grant('1 l1 refund', { limit: money(50_000), expires, stages }),
        l3: grant('2 l3 refund', { limit: money(50_000), expires }),
      }),
    );
    ask(ticket, '10:01', { amount: usd(100) });
    expect(decide(ticket, '10:02', { by: 'bea', byTier: 'l2' })).toEqual([
      'requestApproval R [l3] signOffRequired',
    ]);
    expect(ticket.pass('20:00')).toEqual(['deny R expired']);
  });

  it('climbs when nobody of the tier is there', () => {
    const ticket = asked();
    ask(ticket, '10:00', { amount: usd(6000) });
    expect(ticket.send('10:01', 'approval.unavailable', { request: 'R', tier: 'l2' })).toEqual([
      'requestApproval R [l3] large_refund',
    ]);
    expect(ticket.send('10:02', 'approval.unavailable', { request: 'R', tier: 'l2' })).toEqual([]);
    expect(decide(ticket, '10:03', { by: 'cem', byTier: 'l3' })).toEqual(['grant R']);
  });

  it('goes through its stages one after the other', () => {
    const ticket = asked(
      flow({
        contract: grant('1 l1 contract', {
          limit: { kind: 'unbounded', reason: 'x' },
          stages: [
            { tiers: ['l2'], need: 1 },
            { tiers: ['l3'], need: 1 },
          ],
        }),
      }),
    );
    expect(ask(ticket, '10:00', { action: 'contract' })).toEqual(['requestApproval R [l2] signOffRequired']);
    expect(decide(ticket, '10:01', { by: 'cem', byTier: 'l3' })).toEqual(['record notAnApprover']);
    expect(decide(ticket, '10:02', { by: 'bea', byTier: 'l2' })).toEqual([
      'requestApproval R [l3] signOffRequired',
    ]);
    expect(decide(ticket, '10:03', { by: 'bea', byTier: 'l3' })).toEqual(['record sameApprover']);
    expect(decide(ticket, '10:04', { by: 'cem', byTier: 'l3' })).toEqual(['grant R']);
  });

  it('gives way to the same request with another amount, and is no news with the same', () => {
    const ticket = asked();
    ask(ticket, '10:00', { amount: usd(6000) });
    expect(ask(ticket, '10:01', { amount: usd(6000) })).toEqual([]);
    expect(ask(ticket, '10:02', { amount: usd(60_000) })).toEqual([
      'record approvalVoid',
      'requestApproval R [l3] large_refund',
    ]);
    expect(ticket.rows('engine').map(({ outcome }) => outcome)).toEqual(['cancelled', 'running']);
  });

  it('survives a change of tier, and ends with the resolution', () => {
    const ticket = asked(flow(matrix, { nodes: { l2: at('l2') }, edges: ['l1.escalated -> l2'] }));
    ask(ticket, '10:00', { amount: usd(6000) });
    ticket.send('10:01', 'agent.flagged', { reason: 'x' });
    expect(ticket.state?.threads).toHaveLength(1);
    ticket.send('10:02', 'status.changed', { status: 'solved' });
    expect(ticket.state?.threads).toBeUndefined();
    expect(ticket.rows('engine')).toMatchObject([{ outcome: 'cancelled' }]);
  });
});
