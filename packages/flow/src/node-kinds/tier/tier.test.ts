import { expect, it } from 'vitest';
import type { PortContext } from '../model.ts';
import { itIsANodeKind } from '../node-kind-suite.fake.ts';
import example from './tier.example.json' with { type: 'json' };
import { tierModel } from './tier.ts';

const nowhere: PortContext = { tiers: {}, clocks: {}, packageBlocks: () => false };

itIsANodeKind('tier', example);

it('requires a way out for each time that the tier is given', () => {
  const required = (tiers: PortContext['tiers']): readonly string[] =>
    tierModel
      .ports({ tier: 'team', flagReasons: ['knowledge_gap'] }, { ...nowhere, tiers })
      .filter((port) => port.required)
      .map(({ id }) => id);
  expect(required({})).toEqual(['escalated:knowledge_gap']);
  expect(required({ team: { acknowledge: 'PT5M' } })).toEqual(['timeout', 'escalated:knowledge_gap']);
  expect(required({ team: { work: 'PT5M' } })).toEqual(['overdue', 'escalated:knowledge_gap']);
});

it('is not misled by a tier that is called like a property of every object', () => {
  expect(tierModel.ports({ tier: 'constructor' }, nowhere).some(({ required }) => required)).toBe(false);
});
