import { layoutFlow, measureCards, routeFreely } from '@rung/drawing';
import { addNode, connect, renameNode, reorderTriggers } from '@rung/editing';
import { type Flow, templates, triggersInOrder } from '@rung/flow';
import { flows } from '@rung/flow/arbitraries';
import { createWording } from '@rung/wording';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { starter } from '../document/starter.fake.ts';
import { Arranger } from './arranger.ts';
import { type CanvasSource, deriveCanvas, emptyModel } from './canvas-model.ts';
import { createCardMeasurer } from './measured-cards.ts';
import { middleOf } from './way-middle.ts';

const wording = createWording({ language: 'en' });

function canvas() {
  const measurer = createCardMeasurer(wording);
  const arranger = new Arranger({ engine: null, onBetter: () => undefined });
  let model = emptyModel;
  return (flow: Flow, more: Partial<CanvasSource> = {}) => {
    const cards = measurer.measure(flow);
    const layout = arranger.arrange(flow, cards);
    model = deriveCanvas({ flow, cards, layout, moved: new Map(), selection: new Set(), ...more }, model);
    return model;
  };
}

it('makes only the renamed card anew, and no way', () => {
  const draw = canvas();
  const flow = starter();
  const before = draw(flow);
  const [first] = before.nodes;
  const renamed = renameNode(flow, { node: first?.id ?? '', title: 'X' });
  const after = draw(renamed.ok ? renamed.value.flow : flow);
  const changed = after.nodes.filter((node, index) => node !== before.nodes[index]);
  expect(changed.map(({ id }) => id)).toEqual([first?.id]);
  expect(after.ways).toBe(before.ways);
});

it('tells on every trigger’s card when it is asked, also where another one was moved', () => {
  const draw = canvas();
  const flow = templates.map((one) => one.flow).find((one) => triggersInOrder(one).length > 2);
  if (flow === undefined) throw new Error('no template has several triggers');
  const ids = triggersInOrder(flow).map(({ id }) => id);
  draw(flow);
  const moved = reorderTriggers(flow, { triggers: ids.toReversed() });
  if (!moved.ok) throw new Error('refused');
  const badges = (model: ReturnType<typeof draw>) => model.nodes.map(({ id, data }) => [id, data.card.badge]);
  expect(badges(draw(moved.value.flow))).toEqual(badges(canvas()(moved.value.flow)));
});

it('gives the very same picture for the same flow', () => {
  const draw = canvas();
  const before = draw(starter());
  expect(draw(structuredClone(starter())).ways).toBe(before.ways);
  expect(draw(structuredClone(starter())).nodes).toEqual(before.nodes);
});

it('moves a dragged card and the ways at its sides, and draws no card again for it', () => {
  const draw = canvas();
  const flow = starter();
  const before = draw(flow);
  const [edge] = Object.values(flow.edges);
  const id = edge?.to ?? '';
  const after = draw(flow, { moved: new Map([[id, { x: 900, y: 900 }]]) });
  const moved = after.nodes.find((node) => node.id === id);
  expect(moved?.position).toEqual({ x: 900, y: 900 });
  expect(moved?.data).toBe(before.nodes.find((node) => node.id === id)?.data);
  const touched = after.ways.filter((way, index) => way !== before.ways[index]);
  expect(touched.every(({ from, to }) => from === id || to === id)).toBe(true);
  expect(touched.length).toBeGreaterThan(0);
});

it('measures what measuring everything anew would, after any edit', () => {
  fc.assert(
    fc.property(flows(), fc.nat(), fc.constantFrom('rename', 'add', 'connect'), (flow, at, what) => {
      const measurer = createCardMeasurer(wording);
      measurer.measure(flow);
      const ids = Object.keys(flow.nodes);
      const node = ids[at % ids.length] ?? '';
      const from = { node, port: 'next' };
      const edit =
        what === 'rename'
          ? renameNode(flow, { node, title: 'Something else' })
          : what === 'add'
            ? addNode(flow, { kind: 'end' })
            : connect(flow, { from, to: ids[(at + 1) % ids.length] ?? '' });
      const edited = edit.ok ? edit.value.flow : flow;
      expect(measurer.measure(edited)).toEqual(
        new Map([...measureCards(edited, wording)].sort(byOrderOf(edited))),
      );
    }),
  );
});

function byOrderOf({
  nodes,
}: Flow): (a: readonly [string, unknown], b: readonly [string, unknown]) => number {
  const order = Object.keys(nodes);
  return ([a], [b]) => order.indexOf(a) - order.indexOf(b);
}

it('draws every way of any flow from an outcome to an input', () => {
  fc.assert(
    fc.property(flows(), (flow) => {
      const cards = measureCards(flow, wording);
      const layout = layoutFlow(flow, { wording, cards });
      const { nodes, ways } = deriveCanvas(
        { flow, cards, layout, moved: new Map(), selection: new Set() },
        emptyModel,
      );
      expect(nodes.length).toBe(Object.keys(flow.nodes).length);
      for (const { from, to, points } of ways) {
        const [start, end] = [layout.places.get(from), layout.places.get(to)];
        expect(points[0]?.x).toBe((start?.x ?? 0) + (start?.width ?? 0));
        expect(points.at(-1)?.x).toBe(end?.x);
      }
    }),
  );
});

it('puts the tools of a way on its longest stretch', () => {
  const place = { x: 0, y: 0, width: 240, height: 100 };
  const points = routeFreely({
    from: place,
    to: { ...place, x: 800 },
    outputY: 28,
    inputY: 28,
    later: false,
  });
  expect(middleOf(points)).toEqual({ x: 520, y: 28, room: 560 });
});
