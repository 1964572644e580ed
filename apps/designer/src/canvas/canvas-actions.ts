import { createContext, type PointerEvent as ReactPointerEvent, useContext } from 'react';
import type { Outcome } from '../editor/editor-ui.ts';

/** What the parts of a card can ask of their canvas. Its identity stays, so that no card renders for it. */
export interface CanvasActions {
  readonly activate: (id: string) => void;
  readonly focusDone: () => void;
  readonly beginDrag: (from: Outcome, event: ReactPointerEvent) => void;
  readonly pressOutcome: (from: Outcome, at: DOMRect) => void;
  readonly showOutcomes: (id: string, at: DOMRect) => void;
  readonly showProblems: (id: string) => void;
}

/** The actions of the canvas around. */
export const CanvasActionsContext = createContext<CanvasActions | null>(null);

/** The actions of the canvas around. */
export function useCanvasActions(): CanvasActions {
  const actions = useContext(CanvasActionsContext);
  if (actions === null) throw new Error('this is not on a canvas');
  return actions;
}
