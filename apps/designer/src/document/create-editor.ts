import { diffDocuments, type EditLabel, type Patch, squash, undoPatches } from '@rung/editing';
import type { Flow } from '@rung/flow';
import { createStore } from 'zustand/vanilla';
import { type Checker, CheckLoop } from './check/checker.ts';
import type { Editor, EditorNotice, EditorState } from './editor.ts';
import { type History, type HistoryEntry, pushed, redone, replaced, undone } from './history.ts';
import { problemsOf, unknownProblems } from './problems.ts';
import { appliedAll } from './sync/applied.ts';
import { stepConflict } from './sync/conflict.ts';
import type { DraftServer } from './sync/draft-server.ts';
import { DraftSync } from './sync/draft-sync.ts';
import type { Journal, JournalRecord } from './sync/journal.ts';
import type { SyncDelays } from './sync/send-timer.ts';

/** What an open flow is made of. */
export interface EditorOptions {
  readonly policyKey: string;
  readonly flow: Flow;
  readonly rev: number;
  readonly server: DraftServer;
  readonly journal: Journal;
  readonly checker: Checker;
  readonly readOnly?: boolean;
  readonly history?: History;
  readonly delays?: SyncDelays;
  readonly now?: () => number;
  /** Tells other pages of this browser that something of theirs is being written. */
  readonly onSending?: (commandId: string) => void;
  /** Tells other pages of this browser that the server has another revision. */
  readonly onWritten?: (rev: number, commandId: string) => void;
}

/** An open flow, and what the page around it may ask of it. */
export interface OpenEditor extends Editor {
  /** Takes over what an earlier page left behind. */
  readonly recover: (record: JournalRecord) => Promise<number>;
  /** Somebody else has written; `own` names a command of another page of this person's, which is followed without a word. */
  readonly catchUp: (own?: string) => Promise<void>;
  /** A command of another page of this person's is being written. */
  readonly expect: (commandId: string) => void;
  /** The server has a revision, whoever made it. */
  readonly hear: (revision: { readonly rev: number; readonly commandId: string }) => Promise<void>;
  /** Resolves when everything so far is on this device's disk. */
  readonly written: () => Promise<void>;
  /** Whether something is not on disk yet, so that leaving now would lose it. */
  readonly hasUnwritten: () => boolean;
}

/** Opens a flow for editing. */
export function createEditor(options: EditorOptions): OpenEditor {
  const { policyKey, flow, rev, readOnly = false, now = Date.now } = options;
  const history: History = options.history ?? { undoable: [], redoable: [] };
  const store = createStore<EditorState>(() => ({
    policyKey,
    flow,
    rev,
    saveState: 'saved',
    savedAt: null,
    problems: unknownProblems,
    selection: [],
    ...history,
    readOnly,
    conflicts: [],
    notice: null,
  }));
  let typing: string | null = null;
  /** Told once, not at each edit. */
  let isChecking = true;
  /** Commands of this person's other pages that have not been seen here yet. */
  const elsewhere = new Set<string>();

  const tell = (told: EditorNotice) =>
    store.setState(({ notice }) => ({ notice: { seq: (notice?.seq ?? 0) + 1, told } }));
  const checks = new CheckLoop({
    checker: options.checker,
    onFound: (_, found) => {
      isChecking = true;
      store.setState(({ problems }) => ({ problems: problemsOf(found, problems) }));
    },
    onFailed: () => {
      if (isChecking) tell({ kind: 'checkFailed' });
      isChecking = false;
    },
  });
  const show = (next: Flow, select?: readonly string[]) => {
    store.setState(({ selection, problems }) => ({
      flow: next,
      selection: kept(select ?? selection, next),
      problems: problems.isCurrent ? { ...problems, isCurrent: false } : problems,
    }));
    checks.want(next);
  };
  const keepHistory = (changed: History) => {
    store.setState(changed);
    void options.journal.writeHistory(changed).catch(() => undefined);
  };
  const sync = new DraftSync({
    ...options,
    events: {
      onState: (state) => store.setState(state),
      onMerged: (merged, changes) => {
        typing = null;
        show(merged);
        const others = changes.filter(
          ({ author, commandId }) => author !== '' && !elsewhere.delete(commandId),
        );
        if (others.length > 0) {
          tell({ kind: 'merged', changes: others.map(({ author, label }) => ({ author, label })) });
        }
      },
      onConflicts: (conflicts, base, changes) => {
        const authors = [...new Set(changes.map(({ author }) => author))];
        store.setState({ conflicts: conflicts.map((conflict) => stepConflict(conflict, { base, authors })) });
      },
      onRefused: (left, { reason, undone: patches }) => {
        typing = null;
        show(left);
        const label = store.getState().undoable.at(-1)?.label ?? { what: 'flowChanged', data: {} };
        keepHistory(undone(historyOf(store.getState()), { label, patches, at: now() }));
        tell({ kind: 'writeRefused', reason });
      },
      onSending: (commandId) => options.onSending?.(commandId),
      onWritten: (written, commandId) => options.onWritten?.(written, commandId),
    },
  });
  checks.want(flow);

  /** Shows a flow that an edit made, sends it, and returns what changed; null if nothing did. */
  const commit = (
    next: Flow,
    made: { readonly label: EditLabel; readonly joins: boolean; readonly select?: readonly string[] },
  ) => {
    const before = store.getState().flow;
    const patches = diffDocuments(before, next);
    if (patches.length === 0) {
      if (made.select !== undefined) store.setState({ selection: kept(made.select, before) });
      return null;
    }
    show(next, made.select);
    sync.add({ label: made.label, patches, joins: made.joins });
    return patches;
  };

  /** Whether nothing may be changed now; who tries all the same is told why. An open question says so itself. */
  const isClosed = ({ readOnly: isReadOnly, conflicts }: EditorState): boolean => {
    if (isReadOnly) tell({ kind: 'readOnly' });
    return isReadOnly || conflicts.length > 0;
  };

  /** Undoes an entry as a new command; null, and a notice, if what it would restore has since been changed. */
  const takeBack = (entry: HistoryEntry, kind: 'undone' | 'redone'): HistoryEntry | null => {
    const present = store.getState().flow;
    const patches = undoPatches(present, entry.patches);
    const applied = patches.ok ? appliedAll(present, [patches.value]) : null;
    if (!patches.ok || applied?.ok !== true) {
      tell({ kind: kind === 'undone' ? 'undoStale' : 'redoStale', label: entry.label });
      return null;
    }
    const label: EditLabel = { what: kind, data: { ...entry.label.data, edit: entry.label.what } };
    show(applied.value, touchedNodes(patches.value, applied.value));
    sync.add({ label, patches: patches.value, joins: false });
    tell({ kind, label: entry.label });
    return { label: entry.label, patches: patches.value, at: now() };
  };

  return {
    store,
    dispatch: (edit, { typing: field } = {}) => {
      const state = store.getState();
      if (isClosed(state)) return false;
      if (!edit.ok) {
        tell({ kind: 'refused', refusal: edit.error });
        return false;
      }
      const { flow: next, label, select } = edit.value;
      const joins = field !== undefined && field === typing;
      const patches = commit(next, { label, joins, ...(select === undefined ? {} : { select }) });
      typing = field ?? null;
      if (patches === null) return true;
      keepHistory(withEntry(historyOf(state), { label, patches, at: now() }, joins));
      if (field === undefined) tell({ kind: 'edited', label });
      return true;
    },
    endTyping: () => {
      typing = null;
    },
    undo: () => {
      const state = store.getState();
      const entry = state.undoable.at(-1);
      if (entry === undefined || isClosed(state)) return;
      typing = null;
      const redo = takeBack(entry, 'undone');
      if (redo !== null) keepHistory(undone(historyOf(state), redo));
    },
    redo: () => {
      const state = store.getState();
      const entry = state.redoable.at(-1);
      if (entry === undefined || isClosed(state)) return;
      typing = null;
      const undo = takeBack(entry, 'redone');
      if (undo !== null) keepHistory(redone(historyOf(state), undo));
    },
    select: (nodes) => {
      const { selection } = store.getState();
      const isSame = nodes.length === selection.length && nodes.every((id, index) => id === selection[index]);
      if (!isSame) store.setState({ selection: nodes });
    },
    resolve: (sides) => {
      store.setState({ conflicts: [] });
      sync.resolve(sides);
    },
    flush: () => sync.flush(),
    recover: async (record) => {
      const count = await sync.recover(record);
      if (count > 0) tell({ kind: 'recovered', count });
      return count;
    },
    catchUp: (own) => {
      if (own !== undefined) elsewhere.add(own);
      return sync.catchUp();
    },
    expect: (commandId) => void elsewhere.add(commandId),
    hear: (revision) => sync.hear(revision),
    written: () => sync.written,
    hasUnwritten: () => sync.hasUnwritten,
    dispose: () => {
      sync.dispose();
      checks.dispose();
    },
  };
}

function historyOf({ undoable, redoable }: EditorState): History {
  return { undoable, redoable };
}

function withEntry(history: History, entry: HistoryEntry, joins: boolean): History {
  const last = history.undoable.at(-1);
  if (!joins || last === undefined) return pushed(history, entry);
  const both = squash(last.patches, entry.patches);
  return both.ok ? replaced(history, { ...entry, patches: both.value }) : pushed(history, entry);
}

function kept(selection: readonly string[], flow: Flow): readonly string[] {
  return selection.every((id) => Object.hasOwn(flow.nodes, id))
    ? selection
    : selection.filter((id) => Object.hasOwn(flow.nodes, id));
}

/** The nodes that a change is about, so that people see what was undone. */
function touchedNodes(patches: readonly Patch[], flow: Flow): readonly string[] {
  const touched = patches.flatMap(({ path: [part, id] }) =>
    (part === 'nodes' || part === 'layout') && id !== undefined ? [id] : [],
  );
  return [...new Set(touched)].filter((id) => Object.hasOwn(flow.nodes, id));
}
