import type { RefObject } from 'react';
import type { StoreApi } from 'zustand';
import type { Editor } from '../document/editor.ts';
import type { EditorUi } from '../editor/editor-ui.ts';
import { inRegion, isViewOnly } from '../keyboard/regions.ts';
import type { CanvasUi } from './canvas-ui.ts';
import type { DrawnFlow } from './use-drawn-flow.ts';
import type { ViewMoves } from './use-view-moves.ts';

/** What the keys of a canvas work on. */
interface OfCanvas {
  readonly editor: Editor;
  readonly ui: StoreApi<EditorUi>;
  readonly canvas: StoreApi<CanvasUi>;
  /** The drawing as it is when a key is pressed. */
  readonly latest: RefObject<{ readonly drawn: DrawnFlow; readonly moves: ViewMoves }>;
}

/** What the keys of a canvas work on, and when. */
export interface CanvasKeys extends OfCanvas {
  readonly isHere: () => boolean;
  /** Whether they may change the active step. */
  readonly mayEdit: () => boolean;
}

/** The keys of a canvas. */
export function canvasKeys(of: OfCanvas): CanvasKeys {
  const { editor, ui } = of;
  const isHere = () => inRegion('canvas') && ui.getState().picker === null;
  const mayEdit = () =>
    isHere() && !editor.store.getState().readOnly && !isViewOnly() && ui.getState().active !== null;
  return { ...of, isHere, mayEdit };
}
