import 'fake-indexeddb/auto';
import { diffDocuments, renameNode } from '@rung/editing';
import { type Flow, templates } from '@rung/flow';
import { afterEach, expect, it, vi } from 'vitest';
import { plainChecker } from '../check/checker.fake.ts';
import { createEditor, type OpenEditor } from '../create-editor.ts';
import type { History, HistoryEntry } from '../history.ts';
import { FakeDraftServer } from './draft-server.fake.ts';
import { findHistory } from './find-history.ts';
import { createIdbJournal, openJournals } from './idb-journal.ts';
import { type KeptHistory, openHistories, pagesWithHistory } from './kept-history.ts';

const policy = 'k';
const onDemand = { idle: 1e8, most: 1e8, retry: 1e8 };
let databases = 0;
const closing: (() => void)[] = [];

afterEach(() => {
  for (const close of closing.splice(0)) close();
});

function starter(): Flow {
  const [template] = templates;
  if (template === undefined) throw new Error('there are no templates');
  return template.flow;
}

const [step = ''] = Object.keys(starter().nodes);

interface Tab {
  readonly editor: OpenEditor;
  readonly kept: KeptHistory;
  readonly rename: (title: string, typing?: string) => void;
  readonly title: () => string | undefined;
  readonly history: () => History;
}

/** Pages of one browser; each opening has the disk opened anew, as after a reload. */
function browser() {
  const name = `histories${++databases}`;
  const server = new FakeDraftServer(starter());
  const open = new Set<string>();
  const openTab = async (page: string, before: string | null = null): Promise<Tab> => {
    open.add(page);
    const db = await openHistories(name);
    const journals = await openJournals(`${name}-journals`);
    const { kept, found } = await findHistory(
      db,
      { policy, page },
      { before, open: async () => new Set(open), whenClosed: () => new Promise<void>(() => undefined) },
    );
    const editor = createEditor({
      policyKey: policy,
      flow: server.flow,
      rev: server.rev,
      server: server.seenBy('Ada'),
      journal: createIdbJournal(journals, { policy, page }),
      checker: plainChecker(),
      delays: onDemand,
      history: found,
      onHistory: (history) => kept.write(history),
    });
    closing.push(() => editor.dispose());
    const state = () => editor.store.getState();
    return {
      editor,
      kept,
      rename: (title, typing) =>
        void editor.dispatch(
          renameNode(state().flow, { node: step, title }),
          typing === undefined ? {} : { typing },
        ),
      title: () => state().flow.nodes[step]?.title,
      history: () => ({ undoable: state().undoable, redoable: state().redoable }),
    };
  };
  const close = async (page: string, { editor, kept }: Tab): Promise<void> => {
    await editor.flush();
    await kept.written;
    open.delete(page);
  };
  return { name, openTab, close };
}

it('goes on after a reload where it was: with what was undone, until something else is done', async () => {
  const { openTab, close } = browser();
  const first = await openTab('one');
  for (const title of ['A', 'B', 'C']) first.rename(title);
  first.editor.undo();
  first.editor.undo();
  await close('one', first);
  const again = await openTab('two');
  expect(again.title()).toBe('A');
  expect(again.history()).toEqual(first.history());
  again.editor.redo();
  expect(again.title()).toBe('B');
  await close('two', again);
  const third = await openTab('three');
  expect(third.history().redoable.length).toBe(1);
  third.rename('D');
  expect(third.history().redoable).toEqual([]);
  third.editor.undo();
  third.editor.undo();
  third.editor.undo();
  expect(third.title()).toBe(starter().nodes[step]?.title);
  expect(third.history()).toMatchObject({ undoable: [] });
});

it('keeps the latest two hundred steps, and no more on disk', async () => {
  const { name, openTab, close } = browser();
  const first = await openTab('one');
  for (let done = 1; done <= 205; done++) first.rename(`Name ${done}`);
  await close('one', first);
  const again = await openTab('two');
  expect(again.history().undoable.length).toBe(200);
  expect(await (await openHistories(name)).count('entry')).toBe(200);
  const [oldest] = again.history().undoable;
  if (oldest === undefined) throw new Error('there is no history');
  again.editor.goTo(oldest);
  expect(again.title()).toBe('Name 5');
});

it('gives each tab its own, whichever is loaded again, and one history to one of two', async () => {
  const { name, openTab, close } = browser();
  const [first, second] = [await openTab('one'), await openTab('two')];
  first.rename('In the first');
  await first.editor.flush();
  await second.editor.catchUp();
  second.rename('In the second');
  await second.kept.written;
  await close('one', first);
  const again = await openTab('three');
  expect(titles(again.history().undoable)).toEqual(['In the first']);
  const another = await openTab('four');
  expect(another.history().undoable).toEqual([]);
  expect(titles(second.history().undoable)).toEqual(['In the second']);
  expect([...(await pagesWithHistory(await openHistories(name), policy))].sort()).toEqual(['three', 'two']);
});

it('prefers what the tab itself had open to what was closed last', async () => {
  const { openTab, close } = browser();
  const [first, second] = [await openTab('one'), await openTab('two')];
  first.rename('In the first');
  await close('one', first);
  await second.editor.catchUp();
  second.rename('In the second');
  await close('two', second);
  expect(titles((await openTab('three', 'one')).history().undoable)).toEqual(['In the first']);
  expect(titles((await openTab('four')).history().undoable)).toEqual(['In the second']);
});

it('writes an edit to the disk, not the whole history with it', async () => {
  const { openTab } = browser();
  const { rename, kept, editor } = await openTab('one');
  for (let done = 1; done <= 50; done++) rename(`Name ${done}`);
  await kept.written;
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  rename('Name 5', 'title');
  await kept.written;
  rename('Name 51', 'title');
  await kept.written;
  // Twice the entry and the order; besides, the journal has the command and where it rests.
  const values = put.mock.calls.map(([value]: readonly unknown[]) => JSON.stringify(value));
  put.mockRestore();
  await editor.written();
  expect(values.filter((text) => text.includes('undoable')).length).toBe(2);
  expect(values.filter((text) => /"patches"/.test(text) && !/"seq"/.test(text)).length).toBe(2);
});

it('puts what an earlier page could undo before what was done since', async () => {
  const { openTab } = browser();
  const tab = await openTab('one');
  const { flow } = tab.editor.store.getState();
  const earlier = renameNode(flow, { node: step, title: 'Earlier' });
  if (!earlier.ok) throw new Error('a step can be renamed');
  tab.editor.dispatch(earlier);
  const [entry] = tab.history().undoable;
  tab.editor.undo();
  tab.rename('Now');
  expect(diffDocuments(flow, tab.editor.store.getState().flow).length).toBe(1);
  tab.editor.adoptHistory({ undoable: entry === undefined ? [] : [entry], redoable: [] });
  expect(titles(tab.history().undoable)).toEqual(['Earlier', 'Now']);
});

function titles(entries: readonly HistoryEntry[]): readonly unknown[] {
  return entries.map(({ label }) => label.data['to']);
}
