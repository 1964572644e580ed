import type { Point } from '@rung/drawing';
import { createContext, useContext } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';
import type { Outcome } from '../editor/editor-ui.ts';

/** Whether a step may be where an outcome leads, and in words why not. */
export type Verdict = { readonly allowed: true } | { readonly allowed: false; readonly reason: string };

/** An outcome on its way to a step: by pointer, or by walking there. */
export interface Connecting {
  readonly from: Outcome;
  readonly by: 'pointer' | 'keys';
  readonly verdict: (node: string) => Verdict;
  /** The step that is pointed at or walked to. */
  readonly over: string | null;
  /** Where the pointer is, in the drawing. */
  readonly at: Point | null;
}

/** What the canvas shows besides the flow. None of it is ever saved. */
export interface CanvasUi {
  /** For looking only: where the screen is too small to draw on, everything is edited in the outline. */
  readonly isViewOnly: boolean;
  readonly hovered: string | null;
  readonly hoveredWay: string | null;
  readonly connecting: Connecting | null;
  /** Arrow keys move the step instead of walking. */
  readonly moving: boolean;
  /** Where cards are while they are being dragged. */
  readonly moved: ReadonlyMap<string, Point>;
}

const nothing: CanvasUi = {
  isViewOnly: false,
  hovered: null,
  hoveredWay: null,
  connecting: null,
  moving: false,
  moved: new Map(),
};

/** A store for one canvas. */
export function createCanvasUi(isViewOnly: boolean): StoreApi<CanvasUi> {
  return createStore<CanvasUi>(() => ({ ...nothing, isViewOnly }));
}

/** The canvas of the components below. */
export const CanvasUiContext = createContext<StoreApi<CanvasUi> | null>(null);

/** The store of the canvas around. */
export function useCanvasUiStore(): StoreApi<CanvasUi> {
  const store = useContext(CanvasUiContext);
  if (store === null) throw new Error('this is not on a canvas');
  return store;
}

/** Whether a step may be where the outcome leads that is on its way; `none` where none is. */
export function useVerdict(id: string): 'none' | 'allowed' | 'refused' {
  return useCanvasUi(({ connecting }) => {
    if (connecting === null) return 'none';
    return connecting.verdict(id).allowed ? 'allowed' : 'refused';
  });
}

/** A part of what the canvas shows; renders again only when that part is another. */
export function useCanvasUi<T>(selector: (ui: CanvasUi) => T): T {
  return useStore(useCanvasUiStore(), selector);
}
