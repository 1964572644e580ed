import type { Card, Layout } from '@rung/drawing';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useEditorState } from '../document/editor.ts';
import { useWording } from '../document/use-wording.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import { notify } from '../shell/notify.tsx';
import { Arranger } from './arranger.ts';
import { type CanvasModel, deriveCanvas, emptyModel } from './canvas-model.ts';
import { useCanvasUi } from './canvas-ui.ts';
import { keptDrawings } from './kept-drawings.ts';
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
  const language = useLanguage();
  // Of the flow that is drawn first; what edits make of it is derived from that.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const kept = useMemo(() => keptDrawings.of(policyKey, { flow, language }), [policyKey, language]);
  const measurer = useMemo(() => createCardMeasurer(wording, kept?.cards), [wording, kept]);
  const [better, setBetter] = useState<Layout | null>(null);
  const engine = useMemo(() => createLazyEngine(createWorkerEngine), []);
  useEffect(() => () => engine.dispose(), [engine]);
  const arranger = useMemo(() => {
    const onFailed = () => notify(t('canvas.notArranged'), 'error');
    return new Arranger({ engine, kept: kept?.layout ?? null, onBetter: setBetter, onFailed });
  }, [t, engine, kept]);
  useEffect(() => () => arranger.dispose(), [arranger]);
  const cards = useMemo(() => measurer.measure(flow), [measurer, flow]);
  // A better layout is the arranger's own from then on; its arrival only asks again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const layout = useMemo(() => arranger.arrange(flow, cards), [arranger, flow, cards, better]);
  useEffect(() => {
    if (arranger.isSettled) keptDrawings.keep(policyKey, { flow, language, cards, layout });
  }, [arranger, policyKey, flow, language, cards, layout]);
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
