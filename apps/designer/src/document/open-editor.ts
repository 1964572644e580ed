import { connection } from '../server/connection.ts';
import { listenToDrafts } from '../server/draft-news.ts';
import { preferences } from '../shell/preferences.ts';
import { createWorkerChecker } from './check/worker-checker.ts';
import { createEditor, type OpenEditor } from './create-editor.ts';
import type { DraftServer } from './sync/draft-server.ts';
import {
  createIdbJournal,
  type JournalDatabase,
  openJournals,
  pagesWithCommands,
} from './sync/idb-journal.ts';
import type { Journal, JournalRecord } from './sync/journal.ts';
import { openPage, recoverClosedPages } from './sync/pages.ts';
import { createTrpcDraftServer } from './sync/trpc-draft-server.ts';

const recoverAgainMs = 5000;

const keepsNothing = async (): Promise<never> => {
  throw new Error('this browser keeps nothing');
};

/** A browser that keeps nothing (a private window): everything works, but whoever leaves too early is warned. */
const noJournal: Journal = {
  read: async () => null,
  put: keepsNothing,
  replace: keepsNothing,
  readHistory: async () => null,
  writeHistory: async () => undefined,
  close: () => undefined,
};

/** What pages of one browser tell each other of a draft. */
interface OwnWrite {
  readonly what: 'sending' | 'written';
  readonly commandId: string;
}

/** What this browser has for a page; opened while the server answers. */
async function openHere(policyKey: string) {
  const [db, pages] = await Promise.all([openJournals().catch(() => null), openPage()]);
  const journal = db === null ? noJournal : createIdbJournal(db, { policy: policyKey, page: pages.own });
  const [history, left] = await Promise.all([
    journal.readHistory().catch(() => null),
    db === null ? [] : pagesWithCommands(db, policyKey).catch(() => undefined),
  ]);
  return { db, pages, journal, history, left };
}

/** Opens a policy's draft: what the server has, then what an earlier page left behind, then what other pages write. */
export async function openEditor(
  policyKey: string,
  server: DraftServer = createTrpcDraftServer(policyKey, () => preferences.getState().authorName ?? '?'),
): Promise<OpenEditor> {
  const opening = openHere(policyKey);
  const [latest] = await Promise.allSettled([server.latest(), opening]);
  const { db, pages, journal, history, left } = await opening;
  if (latest.status === 'rejected') {
    pages.close();
    throw latest.reason;
  }
  const { rev, flow, archivedAt } = latest.value;
  const channel = new BroadcastChannel(`rung-draft-${policyKey}`);
  const editor = createEditor({
    policyKey,
    flow,
    rev,
    server,
    journal,
    checker: createWorkerChecker(),
    readOnly: archivedAt !== null,
    ...(history === null ? {} : { history }),
    onSending: (commandId) => channel.postMessage({ what: 'sending', commandId } satisfies OwnWrite),
    onWritten: (_, commandId) => channel.postMessage({ what: 'written', commandId } satisfies OwnWrite),
  });
  channel.addEventListener('message', ({ data: { what, commandId } }: MessageEvent<OwnWrite>) => {
    if (what === 'written') void editor.catchUp(commandId);
    else editor.expect(commandId);
  });
  const stopListening = listenToDrafts((news) => {
    if (news.kind === 'gap') void editor.catchUp();
    else if (news.key === policyKey) void editor.hear(news);
  });
  const onLeave = (event: BeforeUnloadEvent) => {
    if (editor.hasUnwritten()) event.preventDefault();
  };
  const onHide = () => {
    if (document.visibilityState === 'hidden') void editor.flush();
    else void editor.catchUp();
  };
  addEventListener('beforeunload', onLeave);
  document.addEventListener('visibilitychange', onHide);
  const stopWatching = connection.subscribe(({ isOnline }, before) => {
    // Whoever is back is not kept waiting for the next attempt.
    if (isOnline && !before.isOnline) void editor.flush().then(() => editor.catchUp());
  });
  let again: ReturnType<typeof setTimeout> | undefined;
  const watched = new Set<string>();
  const recover = async (kept: JournalDatabase, known?: readonly string[]): Promise<void> => {
    clearTimeout(again);
    const take = async (record: JournalRecord): Promise<void> => {
      await editor.recover(record);
      await editor.written();
    };
    try {
      const open = await recoverClosedPages(kept, {
        policy: policyKey,
        pages,
        take,
        ...(known === undefined ? {} : { left: known }),
      });
      // What they have is theirs until they are closed; this flow may have been left in this very page a moment ago.
      for (const page of open.filter((name) => !watched.has(name))) {
        watched.add(page);
        void pages.whenClosed(page).then(
          () => recover(kept),
          () => undefined,
        );
      }
    } catch {
      // It stays where it is until the server can be asked what it has of it.
      again = setTimeout(() => void recover(kept), recoverAgainMs);
    }
  };
  if (db !== null) {
    await recover(db, left);
    // Once more for what a page that is just closing wrote last, while the server answered.
    void recover(db);
  }
  return {
    ...editor,
    dispose: () => {
      clearTimeout(again);
      stopWatching();
      stopListening();
      removeEventListener('beforeunload', onLeave);
      document.removeEventListener('visibilitychange', onHide);
      // What was not sent yet still goes, and other pages still hear of it; what cannot be sent stays in the journal.
      void editor.flush().finally(() => {
        editor.dispose();
        channel.close();
        pages.close();
      });
    },
  };
}
