import { grid, type Point, shiftOf } from '@rung/drawing';
import type { Flow } from '@rung/flow';

/** A place of the drawing as a flow stores it: without the shift by which the whole drawing was moved. */
export function storedPlace(flow: Flow, { x, y }: Point): Point {
  const shift = shiftOf(flow);
  return { x: x - shift.x, y: y - shift.y };
}

/** {@link storedPlace} of something that a pointer lets go: on the grid. */
export function droppedPlace(flow: Flow, drawn: Point): Point {
  const { x, y } = storedPlace(flow, drawn);
  return { x: snap(x), y: snap(y) };
}

const snap = (value: number): number => Math.round(value / grid) * grid;
