import type { Flow } from '@rung/flow';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Checker, CheckLoop } from './check/checker.ts';
import type { EditorNotice, EditorState } from './editor.ts';
import type { History } from './history.ts';
import { problemsOf, unknownProblems } from './problems.ts';
import { kept } from './selected-after.ts';

/** What the screens begin with. */
export interface InViewOptions {
  readonly policyKey: string;
  readonly flow: Flow;
  readonly rev: number;
  readonly checker: Checker;
  readonly readOnly?: boolean;
  readonly history?: History;
  /** What can be undone and done again is another. */
  readonly onHistory?: (history: History) => void;
}

/** An open flow as its screens show it, and the ways to change that. */
export interface FlowInView {
  readonly store: StoreApi<EditorState>;
  /** The field that is being typed in: edits of it are one step of the history. */
  typing: string | undefined;
  /** Shows another flow, and has it checked. */
  readonly show: (flow: Flow, select?: readonly string[]) => void;
  readonly keepHistory: (history: History) => void;
  readonly tell: (told: EditorNotice) => void;
  readonly dispose: () => void;
}

/** Puts a flow in view. */
export function putInView(options: InViewOptions): FlowInView {
  const { policyKey, flow, rev, readOnly = false, history, onHistory } = options;
  const store = createStore<EditorState>(() => ({
    policyKey,
    flow,
    rev,
    saveState: 'saved',
    savedAt: null,
    problems: unknownProblems,
    selection: [],
    undoable: [],
    redoable: [],
    ...history,
    readOnly,
    conflicts: [],
    notice: null,
  }));
  const tell = (told: EditorNotice) =>
    store.setState(({ notice }) => ({ notice: { seq: (notice?.seq ?? 0) + 1, told } }));
  const checks = checking(options.checker, { store, tell });
  checks.want(flow);
  return {
    store,
    typing: undefined,
    show: (next, select) => {
      store.setState(({ selection, problems }) => ({
        flow: next,
        selection: kept(select ?? selection, next),
        problems: problems.isCurrent ? { ...problems, isCurrent: false } : problems,
      }));
      checks.want(next);
    },
    keepHistory: (changed) => {
      store.setState(changed);
      onHistory?.(changed);
    },
    tell,
    dispose: () => checks.dispose(),
  };
}

/** Keeps the problems up to date; that they cannot be had is told once, not at each edit. */
function checking(checker: Checker, { store, tell }: Pick<FlowInView, 'store' | 'tell'>): CheckLoop {
  let isChecking = true;
  return new CheckLoop({
    checker,
    onFound: (_, found) => {
      isChecking = true;
      store.setState(({ problems }) => ({ problems: problemsOf(found, problems) }));
    },
    onFailed: () => {
      if (isChecking) tell({ kind: 'checkFailed' });
      isChecking = false;
    },
  });
}

/** Whether nothing may be changed now; who tries all the same is told why. An open question says so itself. */
export function isClosed({ store, tell }: FlowInView): boolean {
  const { readOnly, conflicts } = store.getState();
  if (readOnly) tell({ kind: 'readOnly' });
  return readOnly || conflicts.length > 0;
}

/** What can be undone and done again now. */
export function historyOf({ store }: FlowInView): History {
  const { undoable, redoable } = store.getState();
  return { undoable, redoable };
}
