// React Flow alone, as quick as it can be had: sizes and handles given, only what is in the window drawn, cards memoised.
import { Handle, type Node, type NodeProps, Position, ReactFlow } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { createElement as h, memo } from 'react';
import { createRoot } from 'react-dom/client';

type Step = Node<{ readonly title: string; readonly body: string }, 'step'>;

const [width, height] = [240, 96];
const ports = ['a', 'b', 'c'] as const;

const Card = memo(function Card({ id, data }: NodeProps<Step>) {
  return h(
    'div',
    { className: 'card', 'data-step': id },
    h(Handle, { type: 'target', position: Position.Left }),
    h('strong', null, data.title),
    h('p', null, data.body),
    ports.map((port, index) =>
      h(Handle, {
        key: port,
        id: port,
        type: 'source',
        position: Position.Right,
        style: { top: 24 * (index + 1) },
      }),
    ),
  );
});

const nodeTypes = { step: Card };

interface Given {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly to: readonly string[];
}

const across = 6;
const nodeOf = ({ id, ...data }: Given, index: number): Step => ({
  id,
  type: 'step',
  position: { x: (index % across) * 300, y: Math.floor(index / across) * 150 },
  width,
  height,
  measured: { width, height },
  handles: [
    { type: 'target', position: Position.Left, x: 0, y: height / 2, width: 6, height: 6 },
    ...ports.map((port, place) => ({
      id: port,
      type: 'source' as const,
      position: Position.Right,
      x: width,
      y: 24 * (place + 1),
      width: 6,
      height: 6,
    })),
  ],
  data,
});

const answer = await fetch(`/drafts.open${location.search}`);
// The benchmark's own server gives nothing else.
const given = (await answer.json()) as readonly Given[];
const edges = given.flatMap(({ id, to }) =>
  to.map((target, index) => ({
    id: `${id}-${target}`,
    source: id,
    sourceHandle: ports[index % ports.length] ?? null,
    target,
    type: 'smoothstep',
  })),
);
const root = document.querySelector('#root');
if (root === null) throw new Error('there is no place for the drawing');
createRoot(root).render(
  h(ReactFlow<Step>, {
    defaultNodes: given.map(nodeOf),
    defaultEdges: edges,
    nodeTypes,
    onlyRenderVisibleElements: true,
  }),
);
