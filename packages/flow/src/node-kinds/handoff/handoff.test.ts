import { expect, it } from 'vitest';
import type { PortContext } from '../model.ts';
import { itIsANodeKind } from '../node-kind-suite.fake.ts';
import example from './handoff.example.json' with { type: 'json' };
import { handoffModel } from './handoff.ts';

const nowhere: PortContext = { tiers: {}, clocks: {}, packageBlocks: () => false };

itIsANodeKind('handoff', example);

it('requires a way out for an incomplete package only where the package blocks', () => {
  const incomplete = (blocks: boolean): boolean | undefined =>
    handoffModel
      .ports({ package: 'story' }, { ...nowhere, packageBlocks: () => blocks })
      .find(({ id }) => id === 'incomplete')?.required;
  expect(incomplete(true)).toBe(true);
  expect(incomplete(false)).toBe(false);
});
