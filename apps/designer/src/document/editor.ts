import type { Edit, EditLabel, EditRefusal } from '@rung/editing';
import type { Flow } from '@rung/flow';
import type { Result } from '@rung/kernel';
import { createContext, useContext } from 'react';
import type { StoreApi } from 'zustand';
import { useStore } from 'zustand';
import type { HistoryEntry, Way } from './history.ts';
import type { Problems } from './problems.ts';
import type { Side, StepConflict } from './sync/conflict.ts';

export type { HistoryEntry } from './history.ts';
export type { Problems } from './problems.ts';
export type { Side, StepConflict } from './sync/conflict.ts';

/** How safe the latest edit is: on the server, on its way, on this device only, or held back until people have decided. */
export type SaveState = 'saved' | 'saving' | 'offline' | 'conflict';

/** Something that people are told once: as a notice, and in the live region. */
export type EditorNotice =
  | { readonly kind: 'edited'; readonly label: EditLabel }
  | { readonly kind: 'undone'; readonly label: EditLabel }
  | { readonly kind: 'redone'; readonly label: EditLabel }
  | { readonly kind: 'refused'; readonly refusal: EditRefusal }
  /** What was to be taken back has since been changed by someone else, by name or empty; nothing was changed. */
  | { readonly kind: 'stale'; readonly way: Way; readonly label: EditLabel; readonly by: string }
  /** Several steps of the history at once; `stale` of them could not be taken back. */
  | { readonly kind: 'walked'; readonly way: Way; readonly count: number; readonly stale: number }
  /** What others did, oldest first. */
  | {
      readonly kind: 'merged';
      readonly changes: readonly { readonly author: string; readonly label: EditLabel }[];
    }
  /** Commands of an earlier visit that had not reached the server. */
  | { readonly kind: 'recovered'; readonly count: number }
  /** `reason` is the server's code for it. */
  | { readonly kind: 'writeRefused'; readonly reason: string }
  /** The flow can be looked at, and nothing else: its policy is archived. */
  | { readonly kind: 'readOnly' }
  /** Problems are not known for the time being. */
  | { readonly kind: 'checkFailed' };

/** Everything that an open flow's screens share. The flow is the document; whatever else they show is derived from it. */
export interface EditorState {
  readonly policyKey: string;
  readonly flow: Flow;
  /** The server's revision that the flow rests on. */
  readonly rev: number;
  readonly saveState: SaveState;
  /** Milliseconds since 1970; null before the first save of this visit. */
  readonly savedAt: number | null;
  readonly problems: Problems;
  readonly selection: readonly string[];
  readonly undoable: readonly HistoryEntry[];
  readonly redoable: readonly HistoryEntry[];
  readonly readOnly: boolean;
  /** Steps that this person and another changed differently; empty unless `saveState` is `conflict`. */
  readonly conflicts: readonly StepConflict[];
  /** The latest, with a number that tells two equal ones apart. */
  readonly notice: { readonly seq: number; readonly told: EditorNotice } | null;
}

/** How an edit joins those before it. */
export interface DispatchOptions {
  /** Names a field that is being typed in: edits of one field are one step of the history until {@link Editor.endTyping}. */
  readonly typing?: string;
}

/** An open flow. */
export interface Editor {
  readonly store: StoreApi<EditorState>;
  /** Carries an edit out, or tells why not (as a notice and in the live region); true if it was carried out. */
  readonly dispatch: (edit: Result<Edit, EditRefusal>, options?: DispatchOptions) => boolean;
  /** The field was left: what is typed next is another step. */
  readonly endTyping: () => void;
  /** Takes the last edit back; one that somebody else has changed since is named, and stepped over the next time. */
  readonly undo: () => void;
  readonly redo: () => void;
  /** Goes to before an entry of the history, or to after one that was undone: one edit, however far it is. */
  readonly goTo: (entry: HistoryEntry) => void;
  readonly select: (nodes: readonly string[]) => void;
  /** Ends a conflict: for each step, whose change stands. */
  readonly resolve: (sides: ReadonlyMap<string, Side>) => void;
  /** Sends everything at once; resolves when the server has it, or cannot be reached. */
  readonly flush: () => Promise<void>;
  readonly dispose: () => void;
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
