import { headPath } from '@rung/drawing';
import { ViewportPortal } from '@xyflow/react';
import { memo, useMemo } from 'react';
import type { StoreApi } from 'zustand';
import { useIsRehearsing, useOutcome } from '../simulator/rehearsal-store.ts';
import type { Way } from './canvas-model.ts';
import { type CanvasUi, useCanvasUi, useCanvasUiStore } from './canvas-ui.ts';
import { overlaps, useDrawnPart } from './drawn-part.ts';
import layer from './layer.module.css';
import css from './way-layer.module.css';

/**
 * The ways between steps, drawn by us rather than as React Flow's edges: their course is the layout's, so nothing of them
 * needs to be measured, and moving the view asks none of them anything. Those of steps that are being dragged are a layer of
 * their own: beside hundreds of others they would have all of those drawn anew for every frame.
 */
export function WayLayer({ ways, far }: { readonly ways: readonly Way[]; readonly far: boolean }) {
  const moved = useCanvasUi((ui) => ui.moved);
  const isMoved = ({ from, to }: Way) => moved.has(from) || moved.has(to);
  const Ways = far ? FarWays : NearWays;
  return (
    <ViewportPortal>
      <svg className={`${layer['layer']} ${css['layer']}`} aria-hidden="true">
        <Ways ways={moved.size === 0 ? ways : ways.filter((way) => !isMoved(way))} />
      </svg>
      {moved.size === 0 ? null : (
        <svg className={`${layer['layer']} ${css['layer']}`} aria-hidden="true" data-moved="true">
          <Ways ways={ways.filter(isMoved)} />
        </svg>
      )}
    </ViewportPortal>
  );
}

/** All ways as one line: from afar nobody points at one of them. */
const FarWays = memo(function FarWays({ ways }: { readonly ways: readonly Way[] }) {
  const d = useMemo(() => ways.map((way) => way.d).join(''), [ways]);
  return <path className={css['farLine']} d={d} />;
});

function NearWays({ ways }: { readonly ways: readonly Way[] }) {
  const part = useDrawnPart();
  const groups = useMemo(() => groupsOf(ways.filter(({ box }) => overlaps(box, part))), [ways, part]);
  return groups.map(({ to, rim, lines }) => (
    <g key={to}>
      <path className={css['rim']} d={rim} />
      {lines.map((way) => (
        <WayLine key={way.id} way={way} />
      ))}
    </g>
  ));
}

/**
 * Ways to one step together: their rims, which show what passes over what, would cut the others where they join. What begins
 * at once is drawn over what begins later, because a piece that is shared is walked at once as well.
 */
function groupsOf(ways: readonly Way[]) {
  return [...Map.groupBy(ways, ({ to }) => to)].map(([to, own]) => ({
    to,
    rim: own.map(({ d }) => d).join(''),
    lines: own.toSorted((a, b) => Number(b.later) - Number(a.later)),
  }));
}

/** Long enough to reach the tools of the way from its line. */
const lingerMs = 350;

function leave(ui: StoreApi<CanvasUi>, way: string): void {
  setTimeout(() => {
    const isAtTools = document.querySelector('[data-way-tools]:hover') !== null;
    if (!isAtTools && ui.getState().hoveredWay === way) ui.setState({ hoveredWay: null });
  }, lingerMs);
}

const WayLine = memo(function WayLine({ way }: { readonly way: Way }) {
  const ui = useCanvasUiStore();
  const isHovered = useCanvasUi(({ hoveredWay }) => hoveredWay === way.id);
  const isNear = useCanvasUi(({ hovered }) => hovered === way.from || hovered === way.to);
  const isRehearsing = useIsRehearsing();
  const outcome = useOutcome(way.from, way.port);
  const taken = isRehearsing ? (outcome ?? 'untaken') : 'none';
  return (
    <g
      className={css['way']}
      data-way={way.id}
      data-hovered={isHovered}
      data-near={isNear}
      data-later={way.later}
      data-taken={taken}
      onPointerEnter={() => ui.setState({ hoveredWay: way.id })}
      onPointerLeave={() => leave(ui, way.id)}
    >
      <path className={css['line']} d={way.d} />
      <path className={css['head']} d={headPath(way.points)} />
      <path className={css['hit']} d={way.d} />
    </g>
  );
});
