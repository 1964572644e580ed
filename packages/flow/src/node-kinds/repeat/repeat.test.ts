import { expect, it } from 'vitest';

import { itIsANodeKind } from '../node-kind-suite.fake.ts';
import example from './repeat.example.json' with { type: 'json' };
import { repeatConfigSchema } from './repeat-config.ts';

itIsANodeKind('repeat', example);

it('repeats a whole number of times, at least once', () => {
  const accepts = (times: number): boolean => repeatConfigSchema.safeParse({ times }).success;
  expect([accepts(0), accepts(1), accepts(1.5), accepts(1001)]).toEqual([false, true, false, false]);
});
