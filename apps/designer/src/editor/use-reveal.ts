import { useCallback } from 'react';
import { useEditor } from '../document/editor.ts';
import { focusStep, useEditorUiStore } from './editor-ui.ts';

/** Selects a step and brings it into sight, with the focus. */
export function useReveal(): (node: string) => void {
  const editor = useEditor();
  const ui = useEditorUiStore();
  return useCallback(
    (node) => {
      editor.select([node]);
      focusStep(ui, node);
    },
    [editor, ui],
  );
}
