import { authorize } from '@rung/engine';
import { describe, expect, it } from 'vitest';
import { at, Driver, type FlowSketch, intake, on, threeTiers } from './drive.ts';

const usd = (amount: number) => ({ amount, currency: 'USD' });
const money = (amount: number, inclusive = true) => ({ kind: 'money', amount, currency: 'USD', inclusive });
const fourHours = { target: 'PT4H', calendar: 'always' };
const grant = (row: `${number} ${string} ${string}`, rest: object) => {
  const [order, tier, action] = row.split(' ');
  return { order: Number(order), tier, action, ...('stages' in rest ? { expires: fourHours } : {}), ...rest };
};

const matrix = {
  l1: grant('1 l1 refund', { limit: money(5000, false), window: { length: 'P30D', scope: 'ticket' } }),
  l2: grant('2 l2 refund', { limit: money(50_000), expires: fourHours }),
  l3: grant('3 l3 refund', {
    limit: money(500_000),
    expires: fourHours,
    reason: 'large_refund',
  }),
  both: grant('4 l3 refund', {
    limit: { kind: 'unbounded', reason: 'two people' },
    stages: [{ tiers: ['l2', 'l3'], need: 2 }],
  }),
  days: grant('5 l1 extension', {
    limit: { kind: 'quantity', amount: 7, unit: 'days', inclusive: true },
  }),
  never: grant('6 l1 waiver', { limit: { kind: 'never' }, reason: 'not_ours' }),
};

function flow(grants: object, extra: Partial<FlowSketch> = {}): FlowSketch {
  return {
    tiers: threeTiers,
    grants,
    ...extra,
    nodes: { intake, l1: at('l1'), ...extra.nodes },
    edges: ['intake.out -> l1', ...(extra.edges ?? [])],
  };
}

function asked(sketch: FlowSketch = flow(matrix)): Driver {
  const ticket = new Driver(sketch);
  ticket.create('10:00');
  return ticket;
}

const ask = (ticket: Driver, when: string, rest: object) =>
  ticket.send(when, 'action.requested', { request: 'R', action: 'refund', by: 'al', ...rest });
const decide = (ticket: Driver, when: string, rest: object) =>
  ticket.send(when, 'approval.decided', { request: 'R', decision: 'approved', ...rest });

describe('the matrix', () => {
  it('grants what a row of the asker covers, exclusive or inclusive as stated', () => {
    expect(ask(asked(), '10:01', { amount: usd(4999) })).toEqual(['grant R']);
    expect(ask(asked(), '10:01', { amount: usd(5000) })).toEqual(['requestApproval R [l2] overLimit']);
    expect(ask(asked(), '10:01', { amount: usd(50_000) })).toEqual(['requestApproval R [l2] overLimit']);
    expect(ask(asked(), '10:01', { amount: usd(50_001) })).toEqual(['requestApproval R [l3] large_refund']);
    expect(ask(asked(), '10:01', { action: 'extension', quantity: 7, unit: 'days' })).toEqual(['grant R']);
  });

  it('asks the tier of the asker, not of the ticket, where the event names it', () => {
    expect(ask(asked(), '10:01', { amount: usd(50_000), byTier: 'l2' })).toEqual(['grant R']);
  });

  it('falls back to a row with stages, and denies what nobody may', () => {
    expect(ask(asked(), '10:01', { amount: usd(500_001) })).toEqual(['requestApproval R [l2, l3] overLimit']);
    expect(ask(asked(), '10:01', { action: 'extension', quantity: 8, unit: 'days' })).toEqual([
      'deny R overLimit',
    ]);
    expect(ask(asked(), '10:01', { action: 'unheard_of' })).toEqual(['deny R noGrant']);
    expect(ask(asked(), '10:01', { action: 'waiver', amount: usd(1) })).toEqual(['deny R not_ours']);
  });

  it('covers no other currency, and says so', () => {
    const ticket = asked();
    expect(ask(ticket, '10:01', { amount: { amount: 1, currency: 'EUR' } })).toEqual([
      'record currencyMismatch',
      'requestApproval R [l2, l3] currencyMismatch',
    ]);
  });

  it('sums what was granted in the window, half-open', () => {
    const ticket = asked();
    ask(ticket, '10:01', { amount: usd(4000) });
    expect(ask(ticket, '10:02', { request: 'R2', amount: usd(4000) })).toEqual([
      'requestApproval R2 [l2] overLimit',
    ]);
    expect(ask(ticket, '2026-04-01T10:00:59Z', { request: 'R3', amount: usd(4000) })).toContain(
      'requestApproval R3 [l2] overLimit',
    );
    expect(ask(ticket, '2026-04-01T10:01:00Z', { request: 'R4', amount: usd(4000) })).toEqual(['grant R4']);
  });

  it('answers a host the same at any time, and changes nothing', () => {
    const ticket = asked();
    if (ticket.state === null) throw new Error('not created');
    expect(authorize(ticket.linked, ticket.state, { action: 'refund', amount: usd(6000) })).toEqual({
      ok: true,
      value: {
        outcome: 'needsSignOff',
        reason: 'overLimit',
        stages: [{ tiers: ['l2'], need: 1 }],
        row: 'l2',
        currencyMismatch: false,
      },
    });
    expect(authorize(ticket.linked, ticket.state, { action: 'refund', amount: usd(1) })).toMatchObject({
      ok: true,
      value: { outcome: 'granted', row: 'l1' },
    });
  });
});

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

it('sums over a customer through a shared cell', () => {
  const shared = flow({
    l1: grant('1 l1 refund', { limit: money(5000), window: { length: 'P1D', scope: 'customer' } }),
    l2: grant('2 l2 refund', { limit: money(9999) }),
  });
  const first = new Driver(shared, 'T-1');
  first.create('10:00', { 'customer.id': 'C' });
  ask(first, '10:01', { amount: usd(3000) });
  const second = new Driver(first.linked, 'T-2');
  second.shared = first.shared;
  second.create('10:02', { 'customer.id': 'C' });
  expect(ask(second, '10:03', { amount: usd(3000) })).toEqual(['requestApproval R [l2] overLimit']);
  expect(Object.keys(first.shared)).toEqual(['grant/l1/C']);
});
