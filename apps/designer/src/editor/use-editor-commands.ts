import { useEffect, useMemo, useRef } from 'react';
import { useEditor } from '../document/editor.ts';
import { useCommands } from '../keyboard/use-commands.ts';
import { useProblemCommands } from '../problems/use-problem-commands.ts';
import type { EditorView } from '../shell/editor-search.ts';
import { saveCommand, undoCommands } from './draft-commands.ts';
import { useEditorUiStore } from './editor-ui.ts';
import { stepCommands } from './step-commands.ts';
import { useConnectCommands } from './use-connect-commands.ts';
import { useSelectionCommands } from './use-selection-commands.ts';
import { useStepCommands } from './use-step-commands.ts';
import { viewCommands } from './view-commands.ts';

/** What the frame does for the commands. */
export interface EditorCommandOptions {
  readonly view: EditorView;
  readonly onView: (view: EditorView) => void;
  readonly onOpen: () => void;
}

/** The keys that canvas and outline share. */
export function useEditorCommands({ view, onView, onOpen }: EditorCommandOptions): void {
  const editor = useEditor();
  const ui = useEditorUiStore();
  const steps = useStepCommands();
  const latest = useRef({ onView, onOpen });
  useEffect(() => {
    latest.current = { onView, onOpen };
  });
  useProblemCommands();
  useConnectCommands(view);
  const commands = useMemo(
    () => [
      ...undoCommands({ editor, ui }),
      ...stepCommands({ editor, ui, steps, onOpen: () => latest.current.onOpen() }),
      saveCommand({ editor, ui }),
      ...viewCommands({ editor, ui }, (next) => latest.current.onView(next)),
    ],
    [editor, ui, steps],
  );
  useCommands(commands);
  useSelectionCommands();
}
