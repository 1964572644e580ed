import type { Json, Patch } from '@rung/editing';
import type { Flow } from '@rung/flow';
import { expect, it } from 'vitest';
import { touchesBackFrom } from './touched-step.ts';

const edge = (node: string, to: string): Json => ({ from: { node, port: 'then' }, to });
const flow: Flow = {
  format: 'rung/flow@1',
  id: 'touched',
  name: 'Touched',
  tiers: {},
  nodes: {},
  edges: { kept: { from: { node: 'desk', port: 'then' }, to: 'end' } },
};

/** Which of some changes, the latest first, touched a step. */
function touched(node: string, changes: readonly Patch[]): readonly boolean[] {
  const touches = touchesBackFrom(flow, node);
  return changes.map((patch) => touches([patch]));
}

it('finds what was done to the step itself, and not where it stands', () => {
  const changes: readonly Patch[] = [
    { path: ['nodes', 'desk', 'title'], before: 'Desk', after: 'Front desk' },
    { path: ['nodes', 'other', 'title'], before: 'Desk', after: 'Front desk' },
    { path: ['layout', 'desk'], after: { x: 1, y: 1, pinned: true } },
    { path: ['nodes', 'desk'], after: { kind: 'end', config: {} } },
  ];
  expect(touched('desk', changes)).toEqual([true, false, false, true]);
});

it('knows whose outcome was led elsewhere, whatever became of the edge since', () => {
  const changes: readonly Patch[] = [
    { path: ['edges', 'kept', 'to'], before: 'senior', after: 'end' },
    { path: ['edges', 'gone'], before: edge('desk', 'end') },
    { path: ['edges', 'gone', 'to'], before: 'senior', after: 'end' },
    {
      path: ['edges', 'gone', 'from'],
      before: { node: 'other', port: 'then' },
      after: { node: 'desk', port: 'then' },
    },
    { path: ['edges', 'gone', 'to'], before: 'end', after: 'senior' },
    { path: ['edges', 'gone'], after: edge('other', 'end') },
    { path: ['edges', 'gone', 'to'], before: 'end', after: 'senior' },
  ];
  expect(touched('desk', changes)).toEqual([true, true, true, true, false, false, false]);
  expect(touched('other', changes)).toEqual([false, false, false, true, true, true, false]);
});
