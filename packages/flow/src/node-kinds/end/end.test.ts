import { expect, it } from 'vitest';
import type { PortContext } from '../model.ts';
import { itIsANodeKind } from '../node-kind-suite.fake.ts';
import example from './end.example.json' with { type: 'json' };
import { endModel } from './end.ts';

const nowhere: PortContext = { tiers: {}, clocks: {}, packageBlocks: () => false };

itIsANodeKind('end', example);

it('has no way out', () => {
  expect(endModel.ports({}, nowhere)).toEqual([]);
});
