import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, newPerson, onPage, startApp } from '../harness/app.ts';
import { inspectorOf, soon, untilSaved } from '../harness/editor.ts';
import { makePolicy, outlineOf, untilOpen } from '../robust/flows.ts';
import { keptEntries } from '../robust/journal.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

it('names the setting that Undo takes back, though no panel was opened since the page was', async () => {
  const key = await makePolicy(app.server.origin);
  const context = await newPerson(app);
  await onPage(app, { path: outlineOf(key), context }, async (page) => {
    await untilOpen(page);
    await page.locator('[data-row="senior"]').focus();
    await page.keyboard.press('Enter');
    await inspectorOf(page).getByRole('tab', { name: 'Notes' }).click();
    await page.getByRole('textbox', { name: 'Notes' }).fill('Ask Bo first.');
    await page.keyboard.press('Tab');
    await untilSaved(page);
    await expect.poll(() => page.evaluate<number>(keptEntries), soon).toBe(1);
  });
  await onPage(app, { path: outlineOf(key), context }, async (page) => {
    await untilOpen(page);
    await page.getByRole('button', { name: 'Undo: Change the notes of “Senior”' }).waitFor();
    expect(await page.locator('[data-region="inspector"]').count()).toBe(0);
  });
  await context.close();
});
