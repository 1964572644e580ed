import { type Card, type Layout, layoutFlow } from '@rung/drawing';
import { addNode, moveNodes, renameNode } from '@rung/editing';
import type { Flow } from '@rung/flow';
import { createWording } from '@rung/wording';
import { expect, it } from 'vitest';
import { starter } from '../document/starter.fake.ts';
import { Arranger } from './arranger.ts';
import { createCardMeasurer } from './measured-cards.ts';
import { anchorOf } from './use-anchored-view.ts';
import { boundsOf, fittedView, isInView, map, openingView } from './viewport.ts';

const wording = createWording({ language: 'en' });
const { measure } = createCardMeasurer(wording);

function edited(edit: ReturnType<typeof addNode>): Flow {
  if (!edit.ok) throw new Error(edit.error.code);
  return edit.value.flow;
}

it('keeps the layout when an edit changes nothing that it depends on', () => {
  const arranger = new Arranger({ engine: null, onBetter: () => undefined });
  const flow = starter();
  const [node = ''] = Object.keys(flow.nodes);
  const before = arranger.arrange(flow, measure(flow));
  const renamed = edited(renameNode(flow, { node, title: `${wording.sayTitle(flow, node)}.` }));
  expect(arranger.arrange(renamed, measure(renamed))).toBe(before);
});

it('begins with what is known from before, and takes no more of it than the first flow', () => {
  const flow = starter();
  const [node = ''] = Object.keys(flow.nodes);
  const cards = measure(flow);
  const layout = layoutFlow(flow, { wording });
  const arranger = new Arranger({ engine: null, kept: layout, onBetter: () => undefined });
  const measurer = createCardMeasurer(wording, cards);
  expect(measurer.measure(flow)).toEqual(cards);
  expect(measurer.measure(flow).get(node)).toBe(cards.get(node));
  expect(arranger.arrange(flow, cards)).toBe(layout);
  expect(arranger.isSettled).toBe(true);
  const grown = edited(addNode(flow, { kind: 'set' }));
  const after = measurer.measure(grown);
  expect(after).toEqual(measure(grown));
  expect(arranger.arrange(grown, after)).toEqual(layoutFlow(grown, { wording }));
});

it('moves nothing of a large flow until the engine has answered, and tells only the latest answer', async () => {
  const answers: ((layout: Layout) => void)[] = [];
  const better: Layout[] = [];
  const engine = {
    arrange: () => new Promise<Layout>((resolve) => answers.push(resolve)),
    dispose: () => undefined,
  };
  const arranger = new Arranger({
    engine,
    engineFrom: 1,
    onBetter: (layout) => better.push(layout),
  });
  const flow = starter();
  const before = arranger.arrange(flow, measure(flow));
  const [edge] = Object.values(flow.edges);
  const grown = edited(addNode(flow, { kind: 'set', ...(edge === undefined ? {} : { after: edge.from }) }));
  const after = arranger.arrange(grown, measure(grown));
  for (const [id, place] of before.places)
    expect(after.places.get(id)).toMatchObject({ x: place.x, y: place.y });
  expect(after.places.size).toBe(before.places.size + 1);
  const latest = layoutFlow(grown, { wording });
  answers[0]?.(before);
  await expect.poll(() => answers.length).toBe(2);
  answers[1]?.(latest);
  await expect.poll(() => better).toEqual([latest]);
  expect(arranger.arrange(grown, measure(grown))).toBe(latest);
});

/** An engine that answers, or fails, in turn as it is told; from then on it answers. */
function engineThat(...fates: readonly ('answers' | 'fails')[]) {
  const left = [...fates];
  const asked: Flow[] = [];
  const arrange = async (flow: Flow): Promise<Layout> => {
    asked.push(flow);
    if (left.shift() === 'fails') throw new Error('the layout engine has ended');
    return layoutFlow(flow, { wording });
  };
  return { asked, arrange, dispose: () => undefined };
}

/** An arranger that asks an engine from the first step on, and what it tells. */
function watchedArranger(engine: ReturnType<typeof engineThat>) {
  const told: string[] = [];
  const arranger = new Arranger({
    engine,
    engineFrom: 1,
    onBetter: () => told.push('better'),
    onFailed: () => told.push('failed'),
  });
  return { arranger, told };
}

it('asks an engine that failed once more, and says nothing if that helps', async () => {
  const engine = engineThat('fails', 'answers');
  const { arranger, told } = watchedArranger(engine);
  const flow = starter();
  arranger.arrange(flow, measure(flow));
  await expect.poll(() => told).toEqual(['better']);
  expect(engine.asked).toEqual([flow, flow]);
});

it('arranges without the engine while that is dead, says so once, and goes back to it when it answers', async () => {
  const engine = engineThat('answers', 'fails', 'fails', 'fails', 'fails', 'answers', 'fails', 'fails');
  const told: string[] = [];
  let better: Layout | null = null;
  const arranger = new Arranger({
    engine,
    engineFrom: 1,
    onBetter: (layout) => {
      better = layout;
      told.push('better');
    },
    onFailed: () => told.push('failed'),
  });
  const say: string[][] = [];
  let flow = starter();
  for (let edit = 0; edit < 5; edit++) {
    const pinned = edited(moveNodes(flow, { to: { [Object.keys(flow.nodes)[0] ?? '']: { x: edit, y: 9 } } }));
    flow = edit === 0 ? flow : pinned;
    told.length = 0;
    arranger.arrange(flow, measure(flow));
    await expect.poll(() => told.at(-1)).toBe('better');
    say.push([...told]);
    expect(better).toEqual(layoutFlow(flow, { wording }));
  }
  expect(say).toEqual([['better'], ['failed', 'better'], ['better'], ['better'], ['failed', 'better']]);
});

it('tells nothing after nobody looks any more', async () => {
  const engine = engineThat('fails', 'fails');
  const { arranger, told } = watchedArranger(engine);
  const flow = starter();
  arranger.arrange(flow, measure(flow));
  arranger.dispose();
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(told).toEqual([]);
  expect(engine.asked).toEqual([flow]);
});

it('keeps what people look at in its place, but not what they have just moved', () => {
  const flow = starter();
  const cards: ReadonlyMap<string, Card> = measure(flow);
  const before = layoutFlow(flow, { wording, cards });
  const view = { x: 50, y: 50, zoom: 1 };
  const window = { width: 4000, height: 4000 };
  const [active = ''] = Object.keys(flow.nodes);
  expect(anchorOf({ before, layout: before, active, isPinned: () => false }, view, window)).toBe(active);
  const moved = edited(moveNodes(flow, { to: { [active]: { x: 500, y: 500 } } }));
  const layout = layoutFlow(moved, { wording, cards });
  const isPinned = (id: string): boolean => moved.layout?.[id]?.pinned === true;
  expect(anchorOf({ before, layout, active, isPinned }, view, window)).not.toBe(active);
});

it('opens a flow whole where it can be read so, else at its beginning', () => {
  const flow = starter();
  const layout = layoutFlow(flow, { wording });
  const places = [...layout.places.values()];
  const large = openingView(layout, { width: 4000, height: 3000 }, false);
  expect(places.every((place) => isInView(place, large, { width: 4000, height: 3000 }))).toBe(true);
  expect(large.zoom).toBe(1);
  const small = openingView(layout, { width: 500, height: 400 }, false);
  expect(small.zoom).toBe(0.8);
  const first = places.toSorted((a, b) => a.x - b.x || a.y - b.y)[0];
  expect(first !== undefined && isInView(first, small, { width: 500, height: 400 })).toBe(true);
  expect(fittedView(boundsOf([]), { width: 100, height: 100 }, false).zoom).toBeGreaterThan(0);
});

it('shows a whole drawing beside the map, or below it, and without one in the middle', () => {
  for (const window of [
    { width: 1340, height: 760 },
    { width: 960, height: 620 },
  ]) {
    for (const bounds of [
      { x: -40, y: 20, width: 9000, height: 700 },
      { x: 0, y: 0, width: 700, height: 9000 },
      { x: 0, y: 0, width: 5000, height: 3000 },
    ]) {
      const plain = fittedView(bounds, window, false);
      expect(plain.x + (bounds.x + bounds.width / 2) * plain.zoom).toBeCloseTo(window.width / 2);
      const { x, y, zoom } = fittedView(bounds, window, true);
      const right = x + (bounds.x + bounds.width) * zoom;
      const top = y + bounds.y * zoom;
      const isClear = right <= window.width - map.margin - map.width || top >= map.margin + map.height;
      expect(isClear).toBe(true);
      expect(isInView(bounds, { x, y, zoom }, window)).toBe(true);
    }
  }
});
