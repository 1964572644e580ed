import { useCallback } from 'react';
import { useEditor } from '../document/editor.ts';
import { useEditorUiStore } from './editor-ui.ts';

/** Selects a step and brings it into sight, with the focus. */
export function useReveal(): (node: string) => void {
  const editor = useEditor();
  const ui = useEditorUiStore();
  return useCallback(
    (node) => {
      editor.select([node]);
      ui.setState({ active: node, activeOutcome: null, rowOutcome: null, focusWanted: node });
    },
    [editor, ui],
  );
}
