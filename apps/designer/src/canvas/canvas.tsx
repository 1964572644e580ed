import { CloseButton } from '@mantine/core';
import { ReactFlowProvider } from '@xyflow/react';
import { type CSSProperties, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useEditorState } from '../document/editor.ts';
import { EmptyFlow } from '../editor/empty-flow.tsx';
import { useT } from '../i18n/use-t.ts';
import css from './canvas.module.css';
import type { CanvasProps } from './canvas-props.ts';
import { CanvasSurface } from './canvas-surface.tsx';
import { CanvasUiContext, createCanvasUi } from './canvas-ui.ts';
import { toolsHeight, type WindowSize, windowOf } from './viewport.ts';

/** The drawing of the open flow. Below 768 pixels of width it is only for looking. */
export function Canvas(props: CanvasProps) {
  const t = useT();
  const ui = useMemo(() => createCanvasUi(props.isViewOnly), [props.isViewOnly]);
  const frame = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<WindowSize | null>(null);
  const isEmpty = useEditorState(({ flow }) => Object.keys(flow.nodes).length === 0);
  useLayoutEffect(() => {
    const box = frame.current?.getBoundingClientRect();
    // The first view is worked out by us: React Flow would fit only the cards that happen to be mounted.
    if (box !== undefined) setSize(windowOf(box));
  }, []);
  return (
    <section
      ref={frame}
      className={css['canvas']}
      style={{ '--canvas-tools': `${toolsHeight}px` } as CSSProperties} // which does not know of custom properties
      data-region="canvas"
      data-view-only={props.isViewOnly}
      tabIndex={-1}
      aria-label={t('canvas.name')}
    >
      <CanvasUiContext value={ui}>
        {isEmpty && !props.isViewOnly ? (
          <div className={css['over']}>
            <EmptyFlow />
          </div>
        ) : null}
        {props.isViewOnly ? <LookOnly /> : null}
        {size === null ? null : (
          <ReactFlowProvider>
            <CanvasSurface {...props} size={size} />
          </ReactFlowProvider>
        )}
      </CanvasUiContext>
    </section>
  );
}

let isTold = false;

/** Says once a visit that the drawing is only for looking here. */
function LookOnly() {
  const t = useT();
  const [isShut, setShut] = useState(isTold);
  if (isShut) return null;
  return (
    <div className={css['hint']}>
      <p>{t('canvas.narrow')}</p>
      <CloseButton
        size="sm"
        aria-label={t('shell.close')}
        onClick={() => {
          isTold = true;
          setShut(true);
        }}
      />
    </div>
  );
}
