import { changePart, connect, diffDocuments, type EditResult, reorderTriggers } from '@rung/editing';
import type { Flow } from '@rung/flow';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, onPage, startApp } from '../harness/app.ts';
import { checkAxe } from '../harness/check-axe.ts';
import { clientOf, draftOf } from '../harness/documents.ts';
import { untilSaved } from '../harness/editor.ts';
import { makePolicy, outlineOf, renameStep, untilOpen, untilTitle } from './flows.ts';
import { leaveInJournal } from './journal.ts';
import { lookAgain, together } from './two-people.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

it.each([
  ['Mine', 'Ben says'],
  ['Theirs', 'Ada says'],
] as const)('asks who is right where both changed one step: %s', (choice, title) =>
  together(app, async (ada, ben, key) => {
    await ben.context().setOffline(true);
    await renameStep(ben, 'senior', 'Ben says');
    await renameStep(ben, 'team', 'Only Ben');
    await renameStep(ada, 'senior', 'Ada says');
    await untilSaved(ada);
    await ben.context().setOffline(false);
    const dialog = ben.getByRole('dialog', { name: 'Two people changed the same step' });
    await dialog.waitFor();
    expect(await ben.getByTestId('save-state').textContent()).toBe('Changed in two places');
    // Both are there to be compared, in words.
    const [mine, theirs] = [
      dialog.getByRole('radio', { name: /Ben says/ }),
      dialog.getByRole('radio', { name: /Ada says/ }),
    ];
    expect(await mine.textContent()).toMatch(/^Mine.*Senior.*Ben says/);
    expect(await theirs.textContent()).toMatch(/^Theirs.*Senior.*Ada says/);
    await checkAxe(ben);
    // It does not go away without an answer, and nobody works on behind it.
    await ben.keyboard.press('Escape');
    const done = dialog.getByRole('button', { name: 'Keep these' });
    expect(await done.isDisabled()).toBe(true);
    await (choice === 'Mine' ? mine : theirs).click();
    await done.click();
    await dialog.waitFor({ state: 'detached' });
    await untilSaved(ben);
    await lookAgain(ada);
    for (const page of [ada, ben]) {
      await untilTitle(page, 'senior', title);
      await untilTitle(page, 'team', 'Only Ben');
    }
    const { flow } = await draftOf(app.server.origin, key);
    expect([flow.nodes['senior']?.title, flow.nodes['team']?.title]).toEqual([title, 'Only Ben']);
  }),
);

it('asks the same about a step that one deleted and the other changed', () =>
  together(app, async (ada, ben, key) => {
    await ben.context().setOffline(true);
    await renameStep(ben, 'founder', 'Still needed');
    await ada.locator('[data-row="founder"]').focus();
    await ada.keyboard.press('Shift+Delete');
    await ada.locator('[data-row="founder"]').waitFor({ state: 'detached' });
    await untilSaved(ada);
    await ben.context().setOffline(false);
    const dialog = ben.getByRole('dialog', { name: 'Two people changed the same step' });
    await dialog.getByRole('radio', { name: /Still needed/ }).click();
    await dialog.getByRole('button', { name: 'Keep these' }).click();
    await untilSaved(ben);
    await lookAgain(ada);
    await untilTitle(ada, 'founder', 'Still needed');
    expect((await draftOf(app.server.origin, key)).flow.nodes['founder']?.title).toBe('Still needed');
  }));

it('asks about a name that somebody is still typing when a colleague deletes the step', () =>
  together(app, async (ada, ben, key) => {
    await ben.locator('[data-row="founder"]').focus();
    await ben.keyboard.press('Enter');
    const field = ben
      .getByRole('complementary', { name: 'Settings of the step' })
      .getByRole('textbox', { name: 'Name of the step' });
    await field.fill('');
    // No letter rests long enough to become an edit before the next one, until the question comes.
    const wanted = 'Still needed, and typed as slowly as people type';
    const typing = field.pressSequentially(wanted, { delay: 150 });
    await ada.locator('[data-row="founder"]').focus();
    await ada.keyboard.press('Shift+Delete');
    const dialog = ben.getByRole('dialog', { name: 'Two people changed the same step' });
    await dialog.waitFor();
    await typing;
    await dialog.getByRole('radio', { name: /^Mine/ }).click();
    await dialog.getByRole('button', { name: 'Keep these' }).click();
    await untilSaved(ben);
    const { flow } = await draftOf(app.server.origin, key);
    // As far as it was typed when the question came.
    const title = flow.nodes['founder']?.title ?? '';
    expect(title).not.toBe('');
    expect(wanted.startsWith(title)).toBe(true);
  }));

type EditOf = (flow: Flow) => EditResult;

/** What an edit makes of a draft. */
function carriedOut(flow: Flow, edit: EditOf) {
  const done = edit(flow);
  if (!done.ok) throw new Error(`this cannot be done: ${done.error.code}`);
  return { flow: done.value.flow, label: done.value.label, patches: diffDocuments(flow, done.value.flow) };
}

/** Changes the draft as a colleague elsewhere does. */
async function byGrace(key: string, edits: readonly EditOf[]): Promise<void> {
  for (const edit of edits) {
    const { flow, rev } = await draftOf(app.server.origin, key);
    const { label, patches } = carriedOut(flow, edit);
    const commandId = `colleague-of-${key}-${rev}`;
    const command = { key, baseRev: rev, commandId, author: 'Grace', label, patches };
    await clientOf(app.server.origin).drafts.write.mutate(command);
  }
}

it('says of each kind of thing that two people changed what it is', async () => {
  const key = await makePolicy(app.server.origin);
  const { flow, rev } = await draftOf(app.server.origin, key);
  const breached = { node: 'watch', port: 'breached' } as const;
  const called = (name: string): EditOf => {
    return (present) =>
      changePart(present, { part: 'tiers', id: 'senior', value: { ...present.tiers['senior'], name } });
  };
  const mine = [
    (present: Flow) => connect(present, { from: breached, to: 'team' }),
    (present: Flow) => reorderTriggers(present, { triggers: ['alarm', 'vip', 'intake'] }),
    called('Mine'),
  ];
  let present = flow;
  const commands = mine.map((edit, at) => {
    const { flow: next, ...command } = carriedOut(present, edit);
    present = next;
    return { ...command, id: `left-in-${key}-${at}`, seq: at + 1, at: Date.now() };
  });
  await onPage(app, { path: outlineOf(key), expected: { refusals: true } }, async (page) => {
    await untilOpen(page);
    await page.goto(app.server.origin);
    // As if the page had been closed without a network before the colleague came.
    await leaveInJournal(page, { policy: key, rev, commands });
    await byGrace(key, [
      (theirs) => connect(theirs, { from: breached, to: 'founder' }),
      (theirs) => reorderTriggers(theirs, { triggers: ['intake', 'alarm', 'vip'] }),
      called('Theirs'),
    ]);
    await page.goto(`${app.server.origin}${outlineOf(key)}`);
    const dialog = page.getByRole('dialog', { name: 'Two people changed the same thing' });
    await dialog.waitFor();
    for (const name of ['Eight working hours: “breached”', 'Valued customer', 'Tier: Senior']) {
      const group = dialog.getByRole('radiogroup', { name, exact: true });
      await group.getByRole('radio', { name: /^Mine/ }).click();
    }
    expect(await dialog.getByRole('radiogroup').count()).toBe(3);
    await checkAxe(page);
    await dialog.getByRole('button', { name: 'Keep these' }).click();
    await dialog.waitFor({ state: 'detached' });
    await untilSaved(page);
    const draft = await draftOf(app.server.origin, key);
    expect(draft.flow.tiers['senior']?.name).toBe('Mine');
    expect(Object.values(draft.flow.edges).find(({ from }) => from.port === 'breached')?.to).toBe('team');
    expect(draft.flow.nodes['vip']).toEqual(present.nodes['vip']);
  });
});

it('does not speak of a step where two people changed a tier', async () => {
  const key = await makePolicy(app.server.origin);
  const { flow, rev } = await draftOf(app.server.origin, key);
  const called = (name: string): EditOf => {
    return (present) =>
      changePart(present, { part: 'tiers', id: 'senior', value: { ...present.tiers['senior'], name } });
  };
  const { label, patches } = carriedOut(flow, called('Mine'));
  const command = { label, patches, id: `left-in-${key}`, seq: 1, at: Date.now() };
  await onPage(app, { path: outlineOf(key), expected: { refusals: true } }, async (page) => {
    await untilOpen(page);
    await page.goto(app.server.origin);
    await leaveInJournal(page, { policy: key, rev, commands: [command] });
    await byGrace(key, [called('Theirs')]);
    await page.goto(`${app.server.origin}${outlineOf(key)}`);
    const dialog = page.getByRole('dialog', { name: 'Two people changed the same thing' });
    await dialog.waitFor();
    expect(await dialog.getByText(/\bstep\b/i).count()).toBe(0);
    await dialog
      .getByRole('radiogroup', { name: 'Tier: Senior' })
      .getByRole('radio', { name: /^Theirs/ })
      .click();
    await dialog.getByRole('button', { name: 'Keep these' }).click();
    await untilSaved(page);
    expect((await draftOf(app.server.origin, key)).flow.tiers['senior']?.name).toBe('Theirs');
  });
});
