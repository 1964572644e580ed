import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Journal, JournalRecord, PendingCommand } from './journal.ts';

interface JournalSchema extends DBSchema {
  readonly head: { key: [string, string]; value: { readonly rev: number } };
  readonly command: { key: [string, string, number]; value: PendingCommand };
}

/** The journals of this browser. */
export type JournalDatabase = IDBPDatabase<JournalSchema>;

/** Opens the journals of this browser; rejects where it keeps nothing, also where it says so at once (a private window). */
export async function openJournals(name = 'rung-journal'): Promise<JournalDatabase> {
  return await openDB<JournalSchema>(name, 1, {
    upgrade: (db) => {
      db.createObjectStore('head');
      db.createObjectStore('command');
    },
  });
}

/** A page's place in the journals: two pages with one policy do not write over each other. */
export interface JournalPlace {
  readonly policy: string;
  readonly page: string;
}

const strict = { durability: 'strict' } as const;

/** The journal of one page for one policy. */
export function createIdbJournal(db: JournalDatabase, { policy, page }: JournalPlace): Journal {
  const head: [string, string] = [policy, page];
  const all = IDBKeyRange.bound([policy, page], [policy, page, []]);
  return {
    read: async () => {
      const tx = db.transaction(['head', 'command']);
      const [kept, commands] = await Promise.all([
        tx.objectStore('head').get(head),
        tx.objectStore('command').getAll(all),
        tx.done,
      ]);
      return kept === undefined || commands.length === 0 ? null : { rev: kept.rev, commands };
    },
    put: async (rev, command) => {
      const tx = db.transaction(['head', 'command'], 'readwrite', strict);
      const key: [string, string, number] = [policy, page, command.seq];
      await Promise.all([
        tx.objectStore('head').put({ rev }, head),
        tx.objectStore('command').put(command, key),
        tx.done,
      ]);
    },
    replace: async ({ rev, commands: kept }) => {
      const tx = db.transaction(['head', 'command'], 'readwrite', strict);
      const [heads, commands] = [tx.objectStore('head'), tx.objectStore('command')];
      // The deletion comes first in the transaction, so that it takes none of what follows.
      const cleared = commands.delete(all);
      const writes = kept.map((command) => commands.put(command, [policy, page, command.seq]));
      await Promise.all([
        cleared,
        ...writes,
        kept.length === 0 ? heads.delete(head) : heads.put({ rev }, head),
        tx.done,
      ]);
    },
  };
}

/** Pages that left commands for a policy behind, whether or not they are still open. */
export async function pagesWithCommands(db: JournalDatabase, policy: string): Promise<readonly string[]> {
  const keys = await db.getAllKeys('head', IDBKeyRange.bound([policy], [policy, []]));
  return keys.map(([, page]) => page);
}

/** What a page that is no longer open left behind. */
export async function readPage(db: JournalDatabase, place: JournalPlace): Promise<JournalRecord | null> {
  return await createIdbJournal(db, place).read();
}

/** Forgets what a page left behind, after it has been taken over. */
export async function forgetPage(db: JournalDatabase, place: JournalPlace): Promise<void> {
  await createIdbJournal(db, place).replace({ rev: 0, commands: [] });
}
