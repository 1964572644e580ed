import { expect, it } from 'vitest';
import type { PortContext } from '../model.ts';
import { itIsANodeKind } from '../node-kind-suite.fake.ts';
import example from './approval.example.json' with { type: 'json' };
import { approvalModel } from './approval.ts';
import { approvalConfigSchema } from './approval-config.ts';

const nowhere: PortContext = { tiers: {}, clocks: {}, packageBlocks: () => false };

itIsANodeKind('approval', example);

it('requires all of its ports, so that no answer is forgotten', () => {
  expect(approvalModel.ports({}, nowhere).every(({ required }) => required)).toBe(true);
});

it('wants at least one tier in each stage', () => {
  expect(approvalConfigSchema.safeParse({ stages: [{ tiers: [], need: 1 }] }).success).toBe(false);
});
