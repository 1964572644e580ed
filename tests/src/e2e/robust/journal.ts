import type { Page } from 'playwright-core';

/** A command as it stands in the journal that this browser keeps. */
export interface JournalCommand {
  readonly policy: string;
  readonly id: string;
  readonly patches: readonly unknown[];
}

/** In the page: all commands of all journals, each with the policy that its key begins with. */
const readAll = `async (db) => {
  const store = db.transaction('command').objectStore('command');
  const answer = (asked) => new Promise((resolve, reject) => {
    asked.onerror = () => reject(asked.error);
    asked.onsuccess = () => resolve(asked.result);
  });
  const [keys, commands] = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())]);
  return commands.map(({ id, patches }, index) => ({ policy: keys[index][0], id, patches }));
}`;
/** In the page: the journals as a page of this origin may open them, without making any. */
const open = `async () => new Promise((resolve, reject) => {
  const opening = indexedDB.open('rung-journal');
  opening.onupgradeneeded = () => opening.transaction.abort();
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => resolve(opening.result);
})`;

/** What the journals of a browser hold now, asked on any page of the origin. */
export async function readJournals(page: Page): Promise<readonly JournalCommand[]> {
  return JSON.parse(
    await page.evaluate<string>(`(async () => {
      const db = await (${open})();
      try { return JSON.stringify(await (${readAll})(db)); } finally { db.close(); }
    })()`),
  );
}

/** Tells of every command that stands in a journal, as often as it can look, until the page is gone. */
export async function watchJournals(page: Page, saw: (command: JournalCommand) => void): Promise<void> {
  await page.exposeFunction('rungSaw', (text: string) => {
    for (const command of JSON.parse(text) as readonly JournalCommand[]) saw(command);
  });
  await page.evaluate(`void (async () => {
    const db = await (${open})();
    const told = new Set();
    for (;;) {
      const fresh = (await (${readAll})(db)).filter((command) => !told.has(JSON.stringify(command)));
      for (const command of fresh) told.add(JSON.stringify(command));
      if (fresh.length > 0) void rungSaw(JSON.stringify(fresh));
      await new Promise((next) => setTimeout(next, 4));
    }
  })()`);
}

/** What a page leaves in its journal when it is closed without a network. */
interface Left {
  readonly policy: string;
  readonly rev: number;
  readonly commands: readonly Omit<JournalCommand, 'policy'>[];
}

/** Puts into the journals what a page that was closed would have left, asked on a page that has no flow open. */
export async function leaveInJournal(page: Page, { policy, rev, commands }: Left): Promise<void> {
  const left = JSON.stringify({ policy, rev, commands });
  await page.evaluate(`(async ({ policy, rev, commands }) => {
    const db = await (${open})();
    const tx = db.transaction(['head', 'command'], 'readwrite');
    tx.objectStore('head').put({ rev }, [policy, 'closed-page']);
    for (const command of commands) tx.objectStore('command').put(command, [policy, 'closed-page', command.seq]);
    await new Promise((resolve, reject) => { tx.oncomplete = resolve; tx.onerror = reject; });
    db.close();
  })(${left})`);
}

/** In the page: how many entries of histories this browser keeps. */
export const keptEntries = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('rung-history');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const counting = opening.result.transaction('entry').objectStore('entry').count();
    counting.onsuccess = () => { opening.result.close(); resolve(counting.result); };
  };
})`;
