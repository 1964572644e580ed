import { expect, it } from 'vitest';

import { itIsANodeKind } from '../node-kind-suite.fake.ts';
import example from './wait.example.json' with { type: 'json' };
import { waitConfigSchema } from './wait-config.ts';

itIsANodeKind('wait', example);

it('waits for a time or for an opening, not for both', () => {
  const accepts = (until: unknown): boolean => waitConfigSchema.safeParse({ until }).success;
  expect(accepts({ for: 'PT1H', calendar: 'always' })).toBe(true);
  expect(accepts({ open: 'office' })).toBe(true);
  expect(accepts({ for: 'PT1H', calendar: 'always', open: 'office' })).toBe(false);
  expect(accepts({ for: 'PT0S', calendar: 'always' })).toBe(false);
});
