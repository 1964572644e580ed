import { expect, it } from 'vitest';

import { itIsANodeKind } from '../node-kind-suite.fake.ts';
import example from './trigger.example.json' with { type: 'json' };
import { triggerConfigSchema } from './trigger-config.ts';

itIsANodeKind('trigger', example);

it('hears only events that exist', () => {
  const config = { events: ['ticket.sneezed'], order: 1, mode: 'side' };
  expect(triggerConfigSchema.safeParse(config).success).toBe(false);
});

it('may listen to a clock outlet instead of an event', () => {
  const config = { events: [], outlet: { clock: 'answer', at: 'breached' }, order: 1, mode: 'side' };
  expect(triggerConfigSchema.safeParse(config).success).toBe(true);
});
