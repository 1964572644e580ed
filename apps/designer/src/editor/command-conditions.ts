import type { StoreApi } from 'zustand';
import type { Editor } from '../document/editor.ts';
import { inRegion, isViewOnly } from '../keyboard/regions.ts';
import type { EditorUi } from './editor-ui.ts';

/** When the commands that canvas and outline share can be carried out. */
export function conditionsOf(editor: Editor, ui: StoreApi<EditorUi>) {
  const inView = () => inRegion('canvas') || inRegion('outline');
  const canWrite = () => !editor.store.getState().readOnly;
  const mayEdit = () => inView() && canWrite() && !isViewOnly() && ui.getState().picker === null;
  const hasActive = () => mayEdit() && ui.getState().active !== null;
  return { inView, canWrite, mayEdit, hasActive } as const;
}
