import { reorderTriggers } from '@rung/editing';
import { type Flow, triggersInOrder } from '@rung/flow';
import { expect, it } from 'vitest';
import { rehearsed } from '../../simulator/model/rehearsed.fake.ts';
import { type Change, changesBetween } from './changes.ts';

const { flow } = rehearsed('agency-unanswered-4bh');

function changed(change: (flow: Flow) => Flow): readonly Change[] {
  return changesBetween(flow, change(flow), 'en');
}

it('says nothing where only positions moved', () => {
  expect(changed((present) => ({ ...present, layout: {} }))).toEqual([]);
  expect(changed((present) => present)).toEqual([]);
});

it('tells a length of time from and to in words', () => {
  const clocks = flow.clocks ?? {};
  const clock = clocks['unanswered'];
  if (clock === undefined) throw new Error('the example has a clock');
  const targets = clock.targets.map((row) => ({ ...row, target: 'PT2H' }));
  const [change] = changed((present) => ({ ...present, clocks: { unanswered: { ...clock, targets } } }));
  expect(change).toMatchObject({
    part: 'clocks',
    how: 'changed',
    name: 'Unanswered customer',
    details: [{ name: 'target', from: '4 hours', to: '2 hours' }],
  });
});

it('tells of a new clock, tier and channel in the words of their forms, never by what they are stored as', () => {
  const row = { id: 'all', target: 'PT8H', calendar: 'always' };
  const [clock] = changed((present) => ({
    ...present,
    clocks: { ...present.clocks, whole: { name: 'Whole', measure: 'resolution', targets: [row] } },
  }));
  expect(clock?.details).toEqual([
    { name: 'measure', from: null, to: 'time to the solution, without waiting for the customer' },
    { name: 'target', from: null, to: '8 hours, around the clock' },
  ]);
  const [tier] = changed((present) => ({
    ...present,
    tiers: { ...present.tiers, desk: { name: 'Desk', rank: 9, kind: 'specialist', reads: ['phi'] } },
  }));
  expect(tier?.details.map(({ to }) => to)).toEqual(['specialists', '9', 'health data']);
  const [channel] = changed((present) => ({
    ...present,
    channels: { ...present.channels, phone: { name: 'Phone', kind: 'inApp' } },
  }));
  expect(channel?.details.map(({ to }) => to)).toEqual(['in the application']);
});

it('tells of a part that came what is set in it, but not its name again', () => {
  const small = {
    order: 10,
    tier: 'team',
    action: 'refund',
    limit: { kind: 'money' as const, amount: 20_000, currency: 'EUR', inclusive: true },
    stages: [{ tiers: ['director'], need: 1 }],
  };
  const [change] = changed((present) => ({ ...present, grants: { ...present.grants, small } }));
  expect(change).toMatchObject({ part: 'grants', how: 'added', name: 'team: refund' });
  expect(change?.details).toEqual([
    { name: 'limit', from: null, to: '€200' },
    { name: 'order', from: null, to: 'no other, as the first' },
    { name: 'stages', from: null, to: 'director, 1' },
    { name: 'tier', from: null, to: 'team' },
  ]);
});

it('tells after what a trigger is asked, of those alone that have changed places', () => {
  const { flow: drawn } = rehearsed('small-team-starter');
  const order = triggersInOrder(drawn).map(({ id }) => id);
  const title = (id: string | undefined): string | undefined => drawn.nodes[id ?? '']?.title;
  expect(order).toEqual(['vip', 'alarm', 'intake']);
  const moved = reorderTriggers(drawn, { triggers: ['alarm', 'vip', 'intake'] });
  if (!moved.ok) throw new Error('the triggers are there');
  const told = changesBetween(drawn, moved.value.flow, 'en').map(({ id, details }) => [id, details]);
  const first = 'no other, as the first';
  expect(Object.fromEntries(told)).toEqual({
    alarm: [{ name: 'order', from: title('vip'), to: first }],
    vip: [{ name: 'order', from: first, to: title('alarm') }],
  });
});

it('tells why a part is left out, which is a text and no settings', () => {
  const [change] = changed((present) => ({
    ...present,
    notApplicable: { ...present.notApplicable, triggers: 'It is asked by hand.' },
  }));
  expect(change).toMatchObject({ part: 'notApplicable', id: 'triggers', how: 'added' });
  expect(change?.details).toEqual([{ name: 'other', from: null, to: 'It is asked by hand.' }]);
});

it('tells a condition of a step as sentences, and another way of an outcome by title', () => {
  const node = flow.nodes['is_project'];
  if (node?.kind !== 'condition') throw new Error('the example has a condition');
  const cases = node.config.cases.map((one) => ({ ...one, when: 'ticket.form == "billing"' }));
  const all = changed((present) => ({
    ...present,
    nodes: { ...present.nodes, is_project: { ...node, config: { cases } } },
    edges: {
      ...present.edges,
      'watch-continue-team': { from: { node: 'watch', port: 'continue' }, to: 'director' },
    },
  }));
  expect(all.map(({ id, how }) => [id, how])).toEqual([
    ['watch', 'changed'],
    ['is_project', 'changed'],
  ]);
  expect(all[0]?.details).toEqual([
    { name: { outcome: 'then, at once' }, from: 'Account team', to: 'Account director' },
  ]);
  expect(all[1]?.details[0]).toMatchObject({ name: 'does' });
  expect(all[1]?.details[0]?.to).toContain('billing');
});

it('tells what came and what went', () => {
  const { warn_owner: _gone, ...nodes } = flow.nodes;
  const added = { ...nodes, over: { kind: 'end' as const, title: 'Done', config: {} } };
  const { chat: _chat, ...channels } = flow.channels ?? {};
  const all = changed((present) => ({ ...present, nodes: added, channels, name: 'Other' }) as Flow);
  expect(all.map(({ part, id, how }) => [part, id, how])).toEqual([
    ['nodes', 'over', 'added'],
    ['nodes', 'warn_owner', 'removed'],
    ['channels', 'chat', 'removed'],
    ['flow', flow.id, 'changed'],
  ]);
  expect(all.at(-1)?.details).toEqual([{ name: 'name', from: flow.name, to: 'Other' }]);
});

it('tells a limit of the authority matrix as money, by whose row it is and the name of its action', () => {
  const limit = { kind: 'money', amount: 5_000, currency: 'EUR', inclusive: true } as const;
  const grant = { order: 1, tier: 'director', action: 'Refund', limit };
  const withLimit = (changes: object): Flow => ({
    ...flow,
    grants: { r1: { ...grant, limit: { ...limit, ...changes } } },
  });
  const told = (changes: object) => changesBetween(withLimit({}), withLimit(changes), 'en')[0];
  const details = [{ name: 'amount', from: '€50', to: '€1,000' }];
  expect(told({ amount: 100_000 })).toMatchObject({ name: 'director: Refund', details });
  expect(told({ amount: 100_000, currency: 'USD' })?.details).toEqual([
    { name: 'amount', from: '€50', to: '$1,000' },
  ]);
  const never = changesBetween(
    { ...flow, grants: { r1: { ...grant, limit: { kind: 'never' } } } },
    withLimit({}),
    'en',
  );
  expect(never[0]?.details.map(({ to }) => to)).toContain('€50');
});

it('names scenarios, and leaves their insides to the scenarios themselves', () => {
  const one = { format: 'rung/scenario@1', name: 'late', ticket: { id: 'T-1' }, events: [] };
  const all = changesBetween(flow, { ...flow, scenarios: [one] }, 'de');
  expect(all).toMatchObject([{ part: 'scenarios', how: 'added', name: 'late', details: [] }]);
});
