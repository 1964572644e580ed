import { useStore, ViewportPortal } from '@xyflow/react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { isMotionReduced } from '../shell/appearance.ts';
import { outcomeKey } from '../simulator/model/way.ts';
import { type RehearsalState, rehearsalStore } from '../simulator/rehearsal-store.ts';
import type { Way } from './canvas-model.ts';
import css from './last-way.module.css';
import { type LastWay, lastWayOf } from './last-way-of.ts';
import layer from './layer.module.css';
import { zooms } from './viewport.ts';
import { longestStretch } from './way-middle.ts';

/**
 * The way that a rehearsed ticket took last: a dot runs along it once, or where less motion is wanted an arrow stands on it.
 * A layer of its own, so that no other way is drawn again for it; it is empty as soon as the dot has arrived.
 */
export function LastWayLayer({ ways }: { readonly ways: readonly Way[] }) {
  const [last, setLast] = useState(() => shown(null));
  const isFar = useStore(({ transform }) => transform[2] < zooms.far);
  useEffect(
    () =>
      rehearsalStore.subscribe(({ path, isInSight }, before) => {
        if (path !== before.path || isInSight !== before.isInSight) setLast(shown(before));
      }),
    [],
  );
  const way =
    last === null ? undefined : ways.find(({ from, port }) => outcomeKey(from, port) === last.outcome);
  if (last === null || way === undefined) return null;
  return (
    <ViewportPortal>
      <svg className={`${layer['layer']} ${css['layer']}`} aria-hidden="true" data-far={isFar}>
        {last.runMs === null ? (
          <Arrow way={way} isFar={isFar} />
        ) : (
          <Dot key={last.place} way={way} runMs={last.runMs} isFar={isFar} onEnd={() => setLast(null)} />
        )}
      </svg>
    </ViewportPortal>
  );
}

function shown(before: RehearsalState | null): LastWay | null {
  return lastWayOf({ state: rehearsalStore.getState(), before, isMotionReduced: isMotionReduced() });
}

interface MarkProps {
  readonly way: Way;
  /** From afar it is larger, to be seen at all. */
  readonly isFar: boolean;
}

function Dot(props: MarkProps & { readonly runMs: number; readonly onEnd: () => void }) {
  const { way, isFar, runMs, onEnd } = props;
  const dot = useRef<SVGCircleElement>(null);
  const latest = useRef(onEnd);
  useLayoutEffect(() => {
    const run = dot.current?.animate(
      { offsetDistance: ['0%', '100%'] },
      { duration: runMs, easing: 'ease-in-out', fill: 'forwards' },
    );
    if (run !== undefined) run.onfinish = () => latest.current();
    return () => run?.cancel();
  }, [runMs]);
  return (
    <circle
      ref={dot}
      className={css['mark']}
      r={isFar ? 14 : 7}
      style={{ offsetPath: `path('${way.d}')` }}
      data-last-way={way.id}
    />
  );
}

function Arrow({ way, isFar }: MarkProps) {
  const [from, to] = longestStretch(way.points);
  const angle = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  const place = `translate(${(from.x + to.x) / 2} ${(from.y + to.y) / 2}) rotate(${angle}) scale(${isFar ? 2.5 : 1})`;
  return <path className={css['mark']} d="M-8 -8L9 0L-8 8Z" transform={place} data-last-way={way.id} />;
}
