// A process of its own that publishes when it is told to: `publisher.fake.ts FILE KEY`, then a line on standard input.
import { once } from 'node:events';
import { ok } from '@rung/kernel';
import { DocumentShelf } from '../rehearsal/document.ts';
import { rehearseSlice } from '../rehearsal/rehearse-set.ts';
import { openDatabase } from '../storage/open-database.ts';
import { createStore } from '../store.ts';
import { publish } from '../versions/publish.ts';
import type { RehearseSlice } from '../versions/rehearse-all.ts';

const [, , file = '', key = ''] = process.argv;
const db = await openDatabase(file);
const shelf = new DocumentShelf();
// No threads: sixteen of these run at once.
const rehearse: RehearseSlice = async ({ document, scenarios, budgetMs: ms }) => {
  const linked = shelf.link(document);
  return linked.ok
    ? ok(rehearseSlice(linked.value, scenarios, { ms, now: () => performance.now() }))
    : linked;
};
const store = await createStore({ db, rehearse });
process.stdout.write('ready\n');
await once(process.stdin, 'data');
const published = await publish(store, {
  key,
  environment: 'staging',
  expectedSeq: 0,
  baseRev: 1,
  acknowledgedRev: 1,
  message: `by ${process.pid}`,
  author: `Process ${process.pid}`,
  commandId: `publish-by-${process.pid}`,
});
await db.destroy();
process.stdout.write(`${JSON.stringify(published)}\n`);
process.exit();
