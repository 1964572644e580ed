import { addNode, connect, deleteNodes, moveNodes, renameNode } from '@rung/editing';
import { expect, it } from 'vitest';
import { whenChecked } from '../problems/when-checked.ts';
import { open } from './open-editors.fake.ts';
import { starter } from './starter.fake.ts';
import { FakeDraftServer, type Fate } from './sync/draft-server.fake.ts';
import type { Signing } from './sync/sync-options.ts';
import { whileTyping } from './typing.ts';

const [step = '', other = ''] = Object.keys(starter().nodes);

it('carries an edit out, sends it, and undoes it as a new command', async () => {
  const { editor, server, state } = await open();
  expect(editor.dispatch(renameNode(state().flow, { node: step, title: 'New' }))).toBe(true);
  expect(state().flow.nodes[step]?.title).toBe('New');
  expect(state().saveState).toBe('saving');
  await editor.flush();
  expect(state()).toMatchObject({ saveState: 'saved', rev: 2 });
  expect(server.flow).toEqual(state().flow);
  editor.undo();
  await editor.flush();
  expect(server.flow).toEqual(starter());
  expect(server.changes.map(({ label }) => label.what)).toEqual(['nodeRenamed', 'undone']);
  editor.redo();
  await editor.flush();
  expect(server.flow.nodes[step]?.title).toBe('New');
});

it('keeps every untouched node the same object through edits, undo and merges', async () => {
  const { editor, server, state } = await open();
  const before = state().flow.nodes[other];
  editor.dispatch(renameNode(state().flow, { node: step, title: 'New' }));
  editor.undo();
  const theirs = renameNode(server.flow, { node: step, title: 'Theirs' });
  const bo = await open({ server, author: 'Bo' });
  bo.editor.dispatch(theirs);
  await bo.editor.flush();
  await editor.flush();
  expect(state().flow.nodes[other]).toBe(before);
});

it('makes one step of what is typed into a field until it is left', async () => {
  const { editor, server, state } = await open();
  for (const title of ['N', 'Ne', 'New']) {
    editor.dispatch(renameNode(state().flow, { node: step, title }), { typing: 'title' });
  }
  editor.endTyping();
  editor.dispatch(renameNode(state().flow, { node: step, title: 'Newer' }), { typing: 'title' });
  expect(state().undoable.length).toBe(2);
  await editor.flush();
  expect(server.changes.length).toBe(2);
  editor.undo();
  expect(state().flow.nodes[step]?.title).toBe('New');
  editor.undo();
  expect(state().flow).toEqual(starter());
});

it('tells a refusal and changes nothing', async () => {
  const { editor, state } = await open();
  const before = state().flow;
  expect(editor.dispatch(connect(before, { from: { node: 'nobody', port: 'x' }, to: step }))).toBe(false);
  expect(state().flow).toBe(before);
  expect(state().notice?.told.kind).toBe('refused');
});

it('merges what two people did at different places without a word but a notice', async () => {
  const server = new FakeDraftServer(starter());
  const [ada, bo] = [await open({ server }), await open({ server, author: 'Bo' })];
  ada.editor.dispatch(renameNode(ada.state().flow, { node: step, title: 'Ada' }));
  bo.editor.dispatch(renameNode(bo.state().flow, { node: other, title: 'Bo' }));
  await ada.editor.flush();
  await bo.editor.flush();
  await ada.editor.catchUp();
  expect(server.flow.nodes[step]?.title).toBe('Ada');
  expect(server.flow.nodes[other]?.title).toBe('Bo');
  expect(ada.state().flow).toEqual(server.flow);
  expect(bo.state().flow).toEqual(server.flow);
  expect(bo.state().notice?.told).toMatchObject({ kind: 'merged', changes: [{ author: 'Ada' }] });
});

it.each(['mine', 'theirs'] as const)(
  'asks whose change stays where two people changed one step: %s',
  async (side) => {
    const server = new FakeDraftServer(starter());
    const [ada, bo] = [await open({ server }), await open({ server, author: 'Bo' })];
    ada.editor.dispatch(renameNode(ada.state().flow, { node: step, title: 'Ada' }));
    bo.editor.dispatch(renameNode(bo.state().flow, { node: step, title: 'Bo' }));
    bo.editor.dispatch(moveNodes(bo.state().flow, { to: { [other]: { x: 8, y: 8 } } }));
    await ada.editor.flush();
    await bo.editor.flush();
    expect(bo.state().saveState).toBe('conflict');
    expect(bo.state().conflicts.map(({ key }) => key)).toEqual([`nodes/${step}`]);
    expect(bo.state().flow.nodes[step]?.title).toBe('Bo');
    bo.editor.resolve(new Map([[`nodes/${step}`, side]]));
    await bo.editor.flush();
    expect(bo.state()).toMatchObject({ saveState: 'saved', conflicts: [] });
    expect(server.flow.nodes[step]?.title).toBe(side === 'mine' ? 'Bo' : 'Ada');
    expect(server.flow.layout?.[other]).toEqual({ x: 8, y: 8, pinned: true });
    expect(bo.state().flow).toEqual(server.flow);
  },
);

it('asks when one deletes a step that the other is changing', async () => {
  const server = new FakeDraftServer(starter());
  const [ada, bo] = [await open({ server }), await open({ server, author: 'Bo' })];
  ada.editor.dispatch(deleteNodes(ada.state().flow, { nodes: [step] }));
  bo.editor.dispatch(renameNode(bo.state().flow, { node: step, title: 'Bo' }));
  await ada.editor.flush();
  await bo.editor.flush();
  expect(bo.state().conflicts.map(({ key }) => key)).toEqual([`nodes/${step}`]);
  bo.editor.resolve(new Map([[`nodes/${step}`, 'theirs']]));
  await bo.editor.flush();
  expect(bo.state().flow).toEqual(server.flow);
  expect(server.flow.nodes[step]).toBeUndefined();
});

it('asks about text that is still being typed when others delete the step that it is for', async () => {
  const server = new FakeDraftServer(starter());
  const [ada, bo] = [await open({ server }), await open({ server, author: 'Bo' })];
  ada.editor.dispatch(deleteNodes(ada.state().flow, { nodes: [step] }));
  await ada.editor.flush();
  const stop = whileTyping(() => {
    bo.editor.dispatch(renameNode(bo.state().flow, { node: step, title: 'Half a na' }));
  });
  await bo.editor.catchUp();
  stop();
  expect(bo.state().conflicts.map(({ key }) => key)).toEqual([`nodes/${step}`]);
  bo.editor.resolve(new Map([[`nodes/${step}`, 'mine']]));
  await bo.editor.flush();
  expect(server.flow.nodes[step]?.title).toBe('Half a na');
});

it('goes on while the server cannot be reached, and sends everything when it can', async () => {
  let fate: Fate = 'lost';
  const { editor, server, state } = await open({ fate: () => fate });
  editor.dispatch(addNode(state().flow, { kind: 'end', salt: 'x' }));
  await editor.flush();
  expect(state().saveState).toBe('offline');
  editor.dispatch(renameNode(state().flow, { node: step, title: 'New' }));
  fate = 'fine';
  await editor.flush();
  expect(state().saveState).toBe('saved');
  expect(server.flow).toEqual(state().flow);
});

it('writes once what was carried out although the answer was lost', async () => {
  const fates: Fate[] = ['replyLost', 'fine'];
  const { editor, server, state } = await open({ fate: () => fates.shift() ?? 'fine' });
  editor.dispatch(renameNode(state().flow, { node: step, title: 'New' }));
  await editor.flush();
  editor.dispatch(renameNode(state().flow, { node: other, title: 'Other' }));
  await editor.flush();
  expect(server.changes.map(({ rev }) => rev)).toEqual([2, 3]);
  expect(server.flow).toEqual(state().flow);
});

it('takes over what a closed page had not sent, also where it rests on an older revision', async () => {
  const server = new FakeDraftServer(starter());
  const first = await open({ server, fate: () => 'lost' });
  first.editor.dispatch(renameNode(first.state().flow, { node: step, title: 'Kept' }));
  await first.editor.written();
  first.editor.dispose();
  const bo = await open({ server, author: 'Bo' });
  bo.editor.dispatch(renameNode(bo.state().flow, { node: other, title: 'Bo' }));
  await bo.editor.flush();
  const left = await first.journal.read();
  if (left === null) throw new Error('nothing was kept');
  const again = await open({ server, page: 'q' });
  expect(await again.editor.recover(left)).toBe(1);
  expect(again.state().flow.nodes[step]?.title).toBe('Kept');
  expect(again.state().notice?.told).toEqual({ kind: 'recovered', count: 1 });
  await again.editor.flush();
  expect(server.flow).toEqual(again.state().flow);
});

it('loses nothing that is added while it asks what a closed page had left', async () => {
  const server = new FakeDraftServer(starter());
  const first = await open({ server, fate: () => 'lost' });
  first.editor.dispatch(renameNode(first.state().flow, { node: step, title: 'Kept' }));
  await first.editor.written();
  first.editor.dispose();
  const left = await first.journal.read();
  if (left === null) throw new Error('nothing was kept');
  let whileAsked = (): void => undefined;
  const again = await open({
    server,
    page: 'q',
    fate: () => {
      whileAsked();
      return 'fine';
    },
  });
  whileAsked = () => {
    whileAsked = () => undefined;
    again.editor.dispatch(renameNode(again.state().flow, { node: other, title: 'Added' }));
  };
  await expect(again.editor.recover(left)).rejects.toThrow();
  expect(again.state().flow.nodes[other]?.title).toBe('Added');
  expect(await again.editor.recover(left)).toBe(1);
  await again.editor.flush();
  const titles = [step, other].map((id) => server.flow.nodes[id]?.title);
  expect(titles).toEqual(['Kept', 'Added']);
  expect(again.state().flow).toEqual(server.flow);
});

it('does not send again what the server had taken before the page was closed', async () => {
  const server = new FakeDraftServer(starter());
  const first = await open({ server, fate: () => 'replyLost' });
  first.editor.dispatch(renameNode(first.state().flow, { node: step, title: 'Kept' }));
  await first.editor.flush();
  first.editor.dispose();
  const left = await first.journal.read();
  if (left === null) throw new Error('nothing was kept');
  const again = await open({ server });
  expect(await again.editor.recover(left)).toBe(0);
  await again.editor.flush();
  expect(server.changes.length).toBe(1);
});

it('undoes what the server will never take, and keeps it to be done again', async () => {
  const { editor, server, state } = await open();
  server.refuses = true;
  editor.dispatch(renameNode(state().flow, { node: step, title: 'New' }));
  await editor.flush();
  expect(state().flow).toEqual(starter());
  expect(state().notice?.told.kind).toBe('writeRefused');
  server.refuses = false;
  editor.redo();
  await editor.flush();
  expect(server.flow.nodes[step]?.title).toBe('New');
});

it('changes nothing of what can only be looked at, and says why', async () => {
  const { editor, server, state } = await open({ readOnly: true });
  expect(editor.dispatch(renameNode(state().flow, { node: step, title: 'New' }))).toBe(false);
  await editor.flush();
  expect([state().flow, server.flow]).toEqual([starter(), starter()]);
  expect(state().notice?.told.kind).toBe('readOnly');
});

it('compares with the draft when changes are no longer kept one by one', async () => {
  const server = new FakeDraftServer(starter());
  const [ada, bo] = [await open({ server }), await open({ server, author: 'Bo' })];
  bo.editor.dispatch(renameNode(bo.state().flow, { node: other, title: 'Bo' }));
  await bo.editor.flush();
  server.droppedUpTo = 2;
  ada.editor.dispatch(renameNode(ada.state().flow, { node: step, title: 'Ada' }));
  await ada.editor.flush();
  expect(server.flow).toEqual(ada.state().flow);
  expect(server.flow.nodes[other]?.title).toBe('Bo');
});

it('shows the findings of the latest flow', async () => {
  const { editor, state } = await open();
  editor.dispatch(addNode(state().flow, { kind: 'condition', salt: 'x' }));
  const [made = ''] = state().selection;
  await expect.poll(() => state().problems.byNode.get(made)?.length ?? 0).toBeGreaterThan(0);
  expect(state().problems.isCurrent).toBe(true);
  expect([...state().problems.byNode.values()].flat().length).toBeLessThanOrEqual(
    state().problems.all.length,
  );
});

it('lets wait for the findings of an edit that was just made', async () => {
  const { editor, state } = await open();
  await whenChecked(editor.store);
  editor.dispatch(addNode(state().flow, { kind: 'condition', salt: 'x' }));
  const [made = ''] = state().selection;
  expect(state().problems.byNode.get(made)).toBeUndefined();
  await whenChecked(editor.store);
  expect(state().problems.byNode.get(made)?.length).toBeGreaterThan(0);
});

it('follows a revision as soon as it hears of it, and tells whose it is and what it did', async () => {
  const server = new FakeDraftServer(starter());
  const [ada, bo] = [await open({ server }), await open({ server, author: 'Bo' })];
  bo.editor.dispatch(renameNode(bo.state().flow, { node: step, title: 'Bo' }));
  await bo.editor.flush();
  await ada.editor.hear({ rev: 2, commandId: server.changes[0]?.commandId ?? '' });
  expect(ada.state().flow.nodes[step]?.title).toBe('Bo');
  expect(ada.state().notice?.told).toMatchObject({
    kind: 'merged',
    changes: [{ author: 'Bo', label: { what: 'nodeRenamed', data: { to: 'Bo' } } }],
  });
  // What is pending here stays, and follows.
  ada.editor.dispatch(renameNode(ada.state().flow, { node: other, title: 'Ada' }));
  bo.editor.dispatch(renameNode(bo.state().flow, { node: step, title: 'Bo again' }));
  await bo.editor.flush();
  await ada.editor.hear({ rev: 3, commandId: server.changes[1]?.commandId ?? '' });
  expect([step, other].map((id) => ada.state().flow.nodes[id]?.title)).toEqual(['Bo again', 'Ada']);
  await ada.editor.flush();
  expect(server.flow.nodes[other]?.title).toBe('Ada');
});

it('asks for nothing when it hears of what it has or is writing itself', async () => {
  const server = new FakeDraftServer(starter());
  let asked = 0;
  const { editor, state, journal } = await open({
    server,
    fate: () => {
      asked += 1;
      return 'fine';
    },
  });
  editor.dispatch(renameNode(state().flow, { node: step, title: 'Mine' }));
  await editor.written();
  const [command] = (await journal.read())?.commands ?? [];
  const written = editor.flush();
  await editor.hear({ rev: 2, commandId: command?.id ?? '' });
  await written;
  await editor.hear({ rev: 2, commandId: command?.id ?? '' });
  expect(asked).toBe(1);
  expect(state().notice?.told.kind).toBe('edited');
});

it('says nothing of what another page of this person is writing', async () => {
  const server = new FakeDraftServer(starter());
  const [one, two] = [await open({ server }), await open({ server })];
  one.editor.dispatch(renameNode(one.state().flow, { node: step, title: 'Mine' }));
  await one.editor.flush();
  const commandId = server.changes[0]?.commandId ?? '';
  two.editor.hearPage({ what: 'sending', commandId });
  await two.editor.hear({ rev: 2, commandId });
  expect(two.state().flow.nodes[step]?.title).toBe('Mine');
  expect(two.state().notice).toBeNull();
});

it('keeps edits here until people have said whose they are, and follows others meanwhile', async () => {
  const server = new FakeDraftServer(starter());
  let isSigned = false;
  let settle = (): void => undefined;
  let questions = 0;
  const signing: Signing = {
    isSigned: () => isSigned,
    sign: () => {
      questions += 1;
      return new Promise((resolve) => {
        settle = () => {
          isSigned = true;
          resolve();
        };
      });
    },
  };
  const ada = await open({ server, author: 'Ada', signing });
  const ben = await open({ server, author: 'Ben' });
  await ada.editor.flush();
  expect(questions).toBe(0);
  ada.editor.dispatch(renameNode(ada.state().flow, { node: step, title: 'Unsigned' }));
  await ada.editor.written();
  const sent = ada.editor.flush();
  expect(questions).toBe(1);
  expect((await ada.journal.read())?.commands).toHaveLength(1);
  ben.editor.dispatch(renameNode(ben.state().flow, { node: other, title: 'By Ben' }));
  await ben.editor.flush();
  await ada.editor.catchUp();
  expect(ada.state().flow.nodes[other]?.title).toBe('By Ben');
  expect([server.rev, ada.state().saveState]).toEqual([2, 'saving']);
  settle();
  await sent;
  expect([server.rev, ada.state().saveState, server.flow.nodes[step]?.title]).toEqual([
    3,
    'saved',
    'Unsigned',
  ]);
});
