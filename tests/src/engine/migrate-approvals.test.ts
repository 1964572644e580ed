import { migrate, type TicketState } from '@rung/engine';
import { expect, it } from 'vitest';
import { ask, asked, decide, flow, grant, money, usd } from './authority-flow.ts';
import { at, Driver, type FlowSketch, linkSketch } from './drive.ts';

const office = { name: 'Office', zone: 'Etc/UTC', week: { mon: [['09:00', '17:00']] } };
const small = grant('1 l1 refund', { limit: money(5000) });
const large = (expires: object) => grant('2 l2 refund', { limit: money(50_000), expires });

/** A ticket whose request waits for the second tier, for four hours of the office. */
function waiting(): TicketState {
  const ticket = asked(
    flow({ small, large: large({ target: 'PT4H', calendar: 'office' }) }, { calendars: { office } }),
  );
  expect(ask(ticket, '10:01', { amount: usd(6000) })).toEqual(['requestApproval R [l2] overLimit']);
  if (ticket.state === null) throw new Error('not created');
  return ticket.state;
}

function taken(sketch: FlowSketch, map: Readonly<Record<string, string>> = {}): Driver {
  const linked = linkSketch(sketch);
  const migrated = migrate(linked, waiting(), map);
  if (!migrated.ok) throw new Error(String(migrated.error.ids));
  const ticket = new Driver(linked);
  ticket.state = migrated.value;
  return ticket;
}

it('asks for the row that an approval under way goes by', () => {
  const without = linkSketch(flow({ small, bigger: large({ target: 'PT1H', calendar: 'always' }) }));
  expect(migrate(without, waiting(), {})).toMatchObject({
    ok: false,
    error: { code: 'migrationIncomplete', ids: ['large'] },
  });
});

it('gives an approval the time of the new policy, with what was counted before', () => {
  const ticket = taken(flow({ small, bigger: large({ target: 'PT1H', calendar: 'always' }) }), {
    large: 'bigger',
  });
  expect(ticket.due).toBe('2026-03-02T11:01:00.000Z');
  expect(ticket.pass('12:00')).toEqual(['deny R expired']);
});

it('knows askers and approvers by the new names of their tiers', () => {
  const tier = (name: string, rank: number) => ({ name, rank, kind: 'specialist', owner: `queue:${name}` });
  const large = grant('2 lead refund', {
    limit: money(50_000),
    expires: { target: 'PT4H', calendar: 'always' },
  });
  const sketch = flow(
    { small: grant('1 front refund', { limit: money(5000) }), large },
    { tiers: { front: tier('front', 1), lead: tier('lead', 2) }, nodes: { l1: at('front') } },
  );
  const ticket = taken(sketch, { l1: 'front', l2: 'lead' });
  expect(ticket.state).toMatchObject({
    requests: [{ id: 'R', tier: 'front' }],
    threads: [{ asked: ['lead'], stages: [{ tiers: ['lead'] }] }],
  });
  expect(decide(ticket, '10:05', { id: 'decided', by: 'bea', byTier: 'lead' })).toEqual(['grant R']);
});
