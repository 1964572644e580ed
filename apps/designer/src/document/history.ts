import type { EditLabel, Patch } from '@rung/editing';

/** One entry of the history. */
export interface HistoryEntry {
  readonly label: EditLabel;
  readonly patches: readonly Patch[];
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What can be undone, oldest first, and what can be done again, the next to be done last. */
export interface History {
  readonly undoable: readonly HistoryEntry[];
  readonly redoable: readonly HistoryEntry[];
}

/** Steps that can be undone. */
const maxHistory = 200;

/** A new edit: what had been undone before is gone. */
export function pushed({ undoable }: History, entry: HistoryEntry): History {
  return { undoable: [...undoable, entry].slice(-maxHistory), redoable: [] };
}

/** A further keystroke in the field that the last entry is about. */
export function replaced({ undoable }: History, entry: HistoryEntry): History {
  return { undoable: [...undoable.slice(0, -1), entry], redoable: [] };
}

/** The last edit was undone by `patches`. */
export function undone({ undoable, redoable }: History, redo: HistoryEntry): History {
  return { undoable: undoable.slice(0, -1), redoable: [...redoable, redo] };
}

/** What was last undone was done again. */
export function redone({ undoable, redoable }: History, undo: HistoryEntry): History {
  return { undoable: [...undoable, undo].slice(-maxHistory), redoable: redoable.slice(0, -1) };
}
