import { connection } from '../server/connection.ts';
import { listenToDrafts } from '../server/draft-news.ts';
import { patient } from '../shell/lazy-part.ts';
import { isSigned, sign, signature } from '../shell/signature.ts';
import { createWorkerChecker } from './check/worker-checker.ts';
import { createEditor, type OpenEditor } from './create-editor.ts';
import { showPlace, showPresent } from './present.ts';
import type { DraftServer } from './sync/draft-server.ts';
import {
  createIdbJournal,
  type JournalDatabase,
  openJournals,
  pagesWithCommands,
} from './sync/idb-journal.ts';
import type { Journal, JournalRecord } from './sync/journal.ts';
import { openPage, recoverClosedPages } from './sync/pages.ts';
import type { PageMessage } from './sync/shared.ts';
import { createTrpcDraftServer } from './sync/trpc-draft-server.ts';

const recoverAgainMs = 5000;

const loadHistory = patient(() => import('./sync/find-history.ts'));

const keepsNothing = async (): Promise<never> => {
  throw new Error('this browser keeps nothing');
};

/** A browser that keeps nothing (a private window): everything works, but whoever leaves too early is warned. */
const noJournal: Journal = {
  read: async () => null,
  put: keepsNothing,
  replace: keepsNothing,
};

/** What this browser has for a page; opened while the server answers. */
async function openHere(policyKey: string) {
  // Without its history a flow can be edited all the same.
  const histories = loadHistory().catch(() => null);
  const [db, pages] = await Promise.all([openJournals().catch(() => null), openPage()]);
  const place = { policy: policyKey, page: pages.own };
  const journal = db === null ? noJournal : createIdbJournal(db, place);
  const [history, left] = await Promise.all([
    histories.then((code) => code?.openHistory(place, pages) ?? null).catch(() => null),
    db === null ? [] : pagesWithCommands(db, policyKey).catch(() => undefined),
  ]);
  return { db, pages, journal, history, left };
}

/**
 * Opens a policy's draft: what the server has, then what an earlier page left behind, then what other pages write. It is
 * checked once it is `shown`.
 */
export async function openEditor(
  policyKey: string,
  shown: Promise<void>,
  server: DraftServer = createTrpcDraftServer(policyKey, signature),
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
    checker: createWorkerChecker(shown),
    signing: { isSigned, sign },
    readOnly: archivedAt !== null,
    ...(history === null ? {} : { history: history.found, onHistory: (made) => history.kept.write(made) }),
    onMessage: (message) => channel.postMessage(message),
  });
  // Only pages of this origin, and of this code, speak here.
  channel.addEventListener('message', ({ data }: MessageEvent<PageMessage>) => editor.hearPage(data));
  channel.postMessage({ what: 'opened' } satisfies PageMessage);
  const ear = listenToDrafts((news) => {
    if (news.kind === 'gap') void editor.catchUp();
    else if (news.kind === 'present') showPresent(news.people.filter(({ key }) => key === policyKey));
    else if (news.key === policyKey) void editor.hear(news);
  });
  const stopShowing = showPlace(editor, ear.stand);
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
  void history?.later.then((earlier) => {
    if (earlier !== null) editor.adoptHistory(earlier);
  });
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
      stopShowing();
      showPresent([]);
      ear.stop();
      removeEventListener('beforeunload', onLeave);
      document.removeEventListener('visibilitychange', onHide);
      // What was not sent yet still goes, and other pages still hear of it; what cannot be sent stays in the journal.
      void editor
        .flush()
        .then(() => history?.kept.written)
        .finally(() => {
          editor.dispose();
          channel.close();
          pages.close();
        });
    },
  };
}
