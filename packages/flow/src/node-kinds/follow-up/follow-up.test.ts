import { expect, it } from 'vitest';
import type { PortContext } from '../model.ts';
import { itIsANodeKind } from '../node-kind-suite.fake.ts';
import example from './follow-up.example.json' with { type: 'json' };
import { followUpModel } from './follow-up.ts';

const nowhere: PortContext = { tiers: {}, clocks: {}, packageBlocks: () => false };

itIsANodeKind('followUp', example);

it('must say what happens when the customer is not satisfied', () => {
  const ports = followUpModel.ports({ within: 'P1D', calendar: 'always' }, nowhere);
  expect(ports.filter((port) => port.required).map(({ id }) => id)).toEqual(['unsatisfied']);
});
