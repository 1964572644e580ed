import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, newPerson, onPage, startApp } from '../harness/app.ts';
import { checkAxe } from '../harness/check-axe.ts';
import { bringFlow, clientOf, flowOf } from '../harness/documents.ts';
import { inspectorOf, openDock, soon, untilSaved } from '../harness/editor.ts';
import { makePolicy, outlineOf, renameStep } from '../robust/flows.ts';
import { expectFocus, pressTo } from './keys.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

/** What the history of the step tells, the latest first, without who and when. */
const told = (page: Page): Promise<readonly string[]> =>
  historyOf(page).getByRole('listitem').locator('bdi').allTextContents();

const historyOf = (page: Page): Locator => page.getByRole('list', { name: 'History of this step' });

it('shows settings, notes and history of a step by keyboard, and keeps the tab for other steps and for a reload', async () => {
  const key = await makePolicy(app.server.origin);
  const person = await newPerson(app);
  await onPage(app, { path: outlineOf(key), context: person }, async (page) => {
    await renameStep(page, 'senior', 'Senior desk');
    await renameStep(page, 'team', 'Everybody');
    await page.locator('[data-row="senior"]').focus();
    await page.keyboard.press('Enter');
    await pressTo(page, /^tab "Settings" \[selected\]/);
    await page.keyboard.press('ArrowRight');
    await expectFocus(page, /^tab "Notes" \[selected\]/);
    await page.keyboard.press('Tab');
    await expectFocus(page, /^textbox "Notes"/);
    await page.keyboard.type('Ask Bo first.');
    await pressTo(page, /^tab "Notes something is written down" \[selected\]/, 'Shift+Tab');
    await untilSaved(page);
    await page.keyboard.press('ArrowRight');
    await expectFocus(page, /^tab "History" \[selected\]/);
    await expect
      .poll(() => told(page), soon)
      .toEqual([
        'Change the notes of “Senior desk”',
        'Rename “Senior” to “Senior desk”',
        'The policy is made',
      ]);
    expect(await historyOf(page).getByRole('listitem').first().textContent()).toContain('Ada, ');
    await checkAxe(page);
    // Around the end.
    await page.keyboard.press('ArrowRight');
    await expectFocus(page, /^tab "Settings" \[selected\]/);
    await page.keyboard.press('ArrowLeft');
    await page.locator('[data-row="team"]').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => told(page), soon).toEqual(['Rename “Team” to “Everybody”', 'The policy is made']);
    await page.reload();
    await page.locator('[data-row="senior"]').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => told(page).then(([first]) => first), soon).toMatch(/^Change the notes/);
    await inspectorOf(page).getByRole('button', { name: 'Whole history' }).click();
    const everything = page.getByRole('region', { name: 'Earlier drafts' });
    await everything.getByText('Rename “Team” to “Everybody”').waitFor();
  });
  await person.close();
});

it('tells of changes by others and of published versions, in German too', async () => {
  const key = await makePolicy(app.server.origin);
  const { drafts, versions } = clientOf(app.server.origin);
  const signed = (author: string) => ({ key, author, commandId: crypto.randomUUID() });
  const { rev } = await drafts.open.query({ key });
  const renamed = { what: 'nodeRenamed', data: { node: 'senior', title: 'Senior', to: 'Fachteam' } } as const;
  const path = ['nodes', 'senior', 'title'];
  const patches = [{ path, after: 'Fachteam' }];
  await drafts.write.mutate({ ...signed('Grace'), baseRev: rev, label: renamed, patches });
  const message = 'Nach der Besprechung';
  const gate = { baseRev: rev + 1, acknowledgedRev: rev + 1 };
  await versions.publish.mutate({
    ...signed('Bo'),
    ...gate,
    environment: 'staging',
    expectedSeq: 0,
    message,
  });
  await onPage(app, { path: outlineOf(key), language: 'de' }, async (page) => {
    await page.locator('[data-row="senior"]').focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-region="inspector"]').getByRole('tab', { name: 'Verlauf' }).click();
    const events = page.getByRole('list', { name: 'Verlauf dieses Schritts' }).getByRole('listitem');
    await expect.poll(() => events.count(), soon).toBe(3);
    const [published = '', change = ''] = await events.allTextContents();
    expect(published).toMatch(/^Version 1zum ersten Mal veröffentlichtNach der BesprechungBo, /);
    expect(change).toMatch(/Fachteam.*Grace, /);
  });
});

it('shows the tab in which something stands that somebody is led to', async () => {
  const flow = flowOf('examples/small-team-starter/flow.json');
  const { 'senior-overdue-founder': _, ...edges } = flow.edges;
  const key = await bringFlow(app.server, { ...flow, id: 'led', name: 'Led', edges });
  await onPage(app, { path: outlineOf(key) }, async (page) => {
    await page.locator('[data-row="senior"]').focus();
    await page.keyboard.press('Enter');
    const inspector = inspectorOf(page);
    await inspector.getByRole('tab', { name: 'Settings 1 error' }).waitFor();
    await inspector.getByRole('tab', { name: 'History' }).click();
    await historyOf(page).waitFor();
    const problems = await openDock(page, 'Problems');
    await problems.getByRole('button', { name: /where “work overdue” leads/ }).click();
    await expectFocus(page, /^combobox "“work overdue” goes to"/);
    await inspector.getByRole('tab', { name: /^Settings/, selected: true }).waitFor();
  });
});

it('leads from the history of a step in the sheet of a phone to the whole history', async () => {
  const key = await makePolicy(app.server.origin);
  await onPage(app, { path: outlineOf(key), size: 'phone' }, async (page) => {
    await page.locator('[data-row="senior"]').focus();
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('dialog', { name: 'Settings of the step' });
    await sheet.getByRole('tab', { name: 'History' }).tap();
    await historyOf(page).getByRole('listitem').first().waitFor();
    await checkAxe(page);
    await sheet.getByRole('button', { name: 'Whole history' }).tap();
    await page.getByRole('region', { name: 'Earlier drafts' }).waitFor();
    await sheet.waitFor({ state: 'detached' });
  });
});

it('counts in the tab all that its list shows, and not only the worst', async () => {
  const key = await makePolicy(app.server.origin, 'saas-retention-keyword');
  for (const size of ['desktop', 'phone'] as const) {
    await onPage(app, { path: outlineOf(key), size }, async (page) => {
      const tab = page.getByRole('tab', { name: /^Problems.*2 warnings, 2 remarks$/ });
      await tab.waitFor();
      if (size === 'phone') await tab.getByText('4', { exact: true }).waitFor();
      const problems = await openDock(page, 'Problems');
      await expect.poll(() => problems.getByRole('listitem').count()).toBe(4);
    });
  }
});
