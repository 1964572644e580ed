import { expect, it } from 'vitest';
import { semanticDigest } from '../../digest.ts';
import type { PortContext } from '../model.ts';
import { exampleFlow, itIsANodeKind } from '../node-kind-suite.fake.ts';
import example from './note.example.json' with { type: 'json' };
import { noteModel } from './note.ts';

const nowhere: PortContext = { tiers: {}, clocks: {}, packageBlocks: () => false };

itIsANodeKind('note', example);

it('means nothing: it has no ports and no part in the digest', () => {
  const flow = exampleFlow(example);
  const { why, ...nodes } = flow.nodes;
  expect(why?.kind).toBe('note');
  expect(noteModel.ports({ text: '' }, nowhere)).toEqual([]);
  expect(semanticDigest({ ...flow, nodes })).toBe(semanticDigest(flow));
});
