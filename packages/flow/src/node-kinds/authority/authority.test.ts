import { expect, it } from 'vitest';
import type { PortContext } from '../model.ts';
import { itIsANodeKind } from '../node-kind-suite.fake.ts';
import example from './authority.example.json' with { type: 'json' };
import { authorityModel } from './authority.ts';

const nowhere: PortContext = { tiers: {}, clocks: {}, packageBlocks: () => false };

itIsANodeKind('authority', example);

it('leaves by one of three required ports at once', () => {
  const ports = authorityModel.ports({}, nowhere);
  expect(ports.every(({ required, leaves }) => required && leaves === 'passing')).toBe(true);
  expect(ports.map(({ id }) => id)).toEqual(['granted', 'needsSignOff', 'denied']);
});
