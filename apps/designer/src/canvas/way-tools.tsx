import { disconnect } from '@rung/editing';
import { useStore, ViewportPortal } from '@xyflow/react';
import { useEditor, useEditorState } from '../document/editor.ts';
import { useEditorUiStore } from '../editor/editor-ui.ts';
import { useT } from '../i18n/use-t.ts';
import type { Way } from './canvas-model.ts';
import { useCanvasUi, useCanvasUiStore } from './canvas-ui.ts';
import { middleOf } from './way-middle.ts';
import css from './way-tools.module.css';

/** What can be done with the way that is pointed at: put a step into it, take it away. One pair for the whole canvas. */
export function WayTools({ ways }: { readonly ways: readonly Way[] }) {
  const t = useT();
  const editor = useEditor();
  const ui = useEditorUiStore();
  const canvas = useCanvasUiStore();
  const readOnly = useEditorState((state) => state.readOnly);
  const hovered = useCanvasUi(({ hoveredWay }) => hoveredWay);
  const scale = useStore(({ transform }) => 1 / Math.max(transform[2], 0.35));
  const way = ways.find(({ id }) => id === hovered);
  const isViewOnly = useCanvasUi((state) => state.isViewOnly);
  if (way === undefined || readOnly || isViewOnly) return null;
  const at = middleOf(way.points);
  // On a short stretch they would lie over the outcome: they stand above it.
  const lift = at.room < 90 ? '-115%' : '-50%';
  return (
    <ViewportPortal>
      <div
        className={`${css['tools']} nodrag nopan`}
        data-way-tools
        data-way={way.id}
        style={{ transform: `translate(${at.x}px, ${at.y}px) translate(-50%, ${lift}) scale(${scale})` }}
        onPointerLeave={() => canvas.setState({ hoveredWay: null })}
      >
        <button
          type="button"
          tabIndex={-1}
          aria-label={t('canvas.insertHere')}
          title={t('canvas.insertHere')}
          onClick={(event) => {
            const box = event.currentTarget.getBoundingClientRect();
            ui.setState({ picker: { place: { kind: 'edge', edge: way.id }, x: box.right + 4, y: box.top } });
          }}
        >
          <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
            <path d="M7 2.5V11.5M2.5 7H11.5" />
          </svg>
        </button>
        <button
          type="button"
          tabIndex={-1}
          aria-label={t('canvas.disconnectHere')}
          title={t('canvas.disconnectHere')}
          onClick={() => {
            canvas.setState({ hoveredWay: null });
            const { flow } = editor.store.getState();
            editor.dispatch(disconnect(flow, { from: { node: way.from, port: way.port } }));
          }}
        >
          <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
            <path d="M3.5 3.5 10.5 10.5M10.5 3.5 3.5 10.5" />
          </svg>
        </button>
      </div>
    </ViewportPortal>
  );
}
