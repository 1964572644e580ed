import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { History, HistoryEntry } from '../history.ts';
import type { JournalPlace } from './idb-journal.ts';

/** Which entries a page has, by their numbers. */
interface Head {
  readonly undoable: readonly number[];
  readonly redoable: readonly number[];
  /** Milliseconds since 1970. */
  readonly at: number;
}

interface HistorySchema extends DBSchema {
  readonly head: { key: [string, string]; value: Head };
  readonly entry: { key: [string, string, number]; value: HistoryEntry };
}

/** The histories of this browser, each of one page for one policy. */
export type HistoryDatabase = IDBPDatabase<HistorySchema>;

/** Opens the histories of this browser; rejects where it keeps nothing. */
export async function openHistories(name = 'rung-history'): Promise<HistoryDatabase> {
  return await openDB<HistorySchema>(name, 1, {
    upgrade: (db) => {
      db.createObjectStore('head');
      db.createObjectStore('entry');
    },
  });
}

/** Pages whose history of a policy is kept, the latest first, whether or not they are still open. */
export async function pagesWithHistory(db: HistoryDatabase, policy: string): Promise<readonly string[]> {
  const range = IDBKeyRange.bound([policy], [policy, []]);
  const tx = db.transaction('head');
  const [keys, heads] = await Promise.all([tx.store.getAllKeys(range), tx.store.getAll(range), tx.done]);
  return keys
    .map(([, page], index) => ({ page, at: heads[index]?.at ?? 0 }))
    .sort((a, b) => b.at - a.at)
    .map(({ page }) => page);
}

/** Forgets the history of a page. */
export async function forgetHistory(db: HistoryDatabase, { policy, page }: JournalPlace): Promise<void> {
  const tx = db.transaction(['head', 'entry'], 'readwrite');
  await Promise.all([
    tx.objectStore('head').delete([policy, page]),
    tx.objectStore('entry').delete(IDBKeyRange.bound([policy, page], [policy, page, []])),
    tx.done,
  ]);
}

/** The history of one page for one policy, on disk. An entry is written once: with each edit go the edit and the order. */
export class KeptHistory {
  readonly #db: HistoryDatabase;
  readonly #place: JournalPlace;
  /** The entries on disk, by their numbers. */
  #numbers: ReadonlyMap<HistoryEntry, number> = new Map();
  #last = 0;
  #wanted: History | null = null;
  #written: Promise<void> = Promise.resolve();

  constructor(db: HistoryDatabase, place: JournalPlace) {
    this.#db = db;
    this.#place = place;
  }

  /** Resolves when the latest is on disk, or could not be put there: nobody is kept from working for it. */
  get written(): Promise<void> {
    return this.#written;
  }

  /** Has a history kept in the place of the one before; what comes faster than the disk is skipped over. */
  write(history: History): void {
    const isWaiting = this.#wanted !== null;
    this.#wanted = history;
    if (!isWaiting) this.#written = this.#written.then(() => this.#writeWanted()).catch(() => undefined);
  }

  /** Takes the history of a page that is closed over, in one go: of two pages that try, one has it. Null where there is none. */
  async take(page: string): Promise<History | null> {
    const { policy, page: own } = this.#place;
    const all = IDBKeyRange.bound([policy, page], [policy, page, []]);
    const tx = this.#db.transaction(['head', 'entry'], 'readwrite');
    const [heads, entries] = [tx.objectStore('head'), tx.objectStore('entry')];
    const [head, keys, values] = await Promise.all([
      heads.get([policy, page]),
      entries.getAllKeys(all),
      entries.getAll(all),
    ]);
    const found = new Map(keys.map(([, , number], index) => [number, values[index]]));
    const listed = (numbers: readonly number[] = []): readonly HistoryEntry[] =>
      numbers.flatMap((number) => found.get(number) ?? []);
    const history = { undoable: listed(head?.undoable), redoable: listed(head?.redoable) };
    const numbers = new Map([...history.undoable, ...history.redoable].map((entry) => [entry, ++this.#last]));
    await Promise.all([
      heads.delete([policy, page]),
      entries.delete(all),
      ...[...numbers].map(([entry, number]) => entries.put(entry, [policy, own, number])),
      ...(head === undefined ? [] : [heads.put(headOf(history, numbers, Date.now()), [policy, own])]),
      tx.done,
    ]);
    this.#numbers = new Map([...this.#numbers, ...numbers]);
    return head === undefined ? null : history;
  }

  async #writeWanted(): Promise<void> {
    const history = this.#wanted;
    this.#wanted = null;
    if (history === null) return;
    const { policy, page } = this.#place;
    const before = this.#numbers;
    const numbers = new Map(
      [...history.undoable, ...history.redoable].map((entry) => [entry, before.get(entry) ?? ++this.#last]),
    );
    const tx = this.#db.transaction(['head', 'entry'], 'readwrite');
    const entries = tx.objectStore('entry');
    const fresh = [...numbers].filter(([entry]) => !before.has(entry));
    const gone = [...before].filter(([entry]) => !numbers.has(entry));
    await Promise.all([
      tx.objectStore('head').put(headOf(history, numbers, Date.now()), [policy, page]),
      ...fresh.map(([entry, number]) => entries.put(entry, [policy, page, number])),
      ...gone.map(([, number]) => entries.delete([policy, page, number])),
      tx.done,
    ]);
    this.#numbers = numbers;
  }
}

function headOf(
  { undoable, redoable }: History,
  numbers: ReadonlyMap<HistoryEntry, number>,
  at: number,
): Head {
  const numbered = (entries: readonly HistoryEntry[]): readonly number[] =>
    entries.flatMap((entry) => numbers.get(entry) ?? []);
  return { undoable: numbered(undoable), redoable: numbered(redoable), at };
}
