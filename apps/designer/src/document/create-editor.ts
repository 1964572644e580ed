import type { Editor } from './editor.ts';
import { historyOf, type InViewOptions, putInView } from './flow-in-view.ts';
import { hearPage } from './hear-page.ts';
import { following, type History, nextOn } from './history.ts';
import { type Editing, makeEdit, walkHistory } from './make-edits.ts';
import type { DraftServer } from './sync/draft-server.ts';
import { DraftSync } from './sync/draft-sync.ts';
import type { Journal, JournalRecord } from './sync/journal.ts';
import { otherChanges } from './sync/other-changes.ts';
import type { SyncDelays } from './sync/send-timer.ts';
import type { PageMessage } from './sync/shared.ts';
import type { Signing } from './sync/sync-options.ts';
import { syncEvents } from './sync-events.ts';

/** What an open flow is made of. */
export interface EditorOptions extends InViewOptions {
  readonly server: DraftServer;
  readonly journal: Journal;
  /** Asks for the name that stands under what is sent. */
  readonly signing?: Signing;
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

/** Opens a flow for editing. */
export function createEditor(options: EditorOptions): OpenEditor {
  const { now = Date.now } = options;
  const view = putInView(options);
  const others = otherChanges();
  const say = (message: PageMessage) => options.onMessage?.(message);
  /** Whether another page of this browser has shown itself. */
  let hasOtherPages = false;
  const sync = new DraftSync({
    ...options,
    isShared: () => hasOtherPages,
    events: syncEvents({ view, others, say, now }),
  });
  const editing = { view, sync, others, say, now };
  return {
    ...editorOf(editing),
    recover: async (record) => {
      const count = await sync.recover(record);
      if (count > 0) view.tell({ kind: 'recovered', count });
      return count;
    },
    adoptHistory: (earlier) => view.keepHistory(following(earlier, historyOf(view))),
    catchUp: () => sync.catchUp(),
    hearPage: (message) => {
      hasOtherPages = true;
      hearPage(editing, message);
    },
    hear: (revision) => sync.hear(revision),
    written: () => sync.written,
    hasUnwritten: () => sync.hasUnwritten,
  };
}

/** What the screens do with an open flow. */
function editorOf(editing: Editing): Editor {
  const { view, sync } = editing;
  const { store } = view;
  return {
    store,
    dispatch: (edit, options) => makeEdit(editing, edit, options),
    endTyping: () => {
      view.typing = undefined;
    },
    undo: () => walkHistory(editing, 'undone', nextOn(historyOf(view), 'undone')),
    redo: () => walkHistory(editing, 'redone', nextOn(historyOf(view), 'redone')),
    goTo: (entry) =>
      walkHistory(editing, store.getState().undoable.includes(entry) ? 'undone' : 'redone', entry),
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
    dispose: () => {
      sync.dispose();
      view.dispose();
    },
  };
}
