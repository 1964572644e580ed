import type { StoreApi } from 'zustand';
import type { Editor } from '../document/editor.ts';
import type { EditorUi } from './editor-ui.ts';

/** What an action on a step is done to: all that are chosen if the step is one of them, else it alone. */
export function actedOn(selection: readonly string[], step: string | null): readonly string[] {
  return step === null || selection.includes(step) ? selection : [step];
}

/** A selection with one step more, or with one less if it was among them. */
export function toggled(selection: readonly string[], step: string): readonly string[] {
  return selection.includes(step) ? selection.filter((id) => id !== step) : [...selection, step];
}

/** The steps from one to another in the order in which they are listed, each once. */
export function between(order: readonly string[], from: string, to: string): readonly string[] {
  const [a, b] = [order.indexOf(from), order.indexOf(to)];
  return a === -1 ? [to] : [...new Set(order.slice(Math.min(a, b), Math.max(a, b) + 1))];
}

/** What choosing acts on. */
export interface Choosing {
  readonly editor: Editor;
  readonly ui: StoreApi<EditorUi>;
}

/** Chooses steps one by one: walking on then leaves them chosen, until something else is. */
export function gather({ editor, ui }: Choosing, nodes: readonly string[]): void {
  editor.select(nodes);
  ui.setState({ gathered: nodes.length === 0 ? null : editor.store.getState().selection });
}

/** Whether steps are being chosen one by one. */
export function isGathering({ editor, ui }: Choosing): boolean {
  return ui.getState().gathered === editor.store.getState().selection;
}

/** Adds the step that keys are about to those chosen, or takes it away. The one that walking has chosen is the first of them. */
export function gatherActive(choosing: Choosing): void {
  const { active } = choosing.ui.getState();
  const { selection } = choosing.editor.store.getState();
  if (active === null) return;
  const isOnlyWalkedTo = selection.length === 1 && selection[0] === active && !isGathering(choosing);
  gather(choosing, isOnlyWalkedTo ? selection : toggled(selection, active));
}
