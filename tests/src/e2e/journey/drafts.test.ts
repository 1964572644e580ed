import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Flow } from '@rung/flow';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, onPage, startApp } from '../harness/app.ts';
import { checkAxe } from '../harness/check-axe.ts';
import { draftOf, draftText } from '../harness/documents.ts';
import {
  inspectorOf,
  newFromTemplate,
  openDock,
  pick,
  policyMenu,
  stepCard,
  untilSaved,
} from '../harness/editor.ts';

const examples = join(import.meta.dirname, '../../../../examples');

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const named = async (key: string, part: keyof Flow): Promise<unknown> =>
  (await draftOf(app.server.origin, key)).flow[part];

it('undoes and redoes by name, and brings back an earlier draft after showing the difference', () =>
  onPage(app, {}, async (page) => {
    const key = await newFromTemplate(page, /small team/i, 'Histories');
    await pick(page, 'Senior');
    await page.getByRole('button', { name: 'Delete and reconnect' }).click();
    await stepCard(page, 'Senior').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Undo: .*Senior/ }).click();
    await stepCard(page, 'Senior').waitFor();
    await page.getByRole('button', { name: /^Redo: .*Senior/ }).click();
    await stepCard(page, 'Senior').waitFor({ state: 'detached' });
    await pick(page, 'Founder');
    const field = inspectorOf(page).getByRole('textbox', { name: 'Name of the step' });
    await field.fill('Boss of all');
    await field.blur();
    await stepCard(page, 'Boss of all').waitFor();
    const history = await openDock(page, 'History');
    await expect.poll(() => history.getByRole('listitem').count()).toBe(3);
    await history.getByRole('button', { name: /^Back to before this: .*Senior/ }).click();
    await stepCard(page, 'Founder').waitFor();
    await stepCard(page, 'Senior').waitFor();
    await untilSaved(page);
    await expect.poll(() => draftText(app.server.origin, key)).not.toContain('Boss of all');

    await history
      .getByRole('button', { name: /^Do this again: .*Boss/ })
      .first()
      .click();
    await stepCard(page, 'Boss of all').waitFor();
    await untilSaved(page);
    const versions = await openDock(page, 'Versions');
    await versions.getByText('Earlier drafts').click();
    await versions.getByRole('button', { name: /^Restore draft 1:/ }).click();
    await versions.getByText('Senior').first().waitFor();
    await checkAxe(page);
    await versions
      .getByRole('button', { name: /^(?:Restore|Bring)/ })
      .last()
      .click();
    await stepCard(page, 'Senior').waitFor();
    await expect.poll(() => draftText(app.server.origin, key)).not.toContain('Boss of all');
    await page.getByRole('button', { name: /^Undo: / }).click();
    await stepCard(page, 'Boss of all').waitFor();
  }));

it('replaces a draft by a file after showing the difference, as one change', () =>
  onPage(app, { expected: { refusals: true } }, async (page) => {
    const key = await newFromTemplate(page, /small team/i, 'Replaced');
    await policyMenu(page, 'Replace by a file…');
    const dialog = page.getByRole('dialog', { name: 'Replace this draft by a file' });
    const submit = dialog.getByRole('button', { name: 'Replace the draft' });
    expect(await submit.isEnabled()).toBe(false);
    const flow: Record<string, unknown> = JSON.parse(
      readFileSync(join(examples, 'unresolved-24h/flow.json'), 'utf8'),
    );
    const file = { name: 'other.json', mimeType: 'application/json' };
    await page.locator('input[type=file]').setInputFiles({ ...file, buffer: Buffer.from('{"format":') });
    await dialog.getByText('other.json cannot be imported').waitFor();
    expect(await submit.isEnabled()).toBe(false);
    await page
      .locator('input[type=file]')
      .setInputFiles({ ...file, buffer: Buffer.from(JSON.stringify(flow)) });
    await dialog
      .getByRole('region', { name: 'What would be different' })
      .getByText('Founder')
      .first()
      .waitFor();
    await checkAxe(page);
    await submit.click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => named(key, 'nodes')).toEqual(flow['nodes']);
    expect(await named(key, 'id')).toBe(key);
    await page.getByRole('button', { name: /^Undo: / }).click();
    await stepCard(page, 'Founder').waitFor();
    await expect.poll(() => named(key, 'name')).toBe('Replaced');
  }));

it('renames, exports and duplicates the open policy from the menu behind its name', () =>
  onPage(app, {}, async (page) => {
    const key = await newFromTemplate(page, /small team/i, 'Named');
    await policyMenu(page, 'Rename…');
    await page.getByRole('textbox', { name: 'Name' }).fill('Named <b>better</b>');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Named <b>better</b>' }).waitFor();
    await expect.poll(() => named(key, 'name')).toBe('Named <b>better</b>');
    const [download] = await Promise.all([page.waitForEvent('download'), policyMenu(page, 'Export as file')]);
    expect(JSON.parse(readFileSync(await download.path(), 'utf8'))).toMatchObject({
      name: 'Named <b>better</b>',
    });
    await policyMenu(page, 'Duplicate…');
    await page.keyboard.press('Enter');
    await page.waitForURL(/policies\/named-b-better-b-copy/);
    await page.getByRole('heading', { level: 1, name: 'Named <b>better</b> (copy)' }).waitFor();
  }));

it('says that Rung was updated when it exports with a script that is gone, and exports once the page is loaded again', async () => {
  const gone = '**/assets/api-*.js';
  await onPage(app, { path: '/nowhere', expected: { refusals: true } }, async (page) => {
    await page.route(gone, (route) => route.fulfill({ status: 404 }));
    await page.goto(`${app.server.origin}/policies/small-team-starter`);
    await stepCard(page, 'Senior').waitFor();
    await policyMenu(page, 'Export as file');
    await page
      .getByText(/^Rung was updated meanwhile/)
      .first()
      .waitFor();
    await page.unroute(gone);
    await page.getByRole('button', { name: 'Reload the page' }).click();
    await stepCard(page, 'Senior').waitFor();
    await Promise.all([page.waitForEvent('download'), policyMenu(page, 'Export as file')]);
  });
});

it('moves a trigger up the order with the mouse', () =>
  onPage(app, {}, async (page) => {
    const key = await newFromTemplate(page, /small team/i, 'Ordered');
    await policyMenu(page, 'Order of the triggers');
    const dialog = page.getByRole('dialog', { name: 'Tiers, calendars and other tables' });
    const titles = () => dialog.getByRole('list').first().getByRole('listitem').allTextContents();
    const earlier = dialog.getByRole('button', { name: /earlier|up/i }).last();
    await earlier.waitFor();
    const [first, second, third] = await titles();
    await earlier.click();
    const names = async () => (await titles()).map((title) => title.slice(1));
    await expect.poll(names).toEqual([first, third, second].map((title) => title?.slice(1)));
    await checkAxe(page);
    const order = async (): Promise<readonly number[]> =>
      Object.values((await named(key, 'nodes')) as Record<string, { config: { order?: number } }>).flatMap(
        ({ config }) => config.order ?? [],
      );
    await untilSaved(page);
    expect(new Set(await order()).size).toBe((await order()).length);
  }));
