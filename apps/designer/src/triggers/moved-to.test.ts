import { reorderTriggers } from '@rung/editing';
import { templates, triggersInOrder } from '@rung/flow';
import { expect, it } from 'vitest';
import { movedTo } from './moved-to.ts';

it('puts one of a list at another place', () => {
  const ids = ['a', 'b', 'c', 'd'];
  expect(movedTo(ids, 'a', 2)).toEqual(['b', 'c', 'a', 'd']);
  expect(movedTo(ids, 'd', 0)).toEqual(['d', 'a', 'b', 'c']);
  expect(movedTo(ids, 'b', 4)).toBe(ids);
  expect(movedTo(ids, 'b', -1)).toBe(ids);
  expect(movedTo(ids, 'x', 1)).toBe(ids);
});

it('shows triggers in the order in which a reordering leaves them', () => {
  for (const { flow } of templates) {
    const ids = triggersInOrder(flow).map(({ id }) => id);
    const wanted = ids.toReversed();
    const edit = reorderTriggers(flow, { triggers: wanted });
    expect(edit.ok && triggersInOrder(edit.value.flow).map(({ id }) => id)).toEqual(wanted);
  }
});
