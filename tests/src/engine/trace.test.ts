import { step } from '@rung/engine';
import type { TicketEvent, TraceGroup } from '@rung/kernel';
import { expect, it } from 'vitest';
import { at, Driver, type FlowSketch, intake, on, threeTiers } from './drive.ts';

const sketch: FlowSketch = {
  tiers: threeTiers,
  fields: { mood: { label: 'Mood', type: 'number' } },
  clocks: {
    reply: {
      name: 'Reply',
      measure: 'nextReply',
      targets: [{ id: 'row', target: 'PT1H', calendar: 'always' }],
    },
  },
  nodes: {
    intake,
    sla: { kind: 'sla', config: { clock: 'reply' } },
    l1: at('l1'),
    l2: at('l2'),
    l3: at('l3'),
    arrived: on('tier.entered', { mode: 'side', when: 'position.tier == "l3"' }),
    none: { kind: 'end', config: {} },
    low: on('ticket.updated', { when: 'ticket.mood <= 3 && ticket.priority == "high"', reason: 'low' }),
    which: {
      kind: 'condition',
      config: {
        cases: [
          { id: 'bad', when: 'ticket.mood <= 1' },
          { id: 'worse', when: 'ticket.mood <= 2' },
        ],
      },
    },
  },
  edges: [
    'intake.out -> sla',
    'sla.continue -> l1',
    'sla.breached -> l2',
    'low.out -> which',
    'arrived.out -> none',
    'which.case:bad -> l3',
    'which.case:worse -> l2',
    'which.else -> l2',
  ],
};

function traced(
  ticket: Driver,
  when: string,
  rest: { readonly type: string; readonly set?: object; readonly fields?: object },
): readonly TraceGroup[] {
  const event = { id: when, ticket: 'T-1', at: `2026-03-02T${when}:00Z`, ...rest };
  const result = step(ticket.linked, ticket.state, event as unknown as TicketEvent, { trace: true });
  if (!result.ok) throw new Error(result.error.code);
  return result.value.trace;
}

it('explains every condition with the values seen, those not taken too', () => {
  const ticket = new Driver(sketch);
  ticket.create('10:00', { 'ticket.priority': 'high' });
  const [group] = traced(ticket, '10:10', { type: 'ticket.updated', set: { 'ticket.mood': 2 } });
  expect(group).toMatchObject({ at: '2026-03-02T10:10:00Z', sequence: 2 });
  const [round] = group?.rounds ?? [];
  expect(round?.causes).toEqual([{ kind: 'event', type: 'ticket.updated', id: '10:10' }]);
  expect(round?.entries).toMatchObject([
    {
      step: 'trigger',
      node: 'low',
      outcome: 'fired',
      reason: 'low',
      condition: { rows: [{ values: [2] }, { values: ['high'] }] },
    },
    {
      step: 'case',
      node: 'which',
      port: 'case:worse',
      cases: [
        { id: 'bad', condition: { result: 'false', rows: [{ values: [2], result: 'false' }] } },
        { id: 'worse', condition: { result: 'true' } },
      ],
    },
    { step: 'node', node: 'which', port: 'case:worse' },
    { step: 'node', node: 'l2', port: null },
    { step: 'move', node: 'low', outcome: 'led', tier: 'l2' },
    { step: 'move', node: 'l2', outcome: 'led', move: 'escalation' },
  ]);
});

it('says what did not match, what was unknown, and what was noted', () => {
  const ticket = new Driver(sketch);
  ticket.create('10:00');
  const [group] = traced(ticket, '10:10', { type: 'ticket.updated', set: { 'ticket.priority': 'low' } });
  expect(group?.rounds[0]?.entries).toMatchObject([
    {
      step: 'trigger',
      node: 'low',
      outcome: 'notMatched',
      condition: { result: 'false', rows: [{ values: [null], result: 'unknown' }, { result: 'false' }] },
    },
  ]);
  const [other] = traced(ticket, '10:10', { type: 'ticket.updated', set: { 'ticket.priority': 'high' } });
  expect(other?.rounds[0]?.entries).toMatchObject([
    { step: 'note', what: 'unknown', node: 'low', data: { field: 'ticket.mood' } },
    { step: 'trigger', node: 'low', outcome: 'unknown' },
  ]);
});

it('groups clocks by their instant, before the event that let them fire', () => {
  const ticket = new Driver(sketch);
  ticket.create('10:00');
  const groups = traced(ticket, '12:00', { type: 'attempt.failed' });
  expect(groups.map(({ at: instant, sequence }) => [instant, sequence])).toEqual([
    ['2026-03-02T11:00:00Z', 2],
    ['2026-03-02T12:00:00Z', 3],
  ]);
  expect(groups[0]?.rounds[0]).toMatchObject({
    causes: [{ kind: 'timer', node: 'sla', outlet: 'breached' }],
    entries: [
      { step: 'clock', clock: 'reply', change: 'breached' },
      { step: 'port', node: 'sla', port: 'breached' },
      { step: 'node', node: 'l2' },
      { step: 'move' },
      { step: 'move' },
    ],
  });
  expect(groups[0]?.rounds[1]?.causes).toEqual([{ kind: 'derived', type: 'tier.entered', node: 'l2' }]);
});

it('tells which intake trigger came before another that matched too', () => {
  const ticket = new Driver({
    ...sketch,
    nodes: {
      ...sketch.nodes,
      plain: on('ticket.created', { mode: 'intake', order: 20 }),
      urgent: on('ticket.created', { mode: 'intake', order: 10, when: 'ticket.priority == "high"' }),
    },
    edges: [...(sketch.edges ?? []), 'plain.out -> l1', 'urgent.out -> l2'],
  });
  const [group] = traced(ticket, '10:00', {
    type: 'ticket.created',
    fields: { 'ticket.priority': 'high' },
  });
  const outcomes = (group?.rounds[0]?.entries ?? []).flatMap((entry) =>
    entry.step === 'trigger' && entry.node !== 'arrived' ? [[entry.node, entry.outcome]] : [],
  );
  expect(outcomes).toEqual([
    ['urgent', 'fired'],
    ['plain', 'passedOver'],
    ['intake', 'passedOver'],
  ]);
});
