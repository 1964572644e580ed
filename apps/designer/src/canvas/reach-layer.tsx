import { headPath } from '@rung/drawing';
import { useStoreApi, ViewportPortal } from '@xyflow/react';
import { useEffect, useMemo, useState } from 'react';
import { useIsRehearsing } from '../simulator/rehearsal-store.ts';
import type { Way } from './canvas-model.ts';
import { useCanvasUi } from './canvas-ui.ts';
import layer from './layer.module.css';
import { reachOf } from './reach.ts';
import css from './reach-layer.module.css';

/** The pointer rests so long before anything lights up: what it only passes over is not asked about. */
const restMs = 150;

/**
 * What may have led to the step or way that is pointed at, and what may follow. A layer of its own with all ways as one line:
 * no card and no way is drawn again for it, and far or near makes no difference. Not while a ticket is rehearsed, since the
 * canvas then tells which ways were taken.
 */
export function ReachLayer({ ways, far }: { readonly ways: readonly Way[]; readonly far: boolean }) {
  const start = useRestedOn();
  const isRehearsing = useIsRehearsing();
  const reach = useMemo(
    () => (start === null || isRehearsing ? null : reachOf(ways, start)),
    [start, ways, isRehearsing],
  );
  if (reach === null || reach.ways.length === 0) return null;
  return (
    <ViewportPortal>
      <svg
        className={`${layer['layer']} ${css['layer']}`}
        aria-hidden="true"
        data-far={far}
        data-reach={[...reach.steps].join(' ')}
      >
        <path className={css['line']} d={courses(reach.ways.filter(({ later }) => !later))} />
        <path
          className={css['line']}
          data-later="true"
          d={courses(reach.ways.filter(({ later }) => later))}
        />
        <path className={css['head']} d={reach.ways.map(({ points }) => headPath(points)).join('')} />
      </svg>
    </ViewportPortal>
  );
}

function courses(ways: readonly Way[]): string {
  return ways.map(({ d }) => d).join('');
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
