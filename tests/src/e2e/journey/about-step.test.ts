import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, newPerson, onPage, startApp } from '../harness/app.ts';
import { checkAxe } from '../harness/check-axe.ts';
import { bringFlow, flowOf } from '../harness/documents.ts';

let app: App;
let path = '';
beforeAll(async () => {
  app = await startApp();
  const key = await bringFlow(app.server, flowOf('packages/flow/src/node-kinds/tier/tier.example.json'));
  path = `/policies/${key}?view=outline&step=team`;
});
afterAll(() => app.stop());

const settingsOf = (page: Page): Locator => page.locator('[data-region="inspector"]');
const headingsOf = (page: Page): Promise<readonly string[]> =>
  settingsOf(page).getByRole('heading', { level: 3 }).allTextContents();

it('explains a step in German, with outcomes called as on the screen, and in English to whom that is chosen', async () => {
  const context = await newPerson(app, { language: 'de' });
  await onPage(app, { path, context }, async (page) => {
    await page.getByRole('button', { name: 'Über diesen Schritt' }).click();
    const german = ['Was Sie einstellen', 'Ausgänge', 'Beispiel', 'Gut zu wissen'];
    await expect.poll(() => headingsOf(page)).toEqual(expect.arrayContaining(german));
    const table = settingsOf(page).getByRole('table');
    await table
      .getByRole('row', { name: 'beim Eintreffen jedes Mal, wenn ein Ticket ankommt, neben der Arbeit' })
      .waitFor();
    expect(await table.locator('code').allTextContents()).not.toContain('entered');
    expect(await settingsOf(page).locator('[lang]').count()).toBe(0);
    await checkAxe(page);

    await page.getByRole('button', { name: 'Einstellungen und Hilfe' }).click();
    await page.getByRole('menuitemradio', { name: 'English' }).click();
    const english = ['What to set', 'Ways out', 'Example', 'Good to know'];
    await expect.poll(() => headingsOf(page)).toEqual(expect.arrayContaining(english));
    await table.getByRole('row', { name: 'on arrival every time a ticket arrives' }).waitFor();
  });
  await context.close();
});
