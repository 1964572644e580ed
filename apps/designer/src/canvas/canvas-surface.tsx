import { ReactFlow, useStore } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { Suspense, useEffect, useState } from 'react';
import { useStore as useKept } from 'zustand';
import { useEditor, useEditorState } from '../document/editor.ts';
import { useT } from '../i18n/use-t.ts';
import { afterPaint } from '../shell/after-paint.ts';
import { lazyPart } from '../shell/lazy-part.ts';
import { preferences } from '../shell/preferences.ts';
import { CanvasActionsContext } from './canvas-actions.ts';
import type { StepNode } from './canvas-model.ts';
import { CanvasOverlays } from './canvas-overlays.tsx';
import type { CanvasProps } from './canvas-props.ts';
import { CanvasTools } from './canvas-tools.tsx';
import { useCanvasUiStore } from './canvas-ui.ts';
import { DetailContext } from './detail.ts';
import { Ground } from './ground.tsx';
import { isMapShown } from './map-choice.ts';
import { ReachLayer } from './reach-layer.tsx';
import { StepNodeView } from './step-node.tsx';
import { useActiveStep } from './use-active-step.ts';
import { useAnchoredView } from './use-anchored-view.ts';
import { useCanvasActionsOf } from './use-canvas-actions.ts';
import { useCanvasCommands } from './use-canvas-commands.ts';
import { useDrawnFlow } from './use-drawn-flow.ts';
import { useDrops } from './use-drops.ts';
import { useKeptInSight } from './use-kept-in-sight.ts';
import { useMovedLayer } from './use-moved-layer.ts';
import { openingView, type WindowSize, zooms } from './viewport.ts';
import { WayLayer } from './way-layer.tsx';

// No drawing opens from afar, and nobody zooms out before it stands.
const FarLayer = lazyPart(async () => ({ default: (await import('./far-layer.tsx')).FarLayer }));

// Constants of the module: React Flow makes every card anew when these are other objects.
const nodeTypes = { step: StepNodeView };
const noEdges: [] = [];
const attribution = { hideAttribution: false };

/** The drawing itself; inside React Flow's provider. */
export function CanvasSurface(props: CanvasProps & { readonly size: WindowSize }) {
  const { size, onOpen, isViewOnly } = props;
  const t = useT();
  const ui = useCanvasUiStore();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const wheel = useKept(preferences, (present) => present.wheel);
  const drawn = useDrawnFlow();
  const [opening] = useState(() => openingView(drawn.layout, size, isMapShown(drawn.layout.places.size)));
  const isFar = useIsFar();
  const actions = useCanvasActionsOf(drawn, props);
  const { onNodesChange, onNodeDragStop } = useDrops();
  const onMoveEnd = useActiveStep(drawn);
  useCanvasCommands(drawn);
  useAnchoredView(drawn.layout);
  useKeptInSight(drawn);
  useMovedLayer();
  return (
    <CanvasActionsContext value={actions}>
      <DetailContext value={isFar ? 'far' : 'near'}>
        <ReactFlow<StepNode>
          nodes={drawn.model.nodes as StepNode[]} // React Flow does not write into it
          edges={noEdges}
          nodeTypes={nodeTypes}
          defaultViewport={opening}
          minZoom={zooms.least}
          maxZoom={zooms.most}
          onlyRenderVisibleElements={drawn.model.nodes.length >= 150}
          nodesFocusable={false}
          nodesConnectable={false}
          nodesDraggable={!readOnly && !isViewOnly}
          disableKeyboardA11y
          deleteKeyCode={null}
          selectionKeyCode="Shift"
          panOnScroll={wheel === 'pan'}
          zoomOnDoubleClick={false}
          elevateNodesOnSelect={false}
          nodeDragThreshold={4}
          onNodesChange={onNodesChange}
          onNodeDragStop={onNodeDragStop}
          onNodeMouseEnter={(_, { id }) => ui.setState({ hovered: id })}
          onNodeMouseLeave={() => ui.setState({ hovered: null })}
          onNodeDoubleClick={onOpen}
          onPaneClick={() => {
            editor.select([]);
            ui.setState({ hoveredWay: null });
          }}
          onMoveEnd={onMoveEnd}
          proOptions={attribution}
          attributionPosition="bottom-right"
          aria-label={t('canvas.name')}
          aria-description={t('canvas.help')}
        >
          {isFar ? null : <Ground />}
          <WayLayer ways={drawn.model.ways} far={isFar} />
          <ReachLayer ways={drawn.model.ways} far={isFar} />
          <Suspense>{isFar ? <FarLayer nodes={drawn.model.nodes} /> : null}</Suspense>
          <CanvasOverlays drawn={drawn} />
          <CanvasTools drawn={drawn} />
        </ReactFlow>
      </DetailContext>
    </CanvasActionsContext>
  );
}

/** Whether cards are drawn as they are seen from afar; until that can be done they are drawn as near by. */
function useIsFar(): boolean {
  const isFar = useStore(({ transform }) => transform[2] < zooms.far);
  const [isReady, setIsReady] = useState(false);
  // What could not be fetched is tried again when it is wanted.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    if (isReady) return;
    let isOver = false;
    afterPaint()
      .then(() => FarLayer.fetch())
      .then(
        () => (isOver ? undefined : setIsReady(true)),
        () => undefined,
      );
    return () => {
      isOver = true;
    };
  }, [isFar, isReady]);
  return isFar && isReady;
}
