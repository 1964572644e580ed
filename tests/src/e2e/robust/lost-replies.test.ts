import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, onPage, startApp } from '../harness/app.ts';
import { clientOf, draftOf } from '../harness/documents.ts';
import { openDock } from '../harness/editor.ts';
import { makePolicy, outlineOf, untilOpen } from './flows.ts';

const examples = join(import.meta.dirname, '../../../../examples');
const outages = { outages: true, refusals: true } as const;

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

/** The next such call reaches the server and is carried out; its reply is lost on the way back. */
async function loseReplyOf(page: Page, call: string): Promise<void> {
  await page.route(
    `**/trpc/${call}`,
    async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    },
    { times: 1 },
  );
}

const unanswered = (page: Page) => page.getByText(/^The server did not answer\. Try again/).first();

async function policiesNamed(name: string): Promise<number> {
  const rows = await clientOf(app.server.origin).policies.list.query();
  return rows.filter((row) => row.name === name).length;
}

it('makes one policy when the reply was lost and Create is pressed again', () =>
  onPage(app, { expected: outages }, async (page) => {
    // The pictures of the templates are worked out while the dialog opens.
    page.setDefaultTimeout(60_000);
    await page.getByRole('button', { name: 'New policy' }).click();
    const dialog = page.getByRole('dialog', { name: 'New policy' });
    await dialog.getByText('Blank', { exact: true }).click();
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Made once');
    await loseReplyOf(page, 'policies.create');
    await dialog.getByRole('button', { name: 'Create policy' }).click();
    await unanswered(page).waitFor();
    expect(await policiesNamed('Made once')).toBe(1);
    await dialog.getByRole('button', { name: 'Create policy' }).click();
    await page.waitForURL('**/policies/made-once');
    expect(await policiesNamed('Made once')).toBe(1);
  }));

it('makes one policy of a file when the reply was lost and Import is pressed again', () =>
  onPage(app, { expected: outages }, async (page) => {
    // The pictures of the templates are worked out while the dialog opens.
    page.setDefaultTimeout(60_000);
    const flow = JSON.parse(readFileSync(join(examples, 'authority-ladder/flow.json'), 'utf8'));
    const buffer = Buffer.from(JSON.stringify({ ...flow, id: 'read-once', name: 'Read once' }));
    await page.getByRole('button', { name: 'New policy' }).click();
    const dialog = page.getByRole('dialog', { name: 'New policy' });
    await dialog.getByText('File', { exact: true }).click();
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'once.json', mimeType: 'application/json', buffer });
    await loseReplyOf(page, 'policies.import');
    await dialog.getByRole('button', { name: 'Import policy' }).click();
    await unanswered(page).waitFor();
    await dialog.getByRole('button', { name: 'Import policy' }).click();
    await page.waitForURL('**/policies/read-once');
    expect(await policiesNamed('Read once')).toBe(1);
  }));

it('renames once when the reply was lost and the new name is given again', async () => {
  const key = await makePolicy(app.server.origin);
  await onPage(app, { expected: outages }, async (page) => {
    const row = page.getByRole('row').filter({ has: page.locator(`a[href^="/policies/${key}"]`) });
    await row.getByRole('button').last().click();
    await page.getByRole('menuitem', { name: 'Rename…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('Renamed once');
    await loseReplyOf(page, 'policies.rename');
    await dialog.getByRole('textbox').press('Enter');
    await unanswered(page).waitFor();
    await dialog.getByRole('textbox').press('Enter');
    await dialog.waitFor({ state: 'detached' });
  });
  const { flow, rev } = await draftOf(app.server.origin, key);
  expect([flow.name, rev]).toEqual(['Renamed once', 2]);
});

it('publishes and promotes once when the reply was lost and the button is pressed again', async () => {
  const key = await makePolicy(app.server.origin);
  await onPage(app, { path: outlineOf(key), expected: outages }, async (page) => {
    await untilOpen(page);
    await page.getByRole('button', { name: 'Publish…' }).click();
    const drawer = page.getByRole('dialog', { name: 'Publish' });
    await drawer.getByRole('textbox', { name: /^What changes/ }).fill('The first one');
    const tick = drawer.getByRole('checkbox', { name: /^I have read/ });
    if ((await tick.count()) > 0) await tick.check();
    await loseReplyOf(page, 'versions.publish');
    const publish = drawer.getByRole('button', { name: 'Publish to staging' });
    await publish.click();
    await unanswered(page).waitFor();
    expect((await clientOf(app.server.origin).versions.list.query({ key })).versions).toHaveLength(1);
    expect(await drawer.getByRole('textbox', { name: /^What changes/ }).inputValue()).toBe('The first one');
    await publish.click();
    await drawer.getByText('Version 1 is live').first().waitFor();
    await drawer.getByRole('button', { name: 'Done' }).click();

    const panel = await openDock(page, 'Versions');
    await panel.getByRole('button', { name: 'Make live in production' }).click();
    const asked = page.getByRole('dialog', { name: 'Change what is live?' });
    await loseReplyOf(page, 'versions.point');
    await asked.getByRole('button', { name: 'Make live in production' }).click();
    await unanswered(page).waitFor();
    await asked.getByRole('button', { name: 'Make live in production' }).click();
    await asked.waitFor({ state: 'detached' });
    const { versions, history } = await clientOf(app.server.origin).versions.list.query({ key });
    expect(versions.map(({ number, message }) => [number, message])).toEqual([[1, 'The first one']]);
    expect(history.map(({ environment, seq }) => [environment, seq]).sort()).toEqual([
      ['production', 1],
      ['staging', 1],
    ]);
  });
});
