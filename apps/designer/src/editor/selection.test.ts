import { expect, it } from 'vitest';
import { open } from '../document/open-editors.fake.ts';
import { createEditorUi } from './editor-ui.ts';
import { actedOn, between, gather, gatherActive, isGathering, toggled } from './selection.ts';

it('acts on all chosen steps where the step is one of them, and else on that step alone', () => {
  expect(actedOn(['team', 'senior'], 'senior')).toEqual(['team', 'senior']);
  expect(actedOn(['team', 'senior'], 'founder')).toEqual(['founder']);
  expect(actedOn(['team'], null)).toEqual(['team']);
});

it('takes rows from one to another, whichever stands first, each step once', () => {
  const order = ['intake', 'team', 'senior', 'team', 'founder'];
  expect(between(order, 'founder', 'team')).toEqual(['team', 'senior', 'founder']);
  expect(between(order, 'intake', 'senior')).toEqual(['intake', 'team', 'senior']);
  // The row that it began at is gone.
  expect(between(order, 'gone', 'senior')).toEqual(['senior']);
  expect(toggled(['team', 'senior'], 'team')).toEqual(['senior']);
});

it('keeps the step that was walked to as the first of several, and takes away what is added twice', async () => {
  const { editor, state } = await open();
  const ui = createEditorUi();
  const at = (active: string) => {
    ui.setState({ active });
    gatherActive({ editor, ui });
    return state().selection;
  };
  editor.select(['team']);
  expect(isGathering({ editor, ui })).toBe(false);
  expect(at('team')).toEqual(['team']);
  expect(isGathering({ editor, ui })).toBe(true);
  expect(at('senior')).toEqual(['team', 'senior']);
  expect(at('team')).toEqual(['senior']);
  expect(at('senior')).toEqual([]);
  // Nothing is chosen: walking chooses again.
  expect(isGathering({ editor, ui })).toBe(false);
});

it('ends where something else chooses', async () => {
  const { editor } = await open();
  const ui = createEditorUi();
  gather({ editor, ui }, ['team', 'senior']);
  expect(isGathering({ editor, ui })).toBe(true);
  editor.select(['founder']);
  expect(isGathering({ editor, ui })).toBe(false);
});
