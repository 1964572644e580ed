import type { StoreApi } from 'zustand';
import type { Editor } from '../document/editor.ts';
import type { EditorUi } from './editor-ui.ts';

/** What an action on a step is done to: all that are chosen if the step is one of them, else it alone. */
export function actedOn(selection: readonly string[], step: string | null): readonly string[] {
  return step === null || selection.includes(step) ? selection : [step];
}

/** What choosing acts on. */
export interface Choosing {
  readonly editor: Editor;
  readonly ui: StoreApi<EditorUi>;
}
