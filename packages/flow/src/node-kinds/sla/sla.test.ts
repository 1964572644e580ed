import { expect, it } from 'vitest';
import type { PortContext } from '../model.ts';
import { itIsANodeKind } from '../node-kind-suite.fake.ts';
import example from './sla.example.json' with { type: 'json' };
import { slaModel } from './sla.ts';

const nowhere: PortContext = { tiers: {}, clocks: {}, packageBlocks: () => false };

itIsANodeKind('sla', example);

it('has a port for each threshold of its clock, between continue and breached', () => {
  const clocks = { answer: { thresholds: [{ id: 'late' }, { id: 'half' }] } };
  const ports = slaModel.ports({ clock: 'answer' }, { ...nowhere, clocks });
  expect(ports.map(({ id }) => id)).toEqual(['continue', 'at:late', 'at:half', 'breached']);
  expect(slaModel.ports({ clock: 'gone' }, nowhere).map(({ id }) => id)).toEqual(['continue', 'breached']);
});
