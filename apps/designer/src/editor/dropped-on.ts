import type { Point } from '@rung/drawing';
import type { Flow, NodeKind } from '@rung/flow';
import type { PickPlace } from './editor-ui.ts';
import { likeliestOutcome, mayFollow } from './step-edits.ts';
import { droppedPlace } from './stored-place.ts';

/** Where a kind of step that is let go on the drawing goes: behind a step, into a way, or where it was let go; null beside the drawing. */
export function droppedOn(flow: Flow, kind: NodeKind, pointer: PointerEvent): PickPlace | null {
  const under = document.elementFromPoint(pointer.clientX, pointer.clientY);
  const drawing = under?.closest('.react-flow') ?? null;
  if (under === null || drawing === null) return null;
  const follows = mayFollow(kind);
  const step = under.closest<HTMLElement>('[data-step]')?.dataset['step'];
  const from = step === undefined || !follows ? null : likeliestOutcome(flow, step);
  if (from !== null) return { kind: 'after', from };
  const way = under.closest<SVGElement>('[data-way]')?.dataset['way'];
  if (way !== undefined && follows) return { kind: 'edge', edge: way };
  return { kind: 'free', at: droppedPlace(flow, placeOnDrawing(drawing, pointer)) };
}

/** A place of the screen as one of the drawing, by how the drawing stands in its window now. */
export function placeOnDrawing(
  drawing: Element,
  { clientX, clientY }: Pick<PointerEvent, 'clientX' | 'clientY'>,
): Point {
  const viewport = drawing.querySelector('.react-flow__viewport');
  const { a: zoom, e, f } = new DOMMatrix(viewport === null ? '' : getComputedStyle(viewport).transform);
  const window = drawing.getBoundingClientRect();
  return { x: (clientX - window.left - e) / zoom, y: (clientY - window.top - f) / zoom };
}
