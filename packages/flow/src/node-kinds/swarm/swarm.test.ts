import { expect, it } from 'vitest';
import type { PortContext } from '../model.ts';
import { itIsANodeKind } from '../node-kind-suite.fake.ts';
import example from './swarm.example.json' with { type: 'json' };
import { swarmModel } from './swarm.ts';

const nowhere: PortContext = { tiers: {}, clocks: {}, packageBlocks: () => false };

itIsANodeKind('swarm', example);

it('must say what happens when nobody joins and when time is up', () => {
  const required = swarmModel.ports(
    { to: 'queue:x', joinWithin: 'PT1M', maxDuration: 'PT1H', calendar: 'always' },
    nowhere,
  );
  expect(required.filter((port) => port.required).map(({ id }) => id)).toEqual(['noJoin', 'timeout']);
});
