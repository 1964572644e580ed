import { expect, it } from 'vitest';
import type { PortContext } from '../model.ts';
import { itIsANodeKind } from '../node-kind-suite.fake.ts';
import example from './external.example.json' with { type: 'json' };
import { externalModel } from './external.ts';

const nowhere: PortContext = { tiers: {}, clocks: {}, packageBlocks: () => false };

itIsANodeKind('external', example);

it('must say what happens when the partner is late', () => {
  const ports = externalModel.ports({ to: 'vendor:x', respondWithin: 'PT4H', calendar: 'always' }, nowhere);
  expect(ports.filter((port) => port.required).map(({ id }) => id)).toEqual(['breached']);
});
