import { templates } from '@rung/flow';
import { expect, it } from 'vitest';
import { grantsInOrder } from '../node-kinds/shared/grant-sentence.ts';
import { moveGrant } from './grant-order.ts';

const matrices = templates
  .map(({ flow }) => flow)
  .filter(({ grants }) => Object.keys(grants ?? {}).length > 1);
const idsOf = (flow: (typeof matrices)[number]): readonly string[] => grantsInOrder(flow).map(([id]) => id);

it('moves a row by a place, and back', () => {
  expect(matrices.length).toBeGreaterThan(0);
  for (const flow of matrices) {
    const [first = '', second = '', ...others] = idsOf(flow);
    const moved = moveGrant(flow, first, 1);
    if (!moved.ok) throw new Error('refused');
    expect(idsOf(moved.value.flow)).toEqual([second, first, ...others]);
    const back = moveGrant(moved.value.flow, first, -1);
    expect(back.ok && idsOf(back.value.flow)).toEqual([first, second, ...others]);
  }
});

it('changes nothing at the ends', () => {
  for (const flow of matrices) {
    const ids = idsOf(flow);
    for (const edit of [moveGrant(flow, ids[0] ?? '', -1), moveGrant(flow, ids.at(-1) ?? '', 1)])
      expect(edit.ok && edit.value.flow).toBe(flow);
  }
});
