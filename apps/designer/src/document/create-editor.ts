import { diffDocuments, type EditLabel, type Patch } from '@rung/editing';
import type { Flow } from '@rung/flow';
import { createStore } from 'zustand/vanilla';
import { type Checker, CheckLoop } from './check/checker.ts';
import type { Editor, EditorNotice, EditorState } from './editor.ts';
import {
  following,
  type History,
  type HistoryEntry,
  meet,
  nextOn,
  refused,
  type Walk,
  type Way,
  walked,
  withEntry,
} from './history.ts';
import { problemsOf, unknownProblems } from './problems.ts';
import { kept, touchedNodes } from './selected-after.ts';
import type { DraftChange, DraftServer } from './sync/draft-server.ts';
import { DraftSync } from './sync/draft-sync.ts';
import type { Journal, JournalRecord } from './sync/journal.ts';
import type { SyncDelays } from './sync/send-timer.ts';
import type { PageMessage } from './sync/shared.ts';
import type { Signing } from './sync/sync-options.ts';
import { settleTyping } from './typing.ts';

/** What an open flow is made of. */
export interface EditorOptions {
  readonly policyKey: string;
  readonly flow: Flow;
  readonly rev: number;
  readonly server: DraftServer;
  readonly journal: Journal;
  readonly checker: Checker;
  /** Asks for the name that stands under what is sent. */
  readonly signing?: Signing;
  readonly readOnly?: boolean;
  readonly history?: History;
  /** What can be undone and done again is another. */
  readonly onHistory?: (history: History) => void;
  readonly delays?: SyncDelays;
  readonly now?: () => number;
  /** Tells other pages of this browser what happens here. */
  readonly onMessage?: (message: PageMessage) => void;
}

/** An open flow, and what the page around it may ask of it. */
export interface OpenEditor extends Editor {
  /** Takes over what an earlier page left behind. */
  readonly recover: (record: JournalRecord) => Promise<number>;
  /** Has what an earlier page could undo come before what was done here. */
  readonly adoptHistory: (earlier: History) => void;
  /** Somebody else may have written. */
  readonly catchUp: () => Promise<void>;
  /** Another page of this browser tells something. */
  readonly hearPage: (message: PageMessage) => void;
  /** The server has a revision, whoever made it. */
  readonly hear: (revision: { readonly rev: number; readonly commandId: string }) => Promise<void>;
  /** Resolves when everything so far is on this device's disk. */
  readonly written: () => Promise<void>;
  /** Whether something is not on disk yet, so that leaving now would lose it. */
  readonly hasUnwritten: () => boolean;
}

/** As many of others' latest changes as are kept to say whose it was that an undo met. */
const othersKept = 200;

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
  let others: readonly DraftChange[] = [];
  /** Whether another page of this browser has shown itself. */
  let hasOthers = false;

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
    options.onHistory?.(changed);
  };
  const say = (message: PageMessage) => options.onMessage?.(message);
  const sync = new DraftSync({
    ...options,
    isShared: () => hasOthers,
    events: {
      onState: (state) => store.setState(state),
      onTakenAway: settleTyping,
      onMerged: (merged, changes) => {
        typing = null;
        show(merged);
        const fresh = changes.filter(
          ({ author, commandId }) => author !== '' && !elsewhere.delete(commandId),
        );
        if (fresh.length === 0) return;
        others = [...others, ...fresh].slice(-othersKept);
        tell({ kind: 'merged', changes: fresh.map(({ author, label }) => ({ author, label })) });
      },
      onConflicts: (conflicts) => store.setState({ conflicts }),
      onRefused: (left, { reason, undone: patches }) => {
        typing = null;
        show(left);
        keepHistory(refused(historyOf(store.getState()), { patches, at: now() }));
        tell({ kind: 'writeRefused', reason });
      },
      onSending: (commandId) => say({ what: 'sending', commandId }),
      onWritten: (written, commandId) => say({ what: 'written', commandId, rev: written }),
      onAdded: (shared) => say({ what: 'added', shared }),
      onAnswered: (answer) => say({ what: 'answered', answer }),
      onShared: (shared, commandId) => {
        elsewhere.add(commandId);
        typing = null;
        show(shared);
      },
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

  const changedBy = (patches: readonly Patch[]): string =>
    others.findLast((change) => meet(patches, change.patches))?.author ?? '';

  /** Takes entries back, as one new command; what somebody else has changed since is left as it is, and told once. */
  const walk = (way: Way, until: HistoryEntry | undefined): void => {
    const state = store.getState();
    if (until === undefined || isClosed(state)) return;
    typing = null;
    const {
      flow: next,
      history: after,
      taken,
      stale,
    } = walked({ flow: state.flow, history: historyOf(state) }, { way, until, changedBy });
    const count = taken.length;
    const [first] = taken;
    if (first !== undefined) {
      const patches = diffDocuments(state.flow, next);
      show(next, touchedNodes(patches, next));
      const data = count === 1 ? { ...first.label.data, edit: first.label.what, count } : { count };
      if (patches.length > 0) sync.add({ label: { what: way, data }, patches, joins: false });
    }
    keepHistory(after);
    const told = sayWalk(way, { taken, stale });
    if (told !== null) tell(told);
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
    undo: () => walk('undone', nextOn(historyOf(store.getState()), 'undone')),
    redo: () => walk('redone', nextOn(historyOf(store.getState()), 'redone')),
    goTo: (entry) => walk(store.getState().undoable.includes(entry) ? 'undone' : 'redone', entry),
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
    adoptHistory: (earlier) => keepHistory(following(earlier, historyOf(store.getState()))),
    catchUp: () => sync.catchUp(),
    hearPage: (message) => {
      hasOthers = true;
      switch (message.what) {
        case 'opened':
          return say({ what: 'has', ...sync.record() });
        case 'has': {
          const { rev: on, commands } = message;
          const before = (index: number) => commands.slice(0, index).map(({ id }) => id);
          for (const [index, command] of commands.entries()) {
            sync.share({ on: { rev: on, commands: before(index) }, command });
          }
          return;
        }
        case 'added':
          return sync.share(message.shared);
        case 'answered':
          if (sync.hearAnswer(message.answer)) store.setState({ conflicts: [] });
          return;
        case 'sending':
          return void elsewhere.add(message.commandId);
        case 'written':
          elsewhere.add(message.commandId);
          return void sync.hearWritten(message.rev, message.commandId);
        default:
          return message satisfies never;
      }
    },
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

/** What is told of a walk through the history; nothing where it led nowhere. */
function sayWalk(way: Way, { taken, stale }: Pick<Walk, 'taken' | 'stale'>): EditorNotice | null {
  if (taken.length + stale.length > 1) {
    return { kind: 'walked', way, count: taken.length, stale: stale.length };
  }
  const [done] = taken;
  if (done !== undefined) return { kind: way, label: done.label };
  const [left] = stale;
  return left === undefined ? null : { kind: 'stale', way, label: left.label, by: left.staleBy ?? '' };
}
