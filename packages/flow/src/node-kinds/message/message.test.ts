import { expect, it } from 'vitest';

import { itIsANodeKind } from '../node-kind-suite.fake.ts';
import example from './message.example.json' with { type: 'json' };
import { messageConfigSchema } from './message-config.ts';

itIsANodeKind('message', example);

it('promises only what a clock, a tier or a waiting node can keep', () => {
  const promise = (text: string): boolean =>
    messageConfigSchema.safeParse({ template: 'x', promise: text }).success;
  expect(['answer', 'lead.work', 'lead.acknowledgement', 'vendor_case'].every(promise)).toBe(true);
  expect(['', 'lead.lunch', 'a.b.c', 'in two hours'].some(promise)).toBe(false);
});
