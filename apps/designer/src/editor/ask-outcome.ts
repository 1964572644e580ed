import type { Flow } from '@rung/flow';
import type { StoreApi } from 'zustand';
import type { EditorUi, Outcome, OutcomeSet, PickPlace } from './editor-ui.ts';
import { outcomesAmong } from './step-edits.ts';

/** Opens the picker below what has the focus. */
export function openPicker(ui: StoreApi<EditorUi>, place: PickPlace | null): void {
  const box = document.activeElement?.getBoundingClientRect();
  if (place === null || box === undefined) return;
  const x = Math.min(box.left + 24, innerWidth - 40);
  ui.setState({ picker: { place, x, y: Math.min(box.bottom, innerHeight - 80) } });
}

/** Which outcome of a step is asked for, and what is done with it. */
export interface AskedOutcome {
  readonly node: string;
  readonly of: OutcomeSet;
  readonly take: (from: Outcome) => void;
}

/** Asks which outcome of a step is meant; does at once what is to be done where there is but one. */
export function askOutcome(ui: StoreApi<EditorUi>, flow: Flow, { node, of, take }: AskedOutcome): void {
  const [only, ...others] = outcomesAmong(flow, node, of);
  if (only === undefined) return;
  if (others.length === 0) take({ node, port: only });
  else openPicker(ui, { kind: 'outcomes', node, of, take });
}
