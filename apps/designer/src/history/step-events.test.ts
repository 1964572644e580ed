import { expect, it } from 'vitest';
import type { StepHistoryPage } from '../versions/publishing.ts';
import { inOrder } from './step-events.ts';

const by = { author: { name: 'Ada', kind: 'unverified' }, at: '2026-06-04T12:00:00Z' } as const;
const page = (
  changes: readonly number[],
  versions: readonly (readonly [number, number])[],
): StepHistoryPage => ({
  changes: changes.map((rev) => ({ rev, label: { what: 'nodeRenamed', data: {} }, checkpoint: null, ...by })),
  versions: versions.map(([number, rev]) => ({ number, rev, how: 'changed', message: '', ...by })),
  more: false,
});

it('has changes and versions in one order over all pages, a version before the change that it was made with', () => {
  const events = inOrder([
    page(
      [9, 7],
      [
        [2, 8],
        [1, 7],
      ],
    ),
    page([3], []),
  ]);
  expect(events.map((event) => ('number' in event ? `v${event.number}` : event.rev))).toEqual([
    9,
    'v2',
    'v1',
    7,
    3,
  ]);
});
