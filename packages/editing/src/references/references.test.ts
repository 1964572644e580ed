import { check } from '@rung/compiler';
import { type Flow, parseFlow, templates } from '@rung/flow';
import { flows } from '@rung/flow/arbitraries';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { deletePart, renamePartId } from '../commands/parts.ts';
import { entriesOf, partNames } from './part.ts';
import { standardFieldUses, stepsAsking, useCounts, whereUsed } from './where-used.ts';

const named: Flow = (() => {
  const parsed = parseFlow({
    format: 'rung/flow@1',
    id: 'named',
    name: 'Named',
    fields: { plan: { label: 'Plan', type: 'enum', values: ['gold', 'lead'] } },
    calendars: { 'in-hours': { name: 'In hours', zone: 'UTC', week: { mon: [['09:00', '17:00']] } } },
    tiers: {
      desk: { name: 'Desk', rank: 1, kind: 'frontline', owner: 'queue:desk', calendar: 'in-hours' },
      lead: {
        name: 'Lead',
        rank: 2,
        kind: 'manager',
        orderBy: [{ field: 'ticket.plan', direction: 'ascending' }],
      },
    },
    grants: {
      refund: {
        order: 1,
        tier: 'desk',
        action: 'refund',
        limit: { kind: 'never' },
        when: 'position.tier == "lead" // as plan is\n && ticket.plan == "lead"',
        stages: [{ tiers: ['lead'], need: 1 }],
      },
    },
    clocks: {
      solve: {
        name: 'Solve',
        measure: 'resolution',
        targets: [{ id: 'all', when: 'has(ticket.plan)', target: 'PT4H', calendar: 'in-hours' }],
      },
    },
    wordLists: { angry: { language: 'en', words: ['lead'] } },
    templates: {
      hello: { name: 'Hello', audience: 'customer', text: { en: '{plan}' }, vars: { plan: 'ticket.plan' } },
    },
    nodes: {
      intake: { kind: 'trigger', config: { events: ['ticket.created'], order: 1, mode: 'intake' } },
      angry: {
        kind: 'trigger',
        config: {
          events: ['message.added'],
          when: 'mentions(message.text, words.angry) && isOpen(calendars["in-hours"])',
          order: 0,
          mode: 'interrupting',
        },
      },
      desk: { kind: 'tier', config: { tier: 'desk' } },
      lead: { kind: 'tier', config: { tier: 'lead', owner: 'tier:lead' } },
      down: { kind: 'deescalate', config: { to: 'desk' } },
      tell: { kind: 'message', config: { template: 'hello', promise: 'lead.work' } },
      soon: { kind: 'message', config: { template: 'hello', promise: 'solve' } },
    },
    edges: {
      a: { from: { node: 'intake', port: 'out' }, to: 'desk' },
      b: { from: { node: 'angry', port: 'out' }, to: 'lead' },
    },
    guards: { coolDowns: { quiet: { triggers: ['angry'], length: 'PT1H', calendar: 'in-hours' } } },
    scenarios: [
      {
        format: 'rung/scenario@1',
        name: 'One',
        ticket: { id: 'T-1', plan: 'gold', channel: 'phone', ticket: { plan: 'gold' } },
        events: [
          { at: '2026-03-02T10:00:00Z', type: 'ticket.created', plan: 'gold' },
          {
            at: '2026-03-02T11:00:00Z',
            type: 'ticket.updated',
            set: { 'ticket.plan': 'lead' },
            byTier: 'lead',
          },
        ],
        expect: [
          { effect: 'assign', tier: 'lead', from: 'desk', reasons: ['lead'] },
          { effect: 'set', field: 'ticket.plan', value: 'lead' },
        ],
        never: ['message', 'assign:lead'],
        clocks: [{ clock: 'lead.work' }, { clock: 'solve' }],
        final: { tier: 'lead', queues: { lead: ['T-1'] } },
      },
    ],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
})();

const places = (part: Parameters<typeof whereUsed>[1], id: string): readonly string[] =>
  whereUsed(named, part, id).map(({ path }) => path);

it('lists every place that names a part or a step', () => {
  expect(places('tiers', 'lead')).toEqual([
    '/nodes/lead/config/tier',
    '/nodes/lead/config/owner',
    '/grants/refund/stages/0/tiers/0',
    '/grants/refund/when',
    '/scenarios/0/events/1/byTier',
    '/scenarios/0/expect/0/tier',
    '/scenarios/0/never/1',
    '/scenarios/0/final/tier',
    '/scenarios/0/final/queues/lead',
  ]);
  expect(places('fields', 'plan')).toEqual([
    '/tiers/lead/orderBy/0/field',
    '/templates/hello/vars/plan',
    '/clocks/solve/targets/0/when',
    '/grants/refund/when',
    '/scenarios/0/ticket/plan',
    '/scenarios/0/ticket/ticket/plan',
    '/scenarios/0/events/0/plan',
    '/scenarios/0/events/1/set/ticket.plan',
    '/scenarios/0/expect/1/field',
  ]);
  expect(places('calendars', 'in-hours')).toEqual([
    '/tiers/desk/calendar',
    '/clocks/solve/targets/0/calendar',
    '/guards/coolDowns/quiet/calendar',
    '/nodes/angry/config/when',
  ]);
  expect(places('clocks', 'solve')).toEqual(['/nodes/soon/config/promise', '/scenarios/0/clocks/1/clock']);
  expect(places('nodes', 'lead')).toEqual([
    '/nodes/tell/config/promise',
    '/edges/b/to',
    '/scenarios/0/clocks/0/clock',
  ]);
  expect(places('nodes', 'angry')).toEqual(['/guards/coolDowns/quiet/triggers/0', '/edges/b/from/node']);
  expect(useCounts(named, 'templates')).toEqual(new Map([['hello', 2]]));
  const [inCondition] = whereUsed(named, 'wordLists', 'angry');
  expect(inCondition).toMatchObject({ part: 'nodes', id: 'angry', range: { start: 23, end: 34 } });
});

it('tells the steps that ask about the action of an authority limit, which may still be deleted', () => {
  const flow: Flow = {
    ...named,
    nodes: {
      may: { kind: 'authority', config: { action: 'refund', tier: 'desk' } },
      sign: { kind: 'approval', config: {} },
      other: { kind: 'authority', config: { action: 'ticket.close' } },
    },
    edges: {},
  };
  expect(stepsAsking(flow, 'refund').map(({ nodeId }) => nodeId)).toEqual(['may', 'sign']);
  expect(stepsAsking(flow, 'toString')).toEqual([]);
  expect(whereUsed(flow, 'grants', 'refund')).toEqual([]);
  expect(deletePart(flow, { part: 'grants', id: 'refund' }).ok).toBe(true);
});

it('renames a part in every place and changes nothing else', () => {
  const renamed = renamePartId(named, { part: 'tiers', id: 'lead', to: 'chief' });
  const flow = renamed.ok ? renamed.value.flow : named;
  expect(whereUsed(flow, 'tiers', 'lead')).toEqual([]);
  expect(flow.grants?.['refund']?.when).toBe(
    'position.tier == "chief" // as plan is\n && ticket.plan == "lead"',
  );
  expect(flow.nodes['lead']).toMatchObject({ config: { tier: 'chief', owner: 'tier:chief' } });
  expect(Object.keys(flow.tiers)).toEqual(['desk', 'chief']);
  expect(flow.scenarios?.[0]).toMatchObject({
    never: ['message', 'assign:chief'],
    final: { queues: { chief: ['T-1'] } },
  });
  for (const id of ['intake', 'desk', 'down', 'tell']) expect(flow.nodes[id]).toBe(named.nodes[id]);
  expect(flow.edges).toBe(named.edges);
  expect(flow.clocks).toBe(named.clocks);
  const field = renamePartId(named, { part: 'fields', id: 'plan', to: 'tariff-2' });
  expect(field.ok && field.value.flow.grants?.['refund']?.when).toBe(
    'position.tier == "lead" // as plan is\n && ticket["tariff-2"] == "lead"',
  );
});

it('deletes what is named elsewhere only with something to take its place', () => {
  const refused = deletePart(named, { part: 'tiers', id: 'lead' });
  expect(refused).toMatchObject({ ok: false, error: { code: 'inUse', data: { uses: 3 } } });
  const deleted = deletePart(named, { part: 'tiers', id: 'lead', replacement: 'desk' });
  const flow = deleted.ok ? deleted.value.flow : named;
  expect(Object.keys(flow.tiers)).toEqual(['desk']);
  expect(whereUsed(flow, 'tiers', 'lead')).toEqual([]);
  expect(deletePart(named, { part: 'grants', id: 'refund' }).ok).toBe(true);
});

const findingsOf = (flow: Flow, id: string, to: string): readonly string[] =>
  check(flow)
    .diagnostics.map((found) => JSON.stringify(found).replaceAll(to, id))
    .toSorted();

it('gives the same findings under another name, and none under the old one', () => {
  const all = fc.oneof(flows(), fc.constantFrom(...templates.map(({ flow }) => flow)));
  fc.assert(
    fc.property(all, fc.nat(), (flow, pick) => {
      const entries = partNames.flatMap((part) =>
        Object.keys(entriesOf(flow, part)).map((id) => ({ part, id })),
      );
      const chosen = entries[pick % entries.length];
      if (chosen === undefined) return;
      const to = `${chosen.id}_renamed`;
      const renamed = renamePartId(flow, { ...chosen, to });
      expect(renamed.ok).toBe(true);
      if (!renamed.ok) return;
      const after = renamed.value.flow;
      expect(whereUsed(after, chosen.part, chosen.id)).toEqual([]);
      expect(whereUsed(after, chosen.part, to).length).toBe(whereUsed(flow, chosen.part, chosen.id).length);
      expect(findingsOf(after, chosen.id, to)).toEqual(findingsOf(flow, chosen.id, to));
      const back = renamePartId(after, { part: chosen.part, id: to, to: chosen.id });
      expect(back.ok && back.value.flow).toEqual(flow);
    }),
    { numRuns: 200 },
  );
});

it('finds where the fields are used that every policy has, in conditions and elsewhere', () => {
  const flow: Flow = {
    format: 'rung/flow@1',
    id: 'x',
    name: 'X',
    fields: { plan: { label: 'Plan', type: 'text' } },
    tiers: {
      desk: {
        name: 'Desk',
        rank: 1,
        kind: 'frontline',
        orderBy: [{ field: 'ticket.priority', direction: 'ascending' }],
      },
    },
    wordLists: { angry: { language: 'en', words: ['lawyer'] } },
    nodes: {
      ask: {
        kind: 'condition',
        config: {
          cases: [
            { id: 'a', when: 'ticket.priority == "urgent" && message.text.hasAny(words.angry)' },
            { id: 'b', when: 'ticket.plan == "x" && ticket.priority != "low"' },
          ],
        },
      },
      mark: { kind: 'set', config: { set: [{ field: 'ticket.tags', add: ['late'] }] } },
    },
    edges: {},
  };
  const uses = standardFieldUses(flow);
  const places = [...uses].map(([field, at]) => [field, at.map(({ part, id }) => `${part}/${id}`)]);
  expect(Object.fromEntries(places)).toEqual({
    'ticket.priority': ['tiers/desk', 'nodes/ask', 'nodes/ask'],
    'message.text': ['nodes/ask'],
    'ticket.tags': ['nodes/mark'],
  });
  const [, first] = uses.get('ticket.priority') ?? [];
  expect(first).toMatchObject({ nodeId: 'ask', range: { start: 0, end: 'ticket.priority'.length } });
});
