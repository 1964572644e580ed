import type { Point } from '@rung/drawing';
import { connect } from '@rung/editing';
import type { PointerEvent as ReactPointerEvent } from 'react';
import type { StoreApi } from 'zustand';
import type { Editor } from '../document/editor.ts';
import { carry } from '../editor/carry.ts';
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

/**
 * Follows the pointer from an outcome until it is let go: on a step, the outcome leads there; on nothing, the picker asks
 * what happens then.
 */
export function startDrag({ from, event, canvas, ui, editor, verdict, toDrawing }: ConnectDrag): void {
  carry({
    from: event,
    onMove: (moved) => {
      const at = toDrawing({ x: moved.clientX, y: moved.clientY });
      canvas.setState({ connecting: { from, by: 'pointer', verdict, over: stepAt(moved), at } });
    },
    onEnd: () => canvas.setState({ connecting: null }),
    onDrop: (dropped) => {
      const to = stepAt(dropped);
      if (to !== null) editor.dispatch(connect(editor.store.getState().flow, { from, to }));
      else if (isOnCanvas(dropped)) {
        ui.setState({
          active: from.node,
          picker: { place: { kind: 'after', from }, x: dropped.clientX, y: dropped.clientY },
        });
      }
    },
  });
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
