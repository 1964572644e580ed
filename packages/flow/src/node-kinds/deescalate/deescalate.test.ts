import { expect, it } from 'vitest';
import type { PortContext } from '../model.ts';
import { itIsANodeKind } from '../node-kind-suite.fake.ts';
import example from './deescalate.example.json' with { type: 'json' };
import { deescalateModel } from './deescalate.ts';

const nowhere: PortContext = { tiers: {}, clocks: {}, packageBlocks: () => false };

itIsANodeKind('deescalate', example);

it('is a tier of its path: what follows runs as a side path', () => {
  expect(deescalateModel.role).toBe('rests');
  expect(deescalateModel.ports({ to: 'back' }, nowhere)).toEqual([
    { id: 'next', required: false, leaves: 'side' },
  ]);
});
