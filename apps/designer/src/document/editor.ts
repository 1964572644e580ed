import type { Edit, EditLabel, EditRefusal, Patch } from '@rung/editing';
import type { Flow } from '@rung/flow';
import type { Diagnostic, Result } from '@rung/kernel';
import { createContext, useContext } from 'react';
import type { StoreApi } from 'zustand';
import { useStore } from 'zustand';

/** How safe the latest edit is. */
export type SaveState = 'saved' | 'saving' | 'offline' | 'conflict';

/** What is known to be wrong with the flow as it is on the screen. */
export interface Problems {
  /** All of them, the worst first; every list and badge reads this one. */
  readonly all: readonly Diagnostic[];
  readonly byNode: ReadonlyMap<string, readonly Diagnostic[]>;
}

/** One entry of the history. */
export interface HistoryEntry {
  readonly label: EditLabel;
  readonly patches: readonly Patch[];
  readonly at: number;
}

/** Everything that an open flow's screens share. The flow is the document; whatever else they show is derived from it. */
export interface EditorState {
  readonly policyKey: string;
  readonly flow: Flow;
  /** The server's revision that the flow rests on. */
  readonly rev: number;
  readonly saveState: SaveState;
  readonly savedAt: number | null;
  readonly problems: Problems;
  readonly selection: readonly string[];
  readonly undoable: readonly HistoryEntry[];
  readonly redoable: readonly HistoryEntry[];
  readonly readOnly: boolean;
}

/** An open flow. */
export interface Editor {
  readonly store: StoreApi<EditorState>;
  /** Carries an edit out, or tells why not (as a notice and in the live region); true if it was carried out. */
  readonly dispatch: (edit: Result<Edit, EditRefusal>) => boolean;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly select: (nodes: readonly string[]) => void;
}

/** The open flow of the screens below. */
export const EditorContext = createContext<Editor | null>(null);

/** The open flow. Only below an `EditorContext`. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (editor === null) throw new Error('no flow is open here');
  return editor;
}

/** A part of the open flow's state; the component renders again when that part is another object. */
export function useEditorState<T>(selector: (state: EditorState) => T): T {
  return useStore(useEditor().store, selector);
}
