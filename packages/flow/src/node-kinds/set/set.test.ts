import { expect, it } from 'vitest';

import { itIsANodeKind } from '../node-kind-suite.fake.ts';
import example from './set.example.json' with { type: 'json' };
import { setModel } from './set.ts';

itIsANodeKind('set', example);

it('sets, adds or removes, one of them a row', () => {
  const accepts = (row: unknown): boolean => setModel.config.safeParse({ set: [row] }).success;
  expect(accepts({ field: 'ticket.priority', value: 'high' })).toBe(true);
  expect(accepts({ field: 'ticket.tags', add: ['vip'], remove: ['old'] })).toBe(false);
  expect(accepts({ field: 'ticket.tags', add: [] })).toBe(false);
  expect(setModel.config.safeParse({ set: [] }).success).toBe(false);
});
