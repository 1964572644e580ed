import 'fake-indexeddb/auto';
import { renameNode } from '@rung/editing';
import { afterEach } from 'vitest';
import { plainChecker } from './check/checker.fake.ts';
import { createEditor, type OpenEditor } from './create-editor.ts';
import { starter } from './starter.fake.ts';
import { FakeDraftServer, type Fate } from './sync/draft-server.fake.ts';
import { createIdbJournal, openJournals } from './sync/idb-journal.ts';
import type { Signing } from './sync/sync-options.ts';

/** Sends when it is told to. */
const never = { idle: 1e8, most: 1e8, retry: 1e8 };
let opened: OpenEditor[] = [];
let databases = 0;

afterEach(() => {
  for (const editor of opened) editor.dispose();
  opened = [];
});

/** How an editor is opened in a test. */
interface Opened {
  readonly server?: FakeDraftServer;
  readonly name?: string;
  readonly page?: string;
  readonly author?: string;
  readonly fate?: () => Fate;
  readonly delays?: typeof never;
  readonly readOnly?: boolean;
  readonly signing?: Signing;
  readonly now?: () => number;
}

/** Opens an editor on a server and a journal of its own, unless it is given them. It is closed after the test. */
export async function open({
  server = new FakeDraftServer(starter()),
  name = `db${++databases}`,
  page = 'p',
  author = 'Ada',
  fate,
  delays = never,
  readOnly = false,
  signing,
  now,
}: Opened = {}) {
  const journal = createIdbJournal(await openJournals(name), { policy: 'k', page });
  const editor = createEditor({
    policyKey: 'k',
    flow: server.flow,
    rev: server.rev,
    server: server.seenBy(author, fate),
    journal,
    ...(now === undefined ? {} : { now }),
    checker: plainChecker(),
    delays,
    readOnly,
    ...(signing === undefined ? {} : { signing }),
  });
  opened.push(editor);
  const state = () => editor.store.getState();
  return { editor, server, journal, name, state };
}

interface Heard {
  readonly editor: OpenEditor;
  readonly server: FakeDraftServer;
  readonly node: string;
}

/** Somebody else renames a step, and the editor has heard of it. */
export async function renamedByBo({ editor, server, node }: Heard) {
  const bo = await open({ server, author: 'Bo' });
  bo.editor.dispatch(renameNode(server.flow, { node, title: 'Theirs' }));
  await bo.editor.flush();
  await editor.catchUp();
  return bo;
}
