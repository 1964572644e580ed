import { newCommandId } from '../../server/command-id.ts';
import { forgetPage, type JournalDatabase, pagesWithCommands, readPage } from './idb-journal.ts';
import type { JournalRecord } from './journal.ts';

/** A place in this browser's journals that is in use, and what is known of the others. */
export interface Pages {
  /** The name of this place. */
  readonly own: string;
  /** Names of places that are in use. */
  readonly open: () => Promise<ReadonlySet<string>>;
  /** Resolves when a place is in use no more. */
  readonly whenClosed: (page: string) => Promise<void>;
  /** Gives this place up: whatever is still in its journal may be taken over. */
  readonly close: () => void;
}

const prefix = 'rung-page-';

/**
 * Holds a lock for as long as a flow is open in a page: a page that was closed or has crashed holds none. Each opening has a
 * name of its own, so that a flow that is left and opened again in one page finds what it left behind.
 */
export async function openPage(locks: LockManager | undefined = navigator.locks): Promise<Pages> {
  const own = newCommandId();
  // A page that is not secure has no locks: what others left is taken over at once, and sent twice it is written once.
  if (locks === undefined) {
    return {
      own,
      open: async () => new Set([own]),
      whenClosed: async () => undefined,
      close: () => undefined,
    };
  }
  const ended = new AbortController();
  const { signal } = ended;
  const held = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
  await new Promise<void>((resolve) => {
    void locks.request(`${prefix}${own}`, () => {
      resolve();
      return held;
    });
  });
  return {
    own,
    open: async () => {
      const { held: taken = [] } = await locks.query();
      const names = taken.flatMap(({ name }) =>
        name?.startsWith(prefix) === true ? [name.slice(prefix.length)] : [],
      );
      return new Set([own, ...names]);
    },
    whenClosed: (page) => locks.request(`${prefix}${page}`, { signal, mode: 'shared' }, () => undefined),
    close: () => ended.abort(),
  };
}

/** Has what closed pages left of a policy taken over, one after the other; resolves with the pages that are still open. */
export async function recoverClosedPages(
  db: JournalDatabase,
  { policy, pages, take, left: known }: RecoverOptions,
): Promise<readonly string[]> {
  const left = known ?? (await pagesWithCommands(db, policy));
  if (left.length === 0) return [];
  // In this order: a page that has left something and is still open now was open then.
  const open = await pages.open();
  for (const page of left) {
    if (open.has(page)) continue;
    const record = await readPage(db, { policy, page });
    if (record !== null) await take(record);
    // Only now: until here it was in the other page's journal, from here on it is in this one's.
    await forgetPage(db, { policy, page });
  }
  return left.filter((page) => page !== pages.own && open.has(page));
}

/** What {@link recoverClosedPages} works with. */
export interface RecoverOptions {
  readonly policy: string;
  readonly pages: Pick<Pages, 'own' | 'open'>;
  /** Pages that have left something, where that is known already. */
  readonly left?: readonly string[];
  /** Takes commands over; resolves when they are in this page's journal. */
  readonly take: (left: JournalRecord) => Promise<unknown>;
}
