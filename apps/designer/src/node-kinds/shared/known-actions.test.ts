import type { Flow } from '@rung/flow';
import { expect, it } from 'vitest';
import { knownActions, unknownAction } from './known-actions.ts';

const row = { tier: 'team', limit: { kind: 'never' } } as const;
const flow: Flow = {
  format: 'rung/flow@1',
  id: 'matrix',
  name: 'Matrix',
  tiers: { team: { name: 'Team', rank: 1, kind: 'frontline' } },
  grants: {
    a: { ...row, order: 2, action: 'Credit note' },
    b: { ...row, order: 1, action: 'Refund' },
    c: { ...row, order: 3, action: 'Refund' },
  },
  nodes: {},
  edges: {},
};

it('offers every action of the matrix once, in its order', () => {
  expect(knownActions(flow)).toEqual(['Refund', 'Credit note', 'ticket.close', 'ticket.deescalate']);
});

it('knows when no limit speaks of what is typed, and what is probably meant', () => {
  expect(unknownAction(flow, 'Refund')).toBeNull();
  expect(unknownAction(flow, '')).toBeNull();
  expect(unknownAction(flow, 'ticket.reopen')).toBeNull();
  expect(unknownAction(flow, 'refund ')).toEqual({ meant: 'Refund' });
  expect(unknownAction(flow, 'creditnote')).toEqual({ meant: 'Credit note' });
  expect(unknownAction(flow, 'Holiday')).toEqual({ meant: null });
});
