import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, newPerson, onPage, startApp } from '../harness/app.ts';
import { clientOf, draftOf } from '../harness/documents.ts';
import { inspectorOf, openDock, untilSaved } from '../harness/editor.ts';
import { makePolicy, outlineOf, renameStep, untilOpen } from './flows.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const question = (page: Page) => page.getByRole('dialog', { name: 'What should colleagues call you?' });

async function authorsOf(key: string): Promise<readonly string[]> {
  const { changes } = await clientOf(app.server.origin).drafts.history.query({ key });
  return changes.map(({ author }) => author.name);
}

it('asks at the first edit whose it is, once, without taking the edit, the words or the place in the flow', async () => {
  const key = await makePolicy(app.server.origin);
  const person = await newPerson(app, { name: null });
  await onPage(app, { path: outlineOf(key), context: person }, async (page) => {
    await untilOpen(page);
    // Seen once, the question need not be fetched any more: where it is asked, it is there at once.
    await page.getByRole('button', { name: 'Preferences' }).click();
    await page.getByRole('menuitem', { name: 'Your name…' }).click();
    await question(page).getByRole('button', { name: 'Cancel' }).click();
    await question(page).waitFor({ state: 'detached' });
    await page.locator('[data-row="senior"]').focus();
    await page.keyboard.press('Enter');
    const name = inspectorOf(page).getByLabel('Name').first();
    await page.clock.install();
    await name.fill('Half a');
    // Longer than an edit waits before it is sent: whoever is in the middle of a word is not asked.
    await page.clock.runFor(10_000);
    await page.keyboard.type(' word');
    await expect.poll(() => name.inputValue()).toBe('Half a word');
    expect(await question(page).count()).toBe(0);
    await page.keyboard.press('Tab');
    const asked = question(page);
    // Shown is not yet focused: what is typed between the two goes elsewhere.
    await asked.locator('input:focus').waitFor();
    expect((await draftOf(app.server.origin, key)).rev).toBe(1);
    await page.keyboard.type('Grace');
    await page.keyboard.press('Enter');
    await asked.waitFor({ state: 'detached' });
    await untilSaved(page);
    expect(await inspectorOf(page).locator(':focus').count()).toBe(1);
    expect((await draftOf(app.server.origin, key)).flow.nodes['senior']?.title).toBe('Half a word');
    await renameStep(page, 'team', 'Not asked again');
    await untilSaved(page);
  });
  await onPage(app, { path: outlineOf(key), context: person }, async (page) => {
    await untilOpen(page);
    await renameStep(page, 'founder', 'Nor at the next visit');
    await untilSaved(page);
  });
  // What is typed with a pause in it is two revisions.
  const authors = await authorsOf(key);
  expect([new Set(authors.slice(0, -1)), authors.at(-1)]).toEqual([new Set(['Grace']), 'Test']);
  await person.close();
});

it('has the edits of who would rather not say stand under Somebody, and does not ask at each', async () => {
  const key = await makePolicy(app.server.origin);
  await onPage(app, { path: outlineOf(key), name: null }, async (page) => {
    await untilOpen(page);
    await renameStep(page, 'senior', 'By nobody');
    await question(page).getByRole('button', { name: 'Cancel' }).click();
    await untilSaved(page);
    await renameStep(page, 'team', 'By nobody again');
    await untilSaved(page);
    const panel = await openDock(page, 'Versions');
    await panel.getByText('Earlier drafts').click();
    await panel.getByText(/Draft 3 · Somebody, /).waitFor();
  });
  expect(await authorsOf(key)).toEqual(['Somebody', 'Somebody', 'Test']);
});

it('asks after the flow was opened again where the page was closed with the question open', async () => {
  const key = await makePolicy(app.server.origin);
  const person = await newPerson(app, { name: null });
  await onPage(app, { path: outlineOf(key), context: person }, async (page) => {
    await untilOpen(page);
    await renameStep(page, 'senior', 'Before closing');
    await question(page).waitFor();
  });
  await onPage(app, { path: outlineOf(key), context: person }, async (page) => {
    await question(page).getByRole('textbox', { name: 'Your name' }).fill('Grace');
    await page.keyboard.press('Enter');
    await untilSaved(page);
  });
  expect(await authorsOf(key)).toEqual(['Grace', 'Test']);
  expect((await draftOf(app.server.origin, key)).flow.nodes['senior']?.title).toBe('Before closing');
  await person.close();
});
