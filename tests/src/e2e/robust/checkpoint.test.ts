import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, onPage, startApp } from '../harness/app.ts';
import { checkAxe } from '../harness/check-axe.ts';
import { clientOf } from '../harness/documents.ts';
import { untilSaved } from '../harness/editor.ts';
import { makePolicy, outlineOf, renameStep, untilOpen } from './flows.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

it('saves under a name, by which the draft is found among the earlier ones', async () => {
  const key = await makePolicy(app.server.origin);
  await onPage(app, { path: outlineOf(key) }, async (page) => {
    await untilOpen(page);
    await renameStep(page, 'senior', 'As it was');
    await page.keyboard.press('Control+s');
    const dialog = page.getByRole('dialog', { name: 'Save under a name' });
    const field = dialog.getByRole('textbox', { name: 'Name (optional)' });
    await field.fill('Before the move');
    await checkAxe(page);
    await field.press('Enter');
    await page.getByText('Saved as “Before the move”.').first().waitFor();
    await dialog.waitFor({ state: 'detached' });
    await renameStep(page, 'senior', 'As it became');
    await untilSaved(page);
    const { changes } = await clientOf(app.server.origin).drafts.history.query({ key });
    expect(changes.map(({ rev, checkpoint }) => [rev, checkpoint])).toEqual([
      [3, null],
      [2, 'Before the move'],
      [1, null],
    ]);
    await page.getByRole('tab', { name: 'Versions' }).click();
    await page.getByText('Earlier drafts').click();
    await page.getByRole('listitem').filter({ hasText: 'Before the move' }).getByText('Draft 2').waitFor();
  });
});

it('says that a draft is only on this device, and gives it a name when the server is back', async () => {
  const key = await makePolicy(app.server.origin);
  await onPage(app, { path: outlineOf(key), expected: { outages: true } }, async (page) => {
    await untilOpen(page);
    const dialog = page.getByRole('dialog', { name: 'Save under a name' });
    await page.keyboard.press('Control+s');
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.context().setOffline(true);
    await renameStep(page, 'senior', 'Offline');
    await page.keyboard.press('Control+s');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Offline, kept on this device', { exact: true }).nth(1).waitFor();
    await dialog.waitFor({ state: 'detached' });
    expect(await page.getByText(/^Saved/).count()).toBe(0);
    await page.keyboard.press('Control+s');
    const field = dialog.getByRole('textbox');
    await field.fill('On the train');
    await field.press('Enter');
    await dialog.getByText(/^Offline, kept on this device\. The draft can be given a name once/).waitFor();
    await page.context().setOffline(false);
    await untilSaved(page);
    await field.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    const { changes } = await clientOf(app.server.origin).drafts.history.query({ key });
    expect(changes[0]).toMatchObject({ rev: 2, checkpoint: 'On the train' });
  });
});
