import { addPart, changePart, deletePart, diffDocuments, type EditResult, renamePartId } from '@rung/editing';
import type { Flow } from '@rung/flow';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, newPerson, onPage, startApp } from '../harness/app.ts';
import { clientOf, draftOf } from '../harness/documents.ts';
import { policyMenu, soon, untilSaved } from '../harness/editor.ts';
import { expectFocus, press } from '../journey/keys.ts';
import { makePolicy, outlineOf, untilOpen } from './flows.ts';
import { lookAgain } from './two-people.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

type EditOf = (flow: Flow) => EditResult;

const deleted: EditOf = (flow) => deletePart(flow, { part: 'wordLists', id: 'calm' });
const made: EditOf = (flow) =>
  addPart(flow, { part: 'wordLists', id: 'calm', value: { name: 'Calm words', language: 'en', words: [] } });

/** Changes the draft as a colleague elsewhere does, and has a page look at it. */
async function byGrace(key: string, edit: EditOf, page?: Page): Promise<void> {
  const { flow, rev } = await draftOf(app.server.origin, key);
  const done = edit(flow);
  if (!done.ok) throw new Error(`this cannot be done: ${done.error.code}`);
  const patches = diffDocuments(flow, done.value.flow);
  const { label } = done.value;
  const command = { key, baseRev: rev, commandId: `grace-${key}-${rev}`, author: 'Grace', label, patches };
  await clientOf(app.server.origin).drafts.write.mutate(command);
  if (page !== undefined) await lookAgain(page);
}

/** The word lists of a policy of its own, of which nothing uses `calm`. */
async function inWordLists(act: (page: Page, key: string) => Promise<void>): Promise<void> {
  const key = await makePolicy(app.server.origin);
  await byGrace(key, made);
  await onPage(app, { path: outlineOf(key), expected: { refusals: true } }, async (page) => {
    await untilOpen(page);
    await policyMenu(page, 'Tiers, calendars and other tables');
    await page.getByRole('tab', { name: /^Word lists/ }).click();
    await act(page, key);
  });
}

const tables = (page: Page): Locator =>
  page.getByRole('dialog', { name: 'Tiers, calendars and other tables' });
const calm = (page: Page): Locator => page.getByRole('dialog', { name: 'Calm words' });
const notice = (page: Page, said: string): Locator =>
  page.locator('.mantine-Notification-root').filter({ hasText: said });

it('closes the form of an entry that a colleague deleted, says so, and never opens it by itself', () =>
  inWordLists(async (page, key) => {
    await page.getByRole('button', { name: 'Change Calm words' }).click();
    await calm(page).waitFor();
    await byGrace(key, deleted, page);
    await calm(page).waitFor({ state: 'detached' });
    await notice(page, 'Grace deleted “Calm words”, which was open here.').waitFor(soon);
    await expectFocus(page, /^button "Words that need a senior"/);
    await byGrace(key, made, page);
    await page.getByRole('button', { name: 'Change Calm words' }).waitFor();
    expect(await calm(page).count()).toBe(0);
    await press(page, 'Escape');
    await tables(page).waitFor({ state: 'detached' });
  }));

it('closes the question whether to delete an entry that a colleague has deleted already', () =>
  inWordLists(async (page, key) => {
    const question = page.getByRole('dialog', { name: 'Delete “Calm words”?' });
    await page.getByRole('button', { name: 'Delete Calm words' }).click();
    await question.waitFor();
    await byGrace(key, deleted, page);
    await question.waitFor({ state: 'detached' });
    await notice(page, 'Grace deleted “Calm words”, which was open here.').waitFor(soon);
    await expectFocus(page, /^button "Words that need a senior"/);
    await byGrace(key, made, page);
    await page.getByRole('button', { name: 'Change Calm words' }).waitFor();
    expect(await question.count()).toBe(0);
    // Escape is the table's again.
    await press(page, 'Escape');
    await tables(page).waitFor({ state: 'detached' });
  }));

it('asks again what takes the place of an entry where a colleague deleted what was chosen', () =>
  inWordLists(async (page, key) => {
    await page.getByRole('button', { name: 'Delete Words that need a senior' }).click();
    const question = page.getByRole('dialog', { name: 'Delete “Words that need a senior”?' });
    await question.getByRole('combobox', { name: 'Use instead' }).click();
    await page.getByRole('option', { name: 'Calm words' }).click();
    const submit = question.getByRole('button', { name: 'Replace and delete' });
    expect(await submit.isEnabled()).toBe(true);
    await byGrace(key, deleted, page);
    await question.getByText('Nothing could take its place yet.').waitFor(soon);
    expect(await submit.isEnabled()).toBe(false);
  }));

it('can be used again where the entry in front was deleted by a colleague', async () => {
  const key = await makePolicy(app.server.origin);
  const worksOn = (calendar: string): EditOf => {
    return (flow) =>
      changePart(flow, { part: 'tiers', id: 'senior', value: { ...flow.tiers['senior'], calendar } });
  };
  const week = { zone: 'Europe/Berlin', week: { mon: [['09:00', '12:00']] } };
  const nights: EditOf = (flow) =>
    addPart(flow, { part: 'calendars', id: 'nights', value: { name: 'Nights', ...week } });
  await byGrace(key, nights);
  await byGrace(key, worksOn('nights'));
  await onPage(app, { path: outlineOf(key), expected: { refusals: true } }, async (page) => {
    await untilOpen(page);
    await policyMenu(page, 'Tiers, calendars and other tables');
    await page.getByRole('button', { name: 'Change Senior' }).click();
    const tier = page.getByRole('dialog', { name: 'Senior' });
    await tier.getByRole('button', { name: 'Change this calendar' }).click();
    const calendar = page.getByRole('dialog', { name: 'Nights' });
    await calendar.waitFor();
    const gone: EditOf = (flow) =>
      deletePart(flow, { part: 'calendars', id: 'nights', replacement: 'hours' });
    await byGrace(key, gone, page);
    await calendar.waitFor({ state: 'detached' });
    await notice(page, 'Grace deleted “Nights”, which was open here.').waitFor(soon);
    await expectFocus(page, /^button "Change this calendar"/);
    await tier.getByRole('textbox', { name: 'Name' }).fill('Seniors');
    await press(page, 'Escape', 'Escape');
    await page.getByRole('dialog', { name: 'Seniors' }).waitFor({ state: 'detached' });
    await untilSaved(page);
    expect((await draftOf(app.server.origin, key)).flow.tiers['senior']?.name).toBe('Seniors');
  });
});

it('stays with an entry that a colleague gave another id', () =>
  inWordLists(async (page, key) => {
    await page.getByRole('button', { name: 'Change Calm words' }).click();
    const name = calm(page).getByRole('textbox', { name: 'Name' });
    await name.waitFor();
    await byGrace(key, (flow) => renamePartId(flow, { part: 'wordLists', id: 'calm', to: 'gentle' }), page);
    await expect.poll(() => tables(page).locator('[data-entry="gentle"]').count(), soon).toBe(1);
    await name.fill('Gentle words');
    await press(page, 'Escape');
    await untilSaved(page);
    const { wordLists } = (await draftOf(app.server.origin, key)).flow;
    expect(wordLists).toHaveProperty('gentle.name', 'Gentle words');
  }));

it('says what somebody had typed into the form of an entry that a colleague took away', async () => {
  const key = await makePolicy(app.server.origin, 'authority-ladder');
  await onPage(app, { path: outlineOf(key), expected: { refusals: true } }, async (page) => {
    await untilOpen(page);
    await policyMenu(page, 'Tiers, calendars and other tables');
    await page.getByRole('tab', { name: /^Authority matrix/ }).click();
    await page.getByRole('button', { name: 'Change Team lead: refund' }).click();
    const row = page.getByRole('dialog', { name: 'Team lead: refund' });
    await row.getByRole('textbox', { name: 'Limit', exact: true }).fill('about fifty');
    await row.getByText('Enter an amount such as 49.90.').waitFor();
    await byGrace(key, (flow) => deletePart(flow, { part: 'grants', id: 'lead_refund' }), page);
    await row.waitFor({ state: 'detached' });
    await notice(page, '“about fifty” was not taken over.').waitFor(soon);
    expect(await notice(page, 'about fifty').count()).toBe(1);
  });
});

it('closes what this person deleted in another tab, and says what was only typed so far', async () => {
  const key = await makePolicy(app.server.origin);
  await byGrace(key, made);
  const context = await newPerson(app);
  const options = { path: outlineOf(key), context };
  await onPage(app, options, (here) =>
    onPage(app, options, async (there) => {
      for (const page of [here, there]) {
        await untilOpen(page);
        await policyMenu(page, 'Tiers, calendars and other tables');
        await page.getByRole('tab', { name: /^Word lists/ }).click();
      }
      await here.getByRole('button', { name: 'Change Calm words' }).click();
      await there.getByRole('button', { name: 'Delete Calm words' }).click();
      const question = there.getByRole('dialog', { name: 'Delete “Calm words”?' });
      // Typing never rests long enough to become an edit before the entry is gone.
      const field = calm(here).getByRole('textbox', { name: 'Name' });
      await field.press('End');
      const typing = (async (): Promise<void> => {
        while ((await field.count()) > 0) await here.keyboard.type('x', { delay: 100 });
      })();
      await expect.poll(() => field.inputValue()).toMatch(/^Calm wordsxxx/);
      await question.getByRole('button', { name: 'Delete', exact: true }).click();
      const said = notice(here, '“Calm words” was deleted elsewhere while it was open here.');
      await said.filter({ hasText: /Not kept of what was typed in it: “Calm wordsxxx/ }).waitFor(soon);
      await typing;
      await calm(here).waitFor({ state: 'detached' });
      expect(await notice(here, 'no longer there').count()).toBe(0);
    }),
  );
  await context.close();
});
