import { renameNode } from '@rung/editing';
import { expect, it } from 'vitest';
import { open, renamedByBo } from './open-editors.fake.ts';
import { starter } from './starter.fake.ts';

const [step = '', other = ''] = Object.keys(starter().nodes);

it('says so instead of undoing what somebody else has changed since', async () => {
  const { editor, server, state } = await open();
  editor.dispatch(renameNode(state().flow, { node: step, title: 'Mine' }));
  await editor.flush();
  await renamedByBo({ editor, server, node: step });
  expect(state().notice?.told.kind).toBe('merged');
  editor.undo();
  expect(state().notice?.told).toMatchObject({ kind: 'stale', way: 'undone', by: 'Bo' });
  expect(state().flow.nodes[step]?.title).toBe('Theirs');
  expect(state().undoable.map(({ staleBy }) => staleBy)).toEqual(['Bo']);
});

it('steps over what cannot be undone any more, and undoes what was done before it', async () => {
  const { editor, server, state } = await open();
  editor.dispatch(renameNode(state().flow, { node: other, title: 'Older' }));
  editor.dispatch(renameNode(state().flow, { node: step, title: 'Mine' }));
  await editor.flush();
  const bo = await renamedByBo({ editor, server, node: step });
  editor.undo();
  editor.undo();
  expect(state().notice?.told).toMatchObject({ kind: 'undone', label: { data: { to: 'Older' } } });
  expect(state().flow).toEqual(
    bo.state().flow.nodes[other] && {
      ...bo.state().flow,
      nodes: { ...bo.state().flow.nodes, [other]: starter().nodes[other] },
    },
  );
  // Nothing is left, so a further press does nothing and says nothing.
  const told = state().notice;
  editor.undo();
  expect(state().notice).toBe(told);
  editor.redo();
  expect(state().flow.nodes[other]?.title).toBe('Older');
  expect(state().undoable.map(({ staleBy }) => staleBy)).toEqual(['Bo', undefined]);
});

it('steps over what cannot be done again any more', async () => {
  const { editor, server, state } = await open();
  editor.dispatch(renameNode(state().flow, { node: other, title: 'Older' }));
  editor.dispatch(renameNode(state().flow, { node: step, title: 'Mine' }));
  editor.undo();
  editor.undo();
  await editor.flush();
  await renamedByBo({ editor, server, node: other });
  editor.redo();
  expect(state().notice?.told).toMatchObject({ kind: 'stale', way: 'redone', by: 'Bo' });
  editor.redo();
  expect([other, step].map((id) => state().flow.nodes[id]?.title)).toEqual(['Theirs', 'Mine']);
});

it('goes back over many steps, and forth again, by one change each', async () => {
  const { editor, server, state } = await open();
  for (let done = 1; done <= 197; done++) {
    editor.dispatch(renameNode(state().flow, { node: done % 2 === 0 ? step : other, title: `Name ${done}` }));
  }
  await editor.flush();
  const last = state().flow;
  const written = server.changes.length;
  let shown = 0;
  const stop = editor.store.subscribe(({ flow }, before) => {
    if (flow !== before.flow) shown += 1;
  });
  const [first] = state().undoable;
  if (first === undefined) throw new Error('nothing was done');
  editor.goTo(first);
  expect(state().flow).toEqual(starter());
  expect(state().notice?.told).toEqual({ kind: 'walked', way: 'undone', count: 197, stale: 0 });
  expect([state().undoable.length, state().redoable.length]).toEqual([0, 197]);
  await editor.flush();
  expect(server.flow).toEqual(starter());
  const [end] = state().redoable;
  if (end === undefined) throw new Error('nothing was undone');
  editor.goTo(end);
  await editor.flush();
  expect(server.flow).toEqual(last);
  expect(state().flow).toEqual(last);
  expect(server.changes.length - written).toBe(2);
  expect(server.changes.at(-1)?.label).toEqual({ what: 'redone', data: { count: 197 } });
  expect(shown).toBe(2);
  stop();
  // In between, one step at a time as ever.
  editor.undo();
  expect(state().flow.nodes[other]?.title).toBe('Name 195');
});

it('takes back what it can of many steps, and tells how many somebody else has changed since', async () => {
  const { editor, server, state } = await open();
  editor.dispatch(renameNode(state().flow, { node: other, title: 'Older' }));
  editor.dispatch(renameNode(state().flow, { node: step, title: 'Mine' }));
  await editor.flush();
  await renamedByBo({ editor, server, node: step });
  const [first] = state().undoable;
  if (first !== undefined) editor.goTo(first);
  expect(state().notice?.told).toEqual({ kind: 'walked', way: 'undone', count: 1, stale: 1 });
  expect([other, step].map((id) => state().flow.nodes[id]?.title)).toEqual([
    starter().nodes[other]?.title,
    'Theirs',
  ]);
});

it('keeps when something was done through undoing it and doing it again', async () => {
  let atMs = 1000;
  const { editor, state } = await open({ now: () => atMs });
  editor.dispatch(renameNode(state().flow, { node: step, title: 'Mine' }));
  atMs = 2000;
  editor.undo();
  expect(state().redoable.map(({ at }) => at)).toEqual([1000]);
  atMs = 3000;
  editor.redo();
  expect(state().undoable.map(({ at }) => at)).toEqual([1000]);
});
