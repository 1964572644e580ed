import type { Point } from '@rung/drawing';
import { connect } from '@rung/editing';
import type { PointerEvent as ReactPointerEvent } from 'react';
import type { StoreApi } from 'zustand';
import type { Editor } from '../document/editor.ts';
import type { EditorUi, Outcome } from '../editor/editor-ui.ts';
import type { CanvasUi, Verdict } from './canvas-ui.ts';

/** An outcome that is being dragged. */
export interface ConnectDrag {
  readonly from: Outcome;
  readonly event: ReactPointerEvent;
  readonly canvas: StoreApi<CanvasUi>;
  readonly ui: StoreApi<EditorUi>;
  readonly editor: Editor;
  readonly verdict: (node: string) => Verdict;
  readonly toDrawing: (screen: Point) => Point;
}

/** Less than this is a press. */
const threshold = 5;

/**
 * Follows the pointer from an outcome until it is let go: on a step, the outcome leads there; on nothing, the picker asks
 * what happens then. Works by touch, which HTML's own dragging does not.
 */
export function startDrag({ from, event, canvas, ui, editor, verdict, toDrawing }: ConnectDrag): void {
  const start = { x: event.clientX, y: event.clientY };
  const end = new AbortController();
  const { signal } = end;
  const stop = () => {
    end.abort();
    canvas.setState({ connecting: null });
  };
  const move = (moved: PointerEvent) => {
    const away = Math.hypot(moved.clientX - start.x, moved.clientY - start.y);
    if (canvas.getState().connecting === null && away < threshold) return;
    moved.preventDefault();
    const at = toDrawing({ x: moved.clientX, y: moved.clientY });
    canvas.setState({ connecting: { from, by: 'pointer', verdict, over: stepAt(moved), at } });
  };
  const drop = (dropped: PointerEvent) => {
    const { connecting } = canvas.getState();
    stop();
    if (connecting === null) return;
    swallowPress();
    const to = stepAt(dropped);
    if (to !== null) editor.dispatch(connect(editor.store.getState().flow, { from, to }));
    else if (isOnCanvas(dropped)) {
      ui.setState({
        active: from.node,
        picker: { place: { kind: 'after', from }, x: dropped.clientX, y: dropped.clientY },
      });
    }
  };
  addEventListener('pointermove', move, { signal });
  addEventListener('pointerup', drop, { signal });
  addEventListener('pointercancel', stop, { signal });
  addEventListener('keydown', (key) => (key.key === 'Escape' ? stop() : undefined), {
    signal,
    capture: true,
  });
}

/** The press that the browser makes of letting go over the outcome itself is part of the drag. */
function swallowPress(): void {
  const over = new AbortController();
  addEventListener('click', (click) => click.stopPropagation(), { capture: true, signal: over.signal });
  setTimeout(() => over.abort());
}

function elementAt({ clientX, clientY }: PointerEvent): Element | null {
  return document.elementFromPoint(clientX, clientY);
}

function stepAt(event: PointerEvent): string | null {
  return elementAt(event)?.closest('[data-step]')?.getAttribute('data-step') ?? null;
}

function isOnCanvas(event: PointerEvent): boolean {
  return elementAt(event)?.closest('.react-flow__pane') !== null;
}
