import { measureCards, settle } from '@rung/drawing';
import { outlineOf, templates } from '@rung/flow';
import { createWording } from '@rung/wording';
import Elk from 'elkjs/lib/elk.bundled.js';
import { expect, it } from 'vitest';
import { arrangedOf, elkGraph } from './elk-graph.ts';

const wording = createWording({ language: 'en' });

it.each(templates.map(({ id, flow }) => [id, flow] as const))(
  'arranges %s with every way from outcome to input, at right angles',
  async (_, flow) => {
    const cards = measureCards(flow, wording);
    const graph = elkGraph(flow, cards, [...outlineOf(flow).numbers.keys()]);
    const layout = settle(flow, cards, arrangedOf(await new Elk().layout(graph), flow));
    expect([...layout.places.keys()].toSorted()).toEqual(Object.keys(flow.nodes).toSorted());
    for (const { from, to, points, edge } of layout.routes) {
      const [start, end] = [layout.places.get(from), layout.places.get(to)];
      const port = flow.edges[edge]?.from.port;
      const output = cards.get(from)?.ports.find(({ id }) => id === port)?.y;
      expect(points[0]).toEqual({
        x: (start?.x ?? 0) + (start?.width ?? 0),
        y: (start?.y ?? 0) + (output ?? 0),
      });
      expect(points.at(-1)).toEqual({ x: end?.x, y: (end?.y ?? 0) + (cards.get(to)?.input?.y ?? 0) });
      points.slice(1).forEach((point, index) => {
        const before = points[index];
        expect(point.x === before?.x || point.y === before?.y).toBe(true);
      });
    }
  },
);
