import 'fake-indexeddb/auto';
import { changePart, renameNode } from '@rung/editing';
import { afterEach, expect, it } from 'vitest';
import { plainChecker } from '../../document/check/checker.fake.ts';
import { createEditor, type OpenEditor } from '../../document/create-editor.ts';
import { starter } from '../../document/starter.fake.ts';
import { FakeDraftServer } from '../../document/sync/draft-server.fake.ts';
import { createIdbJournal, openJournals } from '../../document/sync/idb-journal.ts';
import { TypedText } from './typed-text.ts';

const never = { idle: 1e8, most: 1e8, retry: 1e8 };
let opened: OpenEditor[] = [];
let databases = 0;

afterEach(() => {
  for (const editor of opened) editor.dispose();
  opened = [];
});

const [step = ''] = Object.keys(starter().nodes);
const before = starter().nodes[step]?.title ?? '';

/** Somebody at a page of their own: the flow, and the field of a step's title as the panel draws it. */
async function person(server: FakeDraftServer, author: string) {
  const journal = createIdbJournal(await openJournals(`typed${++databases}`), { policy: 'k', page: author });
  const editor = createEditor({
    policyKey: 'k',
    flow: server.flow,
    rev: server.rev,
    server: server.seenBy(author),
    journal,
    checker: plainChecker(),
    delays: never,
  });
  opened.push(editor);
  const title = (): string => editor.store.getState().flow.nodes[step]?.title ?? '';
  const rename = (text: string): boolean =>
    editor.dispatch(renameNode(editor.store.getState().flow, { node: step, title: text }));
  const field = new TypedText(title());
  const draw = (): void => {
    field.show(title(), (text) => (rename(text) ? null : 'no title'));
    field.drawn();
  };
  editor.store.subscribe(draw);
  draw();
  /** What the others wrote comes in, whatever is being typed. */
  const hear = async (): Promise<void> => {
    await editor.catchUp();
    draw();
  };
  const save = (): Promise<void> => editor.flush();
  return { editor, field, title, rename, hear, save };
}

/** Ada types into a title that Ben has meanwhile changed and saved. */
async function overtaken() {
  const server = new FakeDraftServer(starter());
  const [ada, ben] = [await person(server, 'Ada'), await person(server, 'Ben')];
  ada.field.focus();
  ada.field.type('Ada says');
  ben.rename('Ben says');
  await ben.save();
  await ada.hear();
  return { server, ada, ben };
}

it('keeps what is typed where somebody else changes the same field, and replaces theirs only when told to', async () => {
  const { server, ada, ben } = await overtaken();
  expect(ada.title()).toBe('Ben says');
  expect([ada.field.text, ada.field.isOvertaken, ada.field.theirs]).toEqual(['Ada says', true, 'Ben says']);
  ada.field.rest();
  ada.field.leave();
  await ada.save();
  expect([ada.field.text, ada.title(), server.flow.nodes[step]?.title]).toEqual([
    'Ada says',
    'Ben says',
    'Ben says',
  ]);
  ada.field.keep();
  await ada.save();
  await ben.hear();
  expect([ada.title(), ben.title(), ada.field.isOvertaken]).toEqual(['Ada says', 'Ada says', false]);
});

it('takes theirs when told to, or by Escape, and writes nothing for it', async () => {
  for (const end of ['take', 'cancel'] as const) {
    const { server, ada } = await overtaken();
    const { rev } = server;
    ada.field[end]();
    ada.field.leave();
    await ada.save();
    expect([ada.field.text, ada.field.isOvertaken, ada.title(), server.rev]).toEqual([
      'Ben says',
      false,
      'Ben says',
      rev,
    ]);
  }
});

it('goes on by itself where they wrote what is typed, or while nothing is typed', async () => {
  const server = new FakeDraftServer(starter());
  const [ada, ben] = [await person(server, 'Ada'), await person(server, 'Ben')];
  ada.field.focus();
  ben.rename('Ben says');
  await ben.save();
  await ada.hear();
  expect([ada.field.text, ada.field.isOvertaken, ada.field.isChanged]).toEqual(['Ben says', false, false]);
  ada.field.type('Both say');
  ben.rename('Both say');
  await ben.save();
  await ada.hear();
  expect(ada.field.isOvertaken).toBe(false);
  ada.field.leave();
  expect(ada.title()).toBe('Both say');
});

it('does not take its own edit for somebody else’s, even where it is not kept letter by letter', async () => {
  const { field, title } = await person(new FakeDraftServer(starter()), 'Ada');
  field.focus();
  field.type('  Ada says ');
  field.rest();
  expect([title(), field.isOvertaken, field.text]).toEqual(['Ada says', false, '  Ada says ']);
  field.type('  Ada says more');
  field.leave();
  expect([title(), field.text]).toEqual(['Ada says more', 'Ada says more']);
  field.focus();
  field.type('x');
  field.rest();
  field.cancel();
  expect([title(), field.text]).toEqual(['Ada says more', 'Ada says more']);
});

it('keeps what was typed where it is settled, though not letter by letter, and has nothing more to end', async () => {
  const { field, title } = await person(new FakeDraftServer(starter()), 'Ada');
  field.focus();
  field.type('  Ada says ');
  field.settle();
  expect([title(), field.text, field.isChanged]).toEqual(['Ada says', 'Ada says', false]);
  field.type('Ada says more');
  field.rest();
  field.settle();
  expect([title(), field.text, field.isChanged]).toEqual(['Ada says more', 'Ada says more', false]);
});

it('takes back only at the second time what cannot be taken, or stands against theirs', async () => {
  const refusing = new TypedText('before');
  refusing.show('before', () => 'no text');
  refusing.type('');
  refusing.settle();
  expect([refusing.text, refusing.isChanged, refusing.refusal]).toEqual(['', true, 'no text']);
  refusing.settle();
  expect([refusing.text, refusing.isChanged, refusing.refusal]).toEqual(['before', false, null]);
  const { ada } = await overtaken();
  ada.field.settle();
  expect([ada.field.text, ada.field.isOvertaken, ada.title()]).toEqual(['Ada says', true, 'Ben says']);
});

it('hands on an edit made of the form as it is then, not as it was when the last letter was typed', async () => {
  const server = new FakeDraftServer(starter());
  const [ada, ben] = [await person(server, 'Ada'), await person(server, 'Ben')];
  const tierId = Object.keys(starter().tiers)[0] ?? '';
  const tierOf = ({ editor }: typeof ada) => editor.store.getState().flow.tiers[tierId];
  const change = ({ editor }: typeof ada, value: object): boolean =>
    editor.dispatch(changePart(editor.store.getState().flow, { part: 'tiers', id: tierId, value }));
  const name = new TypedText(tierOf(ada)?.name ?? '');
  const draw = (): void => {
    const tier = tierOf(ada);
    name.show(tier?.name ?? '', (text) => {
      change(ada, { ...tier, name: text });
      return null;
    });
    name.drawn();
  };
  draw();
  name.type('Front');
  change(ben, { ...tierOf(ben), rank: 7 });
  await ben.save();
  await ada.hear();
  draw();
  name.rest();
  expect(tierOf(ada)).toMatchObject({ name: 'Front', rank: 7 });
});

it('loses nothing that is still being typed when its form goes', async () => {
  const { field, title } = await person(new FakeDraftServer(starter()), 'Ada');
  field.type('Last word');
  expect(title()).toBe(before);
  field.end();
  expect(title()).toBe('Last word');
});
