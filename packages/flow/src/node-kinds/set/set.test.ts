import { expect, it } from 'vitest';

import { itIsANodeKind } from '../node-kind-suite.fake.ts';
import example from './set.example.json' with { type: 'json' };
import { setConfigSchema } from './set-config.ts';

itIsANodeKind('set', example);

it('sets, adds or removes, one of them a row', () => {
  const accepts = (row: unknown): boolean => setConfigSchema.safeParse({ set: [row] }).success;
  expect(accepts({ field: 'ticket.priority', value: 'high' })).toBe(true);
  expect(accepts({ field: 'ticket.tags', add: ['vip'], remove: ['old'] })).toBe(false);
  expect(accepts({ field: 'ticket.tags', add: [] })).toBe(false);
  expect(setConfigSchema.safeParse({ set: [] }).success).toBe(false);
});
