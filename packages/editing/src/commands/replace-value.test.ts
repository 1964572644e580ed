import { check } from '@rung/compiler';
import { type Flow, parseFlow } from '@rung/flow';
import { flows } from '@rung/flow/arbitraries';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { valueUses } from '../references/value-sites.ts';
import { placesOf } from '../references/where-used.ts';
import { replaceValue } from './replace-value.ts';

const at = '2026-03-02T10:00:00Z';

const policy: Flow = (() => {
  const parsed = parseFlow({
    format: 'rung/flow@1',
    id: 'plans',
    name: 'Plans',
    fields: {
      plan: { label: 'Plan', type: 'orderedEnum', values: ['lead', 'silver', 'gold'] },
      other: { label: 'Other', type: 'enum', values: ['silver', 'gold'] },
      marks: { label: 'Marks', type: 'set', values: ['lead', 'gold', 'silver'] },
    },
    tiers: {
      desk: {
        name: 'Desk',
        rank: 1,
        kind: 'frontline',
        owner: 'queue:desk',
        orderBy: [
          { field: 'ticket.other', direction: 'ascending' },
          { field: 'ticket.plan', direction: 'descending' },
        ],
      },
      gold: { name: 'Gold', rank: 2, kind: 'specialist', owner: 'queue:gold' },
    },
    grants: {
      refund: {
        order: 1,
        tier: 'desk',
        action: 'refund',
        limit: { kind: 'never' },
        when: 'ticket.plan == "gold" // as plan is\n && ticket.other == "gold" && position.tier == "gold"',
      },
    },
    clocks: {
      solve: {
        name: 'Solve',
        measure: 'resolution',
        targets: [
          { id: 'fast', when: 'ticket.plan in ["gold", "silver"]', target: 'PT4H', calendar: 'always' },
          { id: 'all', target: 'PT8H', calendar: 'always' },
        ],
      },
    },
    templates: {
      news: {
        name: 'News',
        audience: 'internal',
        text: { en: '{plan} {other}' },
        vars: { plan: 'ticket.plan', other: 'ticket.other' },
      },
    },
    channels: { mail: { name: 'Mail', kind: 'email' } },
    nodes: {
      intake: {
        kind: 'trigger',
        config: {
          events: ['ticket.created'],
          when: '"gold" <= ticket.plan',
          latch: { kind: 'rearmWhenFalse', rearm: 'changedTo(ticket.plan, "gold")' },
          order: 1,
          mode: 'intake',
        },
      },
      mark: {
        kind: 'set',
        config: {
          set: [
            { field: 'ticket.plan', value: 'gold' },
            { field: 'ticket.other', value: 'gold' },
            { field: 'ticket.marks', add: ['gold', 'silver'] },
          ],
        },
      },
      many: { kind: 'group', config: { key: 'ticket.plan', count: 3, window: 'PT1H' } },
    },
    edges: {},
    pinned: { never: { text: 'Never', never: 'wasEver(ticket.plan, "gold")' } },
    scenarios: [
      {
        format: 'rung/scenario@1',
        name: 'Kept',
        ticket: { id: 'gold', plan: 'gold', other: 'gold', ticket: { plan: 'gold' } },
        events: [
          { at, type: 'ticket.created', plan: 'gold', fields: { 'ticket.plan': 'gold', other: 'gold' } },
          { at, type: 'ticket.updated', set: { 'ticket.plan': 'gold', 'ticket.marks': ['gold', 'silver'] } },
          { at, type: 'group.opened', parent: 'many:gold:1', node: 'many', key: 'gold', members: ['gold'] },
        ],
        expect: [
          { effect: 'set', field: 'ticket.plan', value: 'gold' },
          { effect: 'set', field: 'ticket.other', value: 'gold' },
          { effect: 'assign', tier: 'desk', order: ['gold', 'gold'], reasons: ['gold'] },
          { effect: 'notify', template: 'news', vars: { plan: 'gold', other: 'gold' } },
          { effect: 'openGroup', parent: 'many:gold:1', members: ['gold'] },
        ],
      },
      { format: 'rung/scenario@1', name: 'Silver', ticket: { id: 'T-2', plan: 'silver' }, events: [] },
    ],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
})();

const gold = { field: 'plan', value: 'gold' };

function replaced(flow: Flow, value: Parameters<typeof replaceValue>[1]): Flow {
  const edit = replaceValue(flow, value);
  if (!edit.ok) throw new Error(edit.error.code);
  return edit.value.flow;
}

it('lists every place that holds a value, and no other that reads alike', () => {
  expect(valueUses(policy, gold).map(({ path }) => path)).toEqual([
    '/nodes/intake/config/when',
    '/nodes/intake/config/latch/rearm',
    '/clocks/solve/targets/0/when',
    '/grants/refund/when',
    '/pinned/never/never',
    '/nodes/mark/config/set/0/value',
    '/scenarios/0/ticket/plan',
    '/scenarios/0/ticket/ticket/plan',
    '/scenarios/0/events/0/fields/ticket.plan',
    '/scenarios/0/events/0/plan',
    '/scenarios/0/events/1/set/ticket.plan',
    '/scenarios/0/expect/0/value',
    '/scenarios/0/events/2/parent',
    '/scenarios/0/events/2/key',
    '/scenarios/0/expect/4/parent',
    '/scenarios/0/expect/2/order/1',
    '/scenarios/0/expect/3/vars/plan',
  ]);
  expect(placesOf(valueUses(policy, gold)).map(({ part, id }) => `${part}/${id}`)).toEqual([
    'nodes/intake',
    'clocks/solve',
    'grants/refund',
    'pinned/never',
    'nodes/mark',
    'scenarios/0',
  ]);
  const [first] = valueUses(policy, gold);
  expect(first).toMatchObject({ nodeId: 'intake', range: { start: 0, end: '"gold"'.length } });
  expect(valueUses(policy, { field: 'plan', value: 'lead' })).toEqual([]);
  expect(valueUses(policy, { field: 'toString', value: 'gold' })).toEqual([]);
});

it('puts another value in its place everywhere, in one edit, and changes nothing else', () => {
  const edit = replaceValue(policy, { ...gold, replacement: 'silver' });
  const flow = edit.ok ? edit.value.flow : policy;
  expect(edit.ok && edit.value.label).toEqual({
    what: 'partChanged',
    data: { part: 'fields', id: 'plan', name: 'Plan', setting: 'values', from: 'gold', to: 'silver' },
  });
  expect(flow.fields?.['plan']?.values).toEqual(['lead', 'silver']);
  expect(valueUses(flow, gold)).toEqual([]);
  expect(flow.grants?.['refund']?.when).toBe(
    'ticket.plan == "silver" // as plan is\n && ticket.other == "gold" && position.tier == "gold"',
  );
  expect(flow.clocks?.['solve']?.targets[0]?.when).toBe('ticket.plan in ["silver"]');
  expect(flow.pinned?.['never']?.never).toBe('wasEver(ticket.plan, "silver")');
  expect(flow.nodes['intake']).toMatchObject({
    config: { when: '"silver" <= ticket.plan', latch: { rearm: 'changedTo(ticket.plan, "silver")' } },
  });
  expect(flow.nodes['mark']).toMatchObject({
    config: {
      set: [
        { field: 'ticket.plan', value: 'silver' },
        { field: 'ticket.other', value: 'gold' },
        { field: 'ticket.marks', add: ['gold', 'silver'] },
      ],
    },
  });
  expect(flow.scenarios?.[0]).toMatchObject({
    ticket: { id: 'gold', plan: 'silver', other: 'gold', ticket: { plan: 'silver' } },
    events: [
      { plan: 'silver', fields: { 'ticket.plan': 'silver', other: 'gold' } },
      { set: { 'ticket.plan': 'silver', 'ticket.marks': ['gold', 'silver'] } },
      { parent: 'many:silver:1', key: 'silver', members: ['gold'] },
    ],
    expect: [
      { field: 'ticket.plan', value: 'silver' },
      { field: 'ticket.other', value: 'gold' },
      { order: ['gold', 'silver'], reasons: ['gold'] },
      { vars: { plan: 'silver', other: 'gold' } },
      { parent: 'many:silver:1', members: ['gold'] },
    ],
  });
  expect(flow.scenarios?.[1]).toBe(policy.scenarios?.[1]);
  expect(flow.nodes['many']).toBe(policy.nodes['many']);
  expect(flow.tiers).toBe(policy.tiers);
  expect(flow.templates).toBe(policy.templates);
  expect(Object.keys(flow.fields ?? {})).toEqual(['plan', 'other', 'marks']);
});

it('holds nothing twice in a list of marks', () => {
  const flow = replaced(policy, { field: 'marks', value: 'gold', replacement: 'silver' });
  expect(flow.nodes['mark']).toMatchObject({
    config: { set: [{}, {}, { field: 'ticket.marks', add: ['silver'] }] },
  });
  expect(flow.scenarios?.[0]).toMatchObject({ events: [{}, { set: { 'ticket.marks': ['silver'] } }, {}] });
});

it('takes only another value of the same field', () => {
  for (const replacement of ['gold', 'platinum'])
    expect(replaceValue(policy, { ...gold, replacement })).toMatchObject({
      ok: false,
      error: { code: 'invalid' },
    });
  expect(replaceValue(policy, { ...gold, field: 'nothing', replacement: 'silver' })).toMatchObject({
    ok: false,
    error: { code: 'unknownPart', data: { part: 'fields', id: 'nothing' } },
  });
});

it('leaves no value unknown in any flow, and goes back to the same flow', () => {
  fc.assert(
    fc.property(flows(), fc.nat(), (flow, pick) => {
      const listed = Object.entries(flow.fields ?? {}).flatMap(([field, { values = [] }]) =>
        values.map((value) => ({ field, value })),
      );
      const named = listed[pick % listed.length];
      const entry = named && flow.fields?.[named.field];
      if (named === undefined || entry === undefined) return;
      const { field, value } = named;
      const withValues = (of: Flow, values: readonly string[]): Flow => ({
        ...of,
        fields: { ...of.fields, [field]: { ...entry, values: [...values] } },
      });
      const wider = withValues(flow, [...(entry.values ?? []), 'bronze']);
      const after = replaced(wider, { field, value, replacement: 'bronze' });
      expect(valueUses(after, named)).toEqual([]);
      expect(valueUses(after, { field, value: 'bronze' }).length).toBe(valueUses(flow, named).length);
      const codes = (of: Flow): readonly string[] => check(of).diagnostics.map(({ code }) => code);
      expect(codes(after).toSorted()).toEqual(codes(wider).toSorted());
      const back = replaced(withValues(after, ['bronze', value]), {
        field,
        value: 'bronze',
        replacement: value,
      });
      expect(withValues(back, entry.values ?? [])).toEqual(flow);
    }),
    { numRuns: 200 },
  );
});
