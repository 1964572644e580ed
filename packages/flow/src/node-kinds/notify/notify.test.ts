import { expect, it } from 'vitest';

import { itIsANodeKind } from '../node-kind-suite.fake.ts';
import example from './notify.example.json' with { type: 'json' };
import { notifyConfigSchema } from './notify-config.ts';

itIsANodeKind('notify', example);

it('goes to a target in one of the written forms only', () => {
  const to = (target: string): boolean =>
    notifyConfigSchema.safeParse({ to: target, channel: 'chat', template: 'x' }).success;
  expect(['owner', 'origin', 'queue:a', 'role:a', 'tier:lead'].every(to)).toBe(true);
  expect(['', 'queue:', 'queue:a b', 'everybody', 'queue:a:b'].some(to)).toBe(false);
});
