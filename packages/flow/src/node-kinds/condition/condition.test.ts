import { expect, it } from 'vitest';
import type { PortContext } from '../model.ts';
import { itIsANodeKind } from '../node-kind-suite.fake.ts';
import example from './condition.example.json' with { type: 'json' };
import { conditionModel } from './condition.ts';

const nowhere: PortContext = { tiers: {}, clocks: {}, packageBlocks: () => false };

itIsANodeKind('condition', example);

it('has a required port for each case, in order, and an optional else', () => {
  const cases = [
    { id: 'b', when: 'customer.vip' },
    { id: 'a', when: 'customer.vip' },
  ];
  const ports = conditionModel.ports({ cases }, nowhere);
  expect(ports.map(({ id, required }) => [id, required])).toEqual([
    ['case:b', true],
    ['case:a', true],
    ['else', false],
  ]);
});
