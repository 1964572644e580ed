import type { Card, Layout } from '@rung/drawing';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useEditorState } from '../document/editor.ts';
import { useWording } from '../document/use-wording.ts';
import { useT } from '../i18n/use-t.ts';
import { notify } from '../shell/notify.tsx';
import { Arranger } from './arranger.ts';
import { type CanvasModel, deriveCanvas, emptyModel } from './canvas-model.ts';
import { useCanvasUi } from './canvas-ui.ts';
import { type KeptLayout, keptLayouts } from './kept-layouts.ts';
import { createLazyEngine } from './layout-engine.ts';
import { createCardMeasurer } from './measured-cards.ts';
import { createWorkerEngine } from './worker-engine.ts';

/** A flow as it is drawn. */
export interface DrawnFlow {
  readonly cards: ReadonlyMap<string, Card>;
  readonly layout: Layout;
  readonly model: CanvasModel;
}

/** Derives the picture from the flow, the selection and what is being dragged. */
export function useDrawnFlow(): DrawnFlow {
  const t = useT();
  const wording = useWording();
  const flow = useEditorState((state) => state.flow);
  const policyKey = useEditorState((state) => state.policyKey);
  const selected = useEditorState((state) => state.selection);
  const moved = useCanvasUi((ui) => ui.moved);
  const measurer = useMemo(() => createCardMeasurer(wording), [wording]);
  const [better, setBetter] = useState<Layout | null>(null);
  const engine = useMemo(() => createLazyEngine(createWorkerEngine), []);
  useEffect(() => () => engine.dispose(), [engine]);
  const arranger = useMemo(() => {
    const onFailed = () => notify(t('canvas.notArranged'), 'error');
    const kept = keptLayouts.of(policyKey);
    const onArranged = (arranged: KeptLayout) => keptLayouts.keep(policyKey, arranged);
    return new Arranger({ engine, kept, onBetter: setBetter, onFailed, onArranged });
  }, [t, engine, policyKey]);
  useEffect(() => () => arranger.dispose(), [arranger]);
  const cards = useMemo(() => measurer.measure(flow), [measurer, flow]);
  // A better layout is the arranger's own from then on; its arrival only asks again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const layout = useMemo(() => arranger.arrange(flow, cards), [arranger, flow, cards, better]);
  const selection = useMemo(() => new Set(selected), [selected]);
  const last = useRef<CanvasModel>(emptyModel);
  const model = useMemo(
    () => deriveCanvas({ flow, cards, layout, moved, selection }, last.current),
    [flow, cards, layout, moved, selection],
  );
  useEffect(() => {
    last.current = model;
  }, [model]);
  return { cards, layout, model };
}
