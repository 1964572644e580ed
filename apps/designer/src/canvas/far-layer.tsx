import { useStore, ViewportPortal } from '@xyflow/react';
import { memo, useMemo } from 'react';
import { usePassed } from '../editor/use-passed.ts';
import type { StepNode } from './canvas-model.ts';
import { useVerdict } from './canvas-ui.ts';
import { overlaps, useDrawnPart } from './drawn-part.ts';
import { farCard, farSize } from './far-card.ts';
import css from './far-layer.module.css';
import layer from './layer.module.css';

/**
 * All cards as they are seen from afar, as one picture: hundreds of elements, each in a place of its own, take the browser
 * longer to put together for a frame than a frame lasts. What can be taken hold of are the steps above it.
 */
export function FarLayer({ nodes }: { readonly nodes: readonly StepNode[] }) {
  const part = useDrawnPart();
  const size = useStore(({ transform }) => farSize(transform[2]));
  const drawn = useMemo(() => nodes.filter((node) => overlaps(boxOf(node), part)), [nodes, part]);
  return (
    <ViewportPortal>
      <svg className={`${layer['layer']} ${css['layer']}`} aria-hidden="true">
        {drawn.map((node) => (
          <FarCard key={node.id} node={node} size={size} />
        ))}
      </svg>
    </ViewportPortal>
  );
}

function boxOf({ position: { x, y }, data: { card } }: StepNode) {
  return { left: x, top: y, right: x + card.width, bottom: y + card.height };
}

const FarCard = memo(function FarCard({ node, size }: { readonly node: StepNode; readonly size: number }) {
  const { id, data, position } = node;
  const passed = usePassed(id);
  const verdict = useVerdict(id);
  const far = useMemo(() => farCard(data.card, position, size), [data.card, position, size]);
  return (
    <g className={css['card']} data-family={data.card.family} data-passed={passed} data-verdict={verdict}>
      <path className={css['shape']} d={far.outline} />
      <path className={css['bar']} d={far.bar} />
      <path className={css['icon']} d={far.icon} />
      <text className={css['title']} fontSize={far.size}>
        {far.lines.map(({ text, x, y }) => (
          <tspan key={y} x={x} y={y}>
            {text}
          </tspan>
        ))}
      </text>
    </g>
  );
});
