import { diffDocuments, renameNode } from '@rung/editing';
import type { Flow } from '@rung/flow';
import { expect, it } from 'vitest';
import { selectedAfter } from './selected-after.ts';
import { starter } from './starter.fake.ts';

const flow = starter();
const [one = '', two = '', three = ''] = Object.keys(flow.nodes);

const renamed = (present: Flow, node: string): Flow => {
  const done = renameNode(present, { node, title: 'Another' });
  return done.ok ? done.value.flow : present;
};
const both = diffDocuments(flow, renamed(renamed(flow, one), two));

it('shows what was taken back, save to whoever has a part of it before them', () => {
  expect(selectedAfter(both, { selection: [], flow })).toEqual([one, two]);
  expect(selectedAfter(both, { selection: [three], flow })).toEqual([one, two]);
  expect(selectedAfter(both, { selection: [one, three], flow })).toEqual([one, two]);
  expect(selectedAfter(both, { selection: [two], flow })).toEqual([two]);
});

it('leaves the selection where no step was touched, without what is gone', () => {
  expect(selectedAfter([], { selection: [three, 'gone'], flow })).toEqual([three]);
});
