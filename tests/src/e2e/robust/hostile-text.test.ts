import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, onPage, startApp, takePicture } from '../harness/app.ts';
import { clientOf } from '../harness/documents.ts';
import { soon } from '../harness/editor.ts';
import { untilOpen, untilTitle } from './flows.ts';
import { hostileFlow, letters, long, markdown, payload } from './hostile-flow.ts';

let app: App;
let key = '';
beforeAll(async () => {
  app = await startApp();
  ({ key } = await clientOf(app.server.origin).policies.import.mutate({
    commandId: 'hostile-text-1',
    author: 'Test',
    text: JSON.stringify(hostileFlow(payload)),
  }));
  await clientOf(app.server.origin).policies.import.mutate({
    commandId: 'hostile-text-2',
    author: 'Test',
    text: JSON.stringify({ ...hostileFlow(long), id: 'long' }),
  });
});
afterAll(() => app.stop());

/** The fields of the step that is open, beside the outline or over it. */
const inspectorOf = (page: Page) =>
  page.locator('[data-region="inspector"], [role="dialog"]').locator('textarea, input:not([type="radio"])');

/** Nothing ran, nothing became an element, nothing asked anybody, and the page is as wide as its window. */
async function isOnlyText(page: Page, where: string): Promise<void> {
  const found = await page.evaluate(`({
    ran: typeof pwned,
    made: document.querySelectorAll('img[src="x"], #root script, svg[onload], iframe, [onerror], [onmouseover], [srcdoc]').length,
    links: [...document.querySelectorAll('a[href]')].filter((a) => !/^https?:$/.test(a.protocol)).length,
    width: document.documentElement.scrollWidth <= innerWidth,
    height: document.documentElement.scrollHeight <= innerHeight || !location.pathname.startsWith('/policies/'),
  })`);
  expect([where, found]).toEqual([where, { ran: 'undefined', made: 0, links: 0, width: true, height: true }]);
}

it.each(['desktop', 'phone'] as const)(
  'shows hostile names in the list and its pictures as text: %s',
  (size) =>
    onPage(app, { size }, async (page) => {
      await page.getByText(payload, { exact: true }).first().waitFor();
      await page.getByText(long.slice(0, 50)).first().waitFor();
      await isOnlyText(page, 'list');
      // Where there is no room for a table there are cards without pictures already.
      if (size === 'phone') return;
      await page.goto(`${app.server.origin}/?as=cards`);
      await page.locator('img').first().waitFor();
      await expect.poll(() => page.locator('img').count(), soon).toBeGreaterThan(2);
      await isOnlyText(page, 'cards');
      await page.goto(`${app.server.origin}/?find=${encodeURIComponent(payload)}`);
      await page.getByText(payload, { exact: true }).first().waitFor();
      await isOnlyText(page, 'find');
      await page.goto(
        `${app.server.origin}/?show=${encodeURIComponent(payload)}&by=${encodeURIComponent(payload)}`,
      );
      await page.getByText(payload, { exact: true }).first().waitFor();
      await isOnlyText(page, 'address');
    }),
);

it.each([
  ['desktop', 'en', 'light'],
  ['desktop', 'de', 'dark'],
  ['phone', 'en', 'light'],
] as const)('shows hostile words in every part of the editor as text: %s %s %s', (size, language, scheme) =>
  onPage(app, { size, language, scheme, path: `/policies/${key}?view=outline` }, async (page) => {
    await untilOpen(page);
    await isOnlyText(page, 'outline');
    await takePicture(page, `hostile-outline-${size}`);
    for (const node of ['intake', 'watch', 'team', 'senior', 'tell_founder', 'alarm']) {
      await page.goto(`${app.server.origin}/policies/${key}?view=outline&step=${node}`);
      await untilOpen(page);
      await page.locator(`[data-row="${node}"]`).focus();
      await page.keyboard.press('Enter');
      await inspectorOf(page).first().waitFor();
      await isOnlyText(page, node);
    }
    await takePicture(page, `hostile-inspector-${size}`);
    if (size === 'phone') return;
    const dock = page.locator('[data-region="dock"]');
    for (const tab of await dock.getByRole('tab').all()) {
      await tab.click();
      // A panel is fetched when its tab is first opened, and empty until then.
      await dock.getByRole('tabpanel').getByText(/\S/).first().waitFor();
      await isOnlyText(page, String(await tab.textContent()));
    }
    await page.goto(`${app.server.origin}/policies/${key}?view=canvas`);
    await page.locator('.react-flow__node').first().waitFor();
    await isOnlyText(page, 'canvas');
    await takePicture(page, `hostile-canvas-${scheme}`);
    await page.goto(`${app.server.origin}/policies/long?view=canvas`);
    await page.locator('.react-flow__node').first().waitFor();
    await isOnlyText(page, 'canvas of a long name');
    expect((await page.title()).length).toBeLessThan(11_000);
  }),
);

it('runs, finds, publishes and lists hostile words as text', () =>
  onPage(app, { path: `/policies/${key}?view=outline` }, async (page) => {
    await untilOpen(page);
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').locator('input:focus').waitFor();
    await page.keyboard.type(payload.slice(0, 40));
    await isOnlyText(page, 'palette');
    await page.keyboard.press('Escape');
    await page.getByPlaceholder('Find…').fill('<img');
    await page.getByRole('option').first().waitFor();
    await isOnlyText(page, 'find');
    await page.keyboard.press('Escape');
    await page.locator('[data-row="team"]').focus();
    await page.keyboard.press('a');
    await page.getByRole('dialog').or(page.getByRole('listbox')).first().waitFor();
    await isOnlyText(page, 'picker');
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Scenarios' }).click();
    await page.getByRole('button', { name: 'Run all' }).click();
    await page
      .getByText(/pass|failed/i)
      .first()
      .waitFor();
    await isOnlyText(page, 'scenarios');
    await page.getByRole('tab', { name: /^(Simulator|Rehearsal)/ }).click();
    await page.getByRole('tabpanel').getByRole('button', { name: /^<img/ }).first().click();
    const told = page.getByRole('region', { name: 'What happened and why' });
    await told.getByRole('button', { name: /<img/ }).first().waitFor();
    await isOnlyText(page, 'simulator');
    await takePicture(page, 'hostile-simulator');
    // A notice and an undo, both with a hostile name.
    await page.locator('[data-row="team"]').focus();
    await page.keyboard.press('F2');
    await page.keyboard.insertText(`${payload} ${letters} ${markdown}`);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+z');
    await isOnlyText(page, 'notice');
    await page
      .getByRole('button', { name: /^Publish/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog', { name: 'Publish' });
    await dialog.getByRole('button', { name: /^Publish to/ }).waitFor();
    await isOnlyText(page, 'publish');
    await takePicture(page, 'hostile-publish');
  }));

it('exports hostile words byte for byte', async () => {
  const { text, fileName } = await clientOf(app.server.origin).policies.export.query({ key });
  expect(JSON.parse(text)).toMatchObject({ name: payload });
  expect(fileName).toMatch(/^[\w.-]+$/);
});

it('shows a name without the marks that would turn it round', async () => {
  const { policies } = clientOf(app.server.origin);
  const { key: turned } = await policies.create.mutate({
    commandId: 'hostile-text-3',
    author: 'Test',
    name: '\u202Eevil',
    from: { kind: 'blank' },
  });
  await onPage(app, {}, async (page) => {
    const link = page.locator(`a[href="/policies/${turned}"]`);
    expect(await link.textContent()).toBe('evil');
    expect(await page.locator(`[data-actions-of="${turned}"]`).getAttribute('aria-label')).toBe(
      'Actions for evil',
    );
    await page.goto(`${app.server.origin}/?as=cards`);
    expect(await link.textContent()).toBe('evil');
    await page.goto(`${app.server.origin}/policies/${turned}`);
    const title = page.locator('[data-policy-menu]');
    expect([await title.textContent(), await title.getAttribute('title')]).toEqual(['evil', 'evil']);
  });
});

it('keeps a title that is too long in its field, and says why', () =>
  onPage(app, { path: `/policies/${key}?view=outline` }, async (page) => {
    await untilOpen(page);
    const row = page.locator('[data-row="team"]');
    await row.focus();
    await page.keyboard.press('F2');
    const field = row.getByRole('textbox');
    const title = 'x'.repeat(10_001);
    await field.fill(title);
    await field.press('Enter');
    await row.getByText('at most 10,000 characters').waitFor();
    await takePicture(page, 'title-too-long');
    await page.locator('[data-row="senior"]').focus();
    expect(await field.inputValue()).toBe(title);
    await field.fill('Short again');
    await field.press('Enter');
    await field.waitFor({ state: 'detached' });
    await untilTitle(page, 'team', 'Short again');
  }));
