import { headPath } from '@rung/drawing';
import { useStoreApi, ViewportPortal } from '@xyflow/react';
import { useEffect, useMemo, useState } from 'react';
import { useIsRehearsing } from '../simulator/rehearsal-store.ts';
import { useCanvasUi } from './canvas-ui.ts';
import { type Reach, reachOf } from './reach.ts';
import css from './reach-layer.module.css';
import type { DrawnFlow } from './use-drawn-flow.ts';

/** The pointer rests so long before anything lights up: what it only passes over is not asked about. */
const restMs = 150;

interface ReachProps {
  readonly drawn: DrawnFlow;
  readonly far: boolean;
}

/**
 * What may have led to the step or way that is pointed at, and what may follow. A layer of its own, one path for all ways
 * and one for all steps: no card and no way is drawn again for it, and far or near makes no difference. Not while a ticket
 * is rehearsed, since the canvas then tells which ways were taken.
 */
export function ReachLayer({ drawn, far }: ReachProps) {
  const start = useRestedOn();
  const isRehearsing = useIsRehearsing();
  const { ways } = drawn.model;
  const reach = useMemo(
    () => (start === null || isRehearsing ? null : reachOf(ways, start)),
    [start, ways, isRehearsing],
  );
  if (reach === null || reach.ways.length === 0) return null;
  return (
    <ViewportPortal>
      <svg className={css['layer']} aria-hidden="true" data-far={far} data-reach={[...reach.steps].join(' ')}>
        <path className={css['line']} d={reach.ways.map(({ d }) => d).join('')} />
        <path className={css['head']} d={reach.ways.map(({ points }) => headPath(points)).join('')} />
        <path className={css['ring']} d={ringsOf(reach, drawn)} />
      </svg>
    </ViewportPortal>
  );
}

/** The step or way that the pointer rests on; nothing while something is dragged or the view moves. */
function useRestedOn(): string | null {
  const store = useStoreApi();
  const over = useCanvasUi(({ hovered, hoveredWay, connecting, moved }) =>
    connecting !== null || moved.size > 0 ? null : (hovered ?? hoveredWay),
  );
  const [rested, setRested] = useState<string | null>(null);
  useEffect(() => {
    const rest = () => setTimeout(() => setRested(over), restMs);
    let timer = rest();
    const stop = store.subscribe(({ transform }, before) => {
      if (transform === before.transform) return;
      clearTimeout(timer);
      setRested(null);
      timer = rest();
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [over, store]);
  return rested === over ? rested : null;
}

const room = 5;
const corner = 13;

function ringsOf({ steps }: Reach, { model }: DrawnFlow): string {
  const around = `${corner} ${corner} 0 0 1`;
  return model.nodes
    .filter(({ id }) => steps.has(id))
    .map(({ position: { x, y }, data: { card } }) => {
      const [width, height] = [card.width, card.height].map((size) => size + 2 * (room - corner));
      return [
        `M${x - room + corner} ${y - room}`,
        `h${width}a${around} ${corner} ${corner}`,
        `v${height}a${around} ${-corner} ${corner}`,
        `h-${width}a${around} ${-corner} ${-corner}`,
        `v-${height}a${around} ${corner} ${-corner}z`,
      ].join('');
    })
    .join('');
}
