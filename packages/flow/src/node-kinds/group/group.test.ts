import { expect, it } from 'vitest';

import { itIsANodeKind } from '../node-kind-suite.fake.ts';
import example from './group.example.json' with { type: 'json' };
import { groupConfigSchema } from './group-config.ts';

itIsANodeKind('group', example);

it('needs at least two customers to be a group', () => {
  const accepts = (count: number): boolean =>
    groupConfigSchema.safeParse({ key: 'ticket.component', count, window: 'PT15M' }).success;
  expect([accepts(1), accepts(2), accepts(2.5)]).toEqual([false, true, false]);
});
