import { outlineOf } from '@rung/flow';
import { useReactFlow } from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import { useEditor } from '../document/editor.ts';
import { useWording } from '../document/use-wording.ts';
import { atStep, useEditorUiStore } from '../editor/editor-ui.ts';
import type { CanvasActions } from './canvas-actions.ts';
import type { CanvasProps } from './canvas-props.ts';
import { useCanvasUiStore } from './canvas-ui.ts';
import { startDrag } from './connect-drag.ts';
import type { DrawnFlow } from './use-drawn-flow.ts';
import { verdictsFrom } from './verdicts.ts';

/** What cards ask of their canvas. The object stays the same, so that no card is drawn again for it. */
export function useCanvasActionsOf(drawn: DrawnFlow, props: CanvasProps): CanvasActions {
  const wording = useWording();
  const editor = useEditor();
  const ui = useEditorUiStore();
  const canvas = useCanvasUiStore();
  const flow = useReactFlow();
  const latest = useRef({ drawn, props });
  useEffect(() => {
    latest.current = { drawn, props };
  });
  return useMemo(
    () => ({
      activate: (id) => {
        if (ui.getState().active !== id) ui.setState({ ...atStep(id) });
        const { connecting } = canvas.getState();
        // The step that gets the focus back from the list of its outcomes was not walked to.
        const isOwn = connecting?.over === null && connecting.from.node === id;
        if (connecting?.by === 'keys' && !isOwn) canvas.setState({ connecting: { ...connecting, over: id } });
      },
      focusDone: () => ui.setState({ focusWanted: null }),
      beginDrag: (from, event) => {
        if (event.button !== 0 || editor.store.getState().readOnly) return;
        const verdict = verdictsFrom(editor.store.getState().flow, from, wording);
        startDrag({
          from,
          event,
          canvas,
          ui,
          editor,
          verdict,
          toDrawing: (point) => flow.screenToFlowPosition(point),
        });
      },
      pressOutcome: (from, box) =>
        ui.setState({
          active: from.node,
          picker: { place: { kind: 'after', from }, x: box.right + 4, y: box.top },
        }),
      showOutcomes: (node, box) =>
        ui.setState({
          active: node,
          picker: { place: { kind: 'outcomes', node, of: 'open' }, x: box.left, y: box.bottom + 4 },
        }),
      showProblems: (id) => latest.current.props.onProblems(id),
    }),
    [wording, editor, ui, canvas, flow],
  );
}

const known = new WeakMap<object, ReturnType<typeof outlineOf>>();

/** The reading order of a flow, worked out once for all its cards. */
export function numbersOf(flow: Parameters<typeof outlineOf>[0]): ReturnType<typeof outlineOf> {
  const last = known.get(flow);
  if (last !== undefined) return last;
  const made = outlineOf(flow);
  known.set(flow, made);
  return made;
}
