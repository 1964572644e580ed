import { layoutCards, measureCards } from '@rung/drawing';
import { type EditResult, moveNodes, unpin } from '@rung/editing';
import type { Flow } from '@rung/flow';
import { createWording } from '@rung/wording';
import { expect, it } from 'vitest';
import { starter } from '../document/starter.fake.ts';
import { pinnedSteps, tidied } from './tidy.ts';

const wording = createWording({ language: 'en' });
const flow: Flow = { ...starter(), layout: {} };
const cards = measureCards(flow, wording);
const [one = '', two = '', three = ''] = Object.keys(flow.nodes);

function edited(edit: EditResult): Flow {
  if (!edit.ok) throw new Error(edit.error.code);
  return edit.value.flow;
}

/** The flow with three steps where a hand put them. */
const messy = edited(
  moveNodes(flow, {
    to: { [one]: { x: 913, y: 77 }, [two]: { x: 31, y: 600 }, [three]: { x: 1500, y: 1500 } },
  }),
);

it('lines everything up as it would be arranged, in one edit, and leaves it pinned', () => {
  const edit = tidied(messy, cards);
  expect(edit.ok && edit.value.label).toEqual({ what: 'arranged', data: { count: 3 } });
  const tidy = edited(edit);
  expect(pinnedSteps(tidy).toSorted()).toEqual([one, two, three].toSorted());
  const rounded = ({ x, y }: { readonly x: number; readonly y: number }) => [Math.round(x), Math.round(y)];
  const [places, loose] = [layoutCards(tidy, cards).places, layoutCards(flow, cards).places];
  for (const [id, place] of loose)
    expect([id, rounded(places.get(id) ?? place)]).toEqual([id, rounded(place)]);
  // What is in line already is no change.
  expect(edited(tidied(tidy, cards))).toBe(tidy);
});

it('lines a selection up around its first step, and leaves the others where they are', () => {
  const tidy = edited(tidied(messy, cards, [two, one]));
  const { layout = {} } = tidy;
  expect(layout[three]).toEqual(messy.layout?.[three]);
  const kept = [one, two].filter((id) => layout[id]?.x === messy.layout?.[id]?.x);
  expect(kept.length).toBeGreaterThan(0);
  expect(layout).not.toEqual(messy.layout);
});

it('has nothing to do for steps that are arranged', () => {
  const loose = edited(unpin(messy));
  expect(pinnedSteps(loose)).toEqual([]);
  expect(edited(tidied(loose, cards))).toBe(loose);
  expect(edited(tidied(messy, cards, []))).toBe(messy);
});
