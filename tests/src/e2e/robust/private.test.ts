import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, onPage, startApp } from '../harness/app.ts';
import { draftOf } from '../harness/documents.ts';
import { soon, untilSaved } from '../harness/editor.ts';
import { makePolicy, outlineOf, renameStep, untilOpen } from './flows.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

/** How browsers refuse to keep anything for a page: at once, as in a private window, or a while after they were asked. */
const refusals = {
  'at once': (page: Page) =>
    page.addInitScript(`indexedDB.open = () => { throw new DOMException('private', 'SecurityError'); };`),
  // What a newer release has written cannot be opened by this one.
  later: (page: Page) =>
    page.evaluate(`Promise.all(['rung-journal', 'rung-history'].map((name) => new Promise((resolve, reject) => {
      const asked = indexedDB.open(name, 99);
      asked.onerror = () => reject(asked.error);
      asked.onsuccess = () => resolve(asked.result.close());
    })))`),
} as const;

/** Whether the page asks before it lets itself be closed; it is then left as it is. */
async function warnsOnLeaving(page: Page): Promise<boolean> {
  const asked = page.waitForEvent('dialog', { timeout: 5_000 }).then(
    async (dialog) => {
      expect(dialog.type()).toBe('beforeunload');
      await dialog.dismiss();
      return true;
    },
    () => false,
  );
  const gone = page.waitForEvent('close', { timeout: 5_000 }).then(
    () => false,
    () => true,
  );
  await page.close({ runBeforeUnload: true });
  return Promise.race([asked.then((isAsked) => isAsked || gone), gone]);
}

it.each(Object.entries(refusals))(
  'works where the browser keeps nothing and says so %s, and warns whoever would lose something',
  async (_, refuse) => {
    const key = await makePolicy(app.server.origin);
    await onPage(app, { path: '/', expected: { outages: true } }, async (page) => {
      await refuse(page);
      await page.goto(`${app.server.origin}${outlineOf(key)}`);
      await untilOpen(page);
      await renameStep(page, 'senior', 'Kept by the server');
      await untilSaved(page);
      expect((await draftOf(app.server.origin, key)).flow.nodes['senior']?.title).toBe('Kept by the server');
      await page.context().setOffline(true);
      await renameStep(page, 'senior', 'Kept nowhere yet');
      await expect
        .poll(() => page.getByTestId('save-state').getAttribute('data-state'), soon)
        .toBe('offline');
      expect(await warnsOnLeaving(page)).toBe(true);
      await page.context().setOffline(false);
      await untilSaved(page);
      expect((await draftOf(app.server.origin, key)).flow.nodes['senior']?.title).toBe('Kept nowhere yet');
      expect(await warnsOnLeaving(page)).toBe(false);
    });
  },
);

it('lets people leave without a word what their browser keeps', async () => {
  const key = await makePolicy(app.server.origin);
  await onPage(app, { path: outlineOf(key), expected: { outages: true } }, async (page) => {
    await untilOpen(page);
    await page.context().setOffline(true);
    await renameStep(page, 'senior', 'Kept in the journal');
    await expect.poll(() => page.getByTestId('save-state').getAttribute('data-state'), soon).toBe('offline');
    expect(await warnsOnLeaving(page)).toBe(false);
  });
});
