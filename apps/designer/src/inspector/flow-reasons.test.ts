import type { Flow } from '@rung/flow';
import { expect, it } from 'vitest';
import { flowReasons, spelledReason } from './flow-reasons.ts';

const flow: Flow = {
  format: 'rung/flow@1',
  id: 'reasons',
  name: 'Reasons',
  tiers: {},
  nodes: {
    desk: {
      kind: 'tier',
      config: { tier: 'desk', flagReasons: ['vendor_bug', 'knowledge_gap'] },
      ports: { overdue: { reason: 'too_late' } },
    },
    word: {
      kind: 'trigger',
      config: { events: ['ticket.created'], order: 1, mode: 'side', reason: 'keyword:{word}' },
    },
    back: { kind: 'deescalate', config: { to: 'back', reason: 'answered' } },
  },
  edges: {},
  scenarios: [
    {
      name: 'one',
      events: [
        { type: 'agent.flagged', reason: 'legal' },
        { type: 'ticket.created', reason: 'none' },
      ],
    },
    { name: 'two', events: [{ type: 'agent.flagged', reason: 'legal' }, null, 7] },
    { name: 'broken', events: 'none' },
  ],
};

it('finds every reason that a flow names and that agents could give, each once', () => {
  expect(flowReasons(flow)).toEqual(['answered', 'knowledge_gap', 'legal', 'too_late', 'vendor_bug']);
});

it('writes a text as a reason', () => {
  expect(spelledReason('Knowledge gap!')).toBe('knowledge_gap');
  expect(spelledReason('  2nd opinion ')).toBe('nd_opinion');
  expect(spelledReason('??')).toBe('');
  expect(spelledReason('Ä'.repeat(3))).toBe('');
});
