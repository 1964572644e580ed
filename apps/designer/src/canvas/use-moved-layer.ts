import { useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';

/** So long after the last move the drawing is drawn in its place again. */
const restMs = 200;

/**
 * While the view is moved, and while it grows or shrinks, the drawing is a layer of its own, which the browser moves and
 * stretches as it is instead of drawing it anew for every frame. Not at rest: a layer keeps the sharpness that it was drawn
 * with.
 */
export function useMovedLayer(): void {
  const store = useStoreApi();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = store.subscribe(({ transform, domNode }, before) => {
      if (transform === before.transform) return;
      const drawing = domNode?.querySelector<HTMLElement>('.react-flow__viewport');
      const become = (hint: string) => drawing?.style.setProperty('will-change', hint);
      clearTimeout(timer);
      become('transform');
      timer = setTimeout(() => become(''), restMs);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [store]);
}
