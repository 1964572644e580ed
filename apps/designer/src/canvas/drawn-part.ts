import { useStore } from '@xyflow/react';
import { useMemo } from 'react';
import type { Box } from './canvas-model.ts';

/** How wide and high the parts are of which what is drawn is made, in units of the drawing. */
const chunk = 512;

/** Whether two rectangles have anything in common. */
export function overlaps(a: Box, b: Box): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

/** The part of the drawing that is drawn: the window with half a chunk around it, in whole chunks, so that small moves draw nothing. */
export function useDrawnPart(): Box {
  const key = useStore(({ transform: [x, y, zoom], width, height }) => {
    const left = Math.floor((-x / zoom - chunk / 2) / chunk);
    const top = Math.floor((-y / zoom - chunk / 2) / chunk);
    const right = Math.ceil(((width - x) / zoom + chunk / 2) / chunk);
    const bottom = Math.ceil(((height - y) / zoom + chunk / 2) / chunk);
    return `${left} ${top} ${right} ${bottom}`;
  });
  return useMemo(() => {
    const [left = 0, top = 0, right = 0, bottom = 0] = key.split(' ').map((part) => Number(part) * chunk);
    return { left, top, right, bottom };
  }, [key]);
}
