import type { History } from '../history.ts';
import type { JournalPlace } from './idb-journal.ts';
import {
  forgetHistory,
  type HistoryDatabase,
  KeptHistory,
  openHistories,
  pagesWithHistory,
} from './kept-history.ts';
import type { Pages } from './pages.ts';

/** As many histories of closed pages of a policy as are kept for pages to come. */
const mostLeft = 8;
/** How long a page that is being closed as this one opens may take to let go of its history, in milliseconds. */
const closingMs = 3000;

/** What of the history there is for a page that opens. */
export interface FoundHistory {
  readonly kept: KeptHistory;
  readonly found: History;
  /** What comes after: of a page that is only just being closed. */
  readonly later: Promise<History | null>;
}

/**
 * Each page has a history of its own. One that is loaded again goes on with its own, whatever other tabs do meanwhile; one
 * that is new goes on with the latest of those that are closed.
 */
export async function findHistory(
  db: HistoryDatabase,
  place: JournalPlace,
  { before, open: askOpen, whenClosed }: PagesBefore,
): Promise<FoundHistory> {
  const kept = new KeptHistory(db, place);
  const { policy } = place;
  const nothing = { undoable: [], redoable: [] };
  const left = await pagesWithHistory(db, policy);
  if (left.length === 0) return { kept, found: nothing, later: Promise.resolve(null) };
  // In this order: a page that has left something and is still open now was open then.
  const open = await askOpen();
  if (before !== null && open.has(before)) {
    // It is being closed, or else this tab is a copy of its tab: then that history is not this one's.
    const over = new Promise<false>((resolve) => setTimeout(resolve, closingMs, false));
    const closed = whenClosed(before).then(
      () => true,
      () => false,
    );
    const later = Promise.race([closed, over]).then((isClosed) => (isClosed ? kept.take(before) : null));
    return { kept, found: nothing, later: later.catch(() => null) };
  }
  const closed = left.filter((page) => !open.has(page));
  const from = closed.find((page) => page === before) ?? closed[0];
  const found = from === undefined ? null : await kept.take(from);
  for (const page of closed.slice(mostLeft)) await forgetHistory(db, { policy, page });
  return { kept, found: found ?? nothing, later: Promise.resolve(null) };
}

/** The other pages of this browser. */
interface PagesBefore extends Pick<Pages, 'open' | 'whenClosed'> {
  /** What the tab had open before, where that is known. */
  readonly before: string | null;
}

/** Finds the history for a page that has just been opened; rejects where this browser keeps nothing. */
export async function openHistory(
  place: JournalPlace,
  pages: Pick<Pages, 'open' | 'whenClosed'>,
): Promise<FoundHistory> {
  const db = await openHistories();
  return await findHistory(db, place, { ...pages, before: nameInTab(place.policy, place.page) });
}

/** Tells under which name this tab opened a policy last, and remembers the present one; both outlive a reload. */
function nameInTab(policy: string, own: string): string | null {
  const key = `rung.page.${policy}`;
  try {
    const before = sessionStorage.getItem(key);
    sessionStorage.setItem(key, own);
    return before;
  } catch {
    // A browser that keeps nothing.
    return null;
  }
}
