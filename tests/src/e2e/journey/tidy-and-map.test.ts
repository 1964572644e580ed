import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, newPerson, onPage, startApp } from '../harness/app.ts';
import { checkAxe } from '../harness/check-axe.ts';
import { bringFlow, draftOf, flowOf } from '../harness/documents.ts';
import { openDock, soon, tidy, untilSaved } from '../harness/editor.ts';
import { makePolicy } from '../robust/flows.ts';
import { press } from './keys.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const mapOf = (page: Page) => page.getByRole('img', { name: 'Overview' });
const switchOf = (page: Page) => page.getByRole('button', { name: 'Overview' });

it('shows the map of a small drawing when it is asked for, by key, button and palette, and next time too', async () => {
  const key = await makePolicy(app.server.origin);
  const context = await newPerson(app);
  await onPage(app, { path: `/policies/${key}?view=canvas`, context }, async (page) => {
    await switchOf(page).waitFor();
    expect(await mapOf(page).count()).toBe(0);
    await page.locator('[data-step="team"]').focus();
    await page.keyboard.press('Shift+M');
    await mapOf(page).waitFor();
    expect(await switchOf(page).getAttribute('aria-pressed')).toBe('true');
    await checkAxe(page);
    await page.reload();
    await mapOf(page).waitFor();
    await switchOf(page).click();
    await mapOf(page).waitFor({ state: 'detached' });
    expect(await switchOf(page).getAttribute('aria-pressed')).toBe('false');
    await page.locator('[data-step="team"]').focus();
    await press(page, '?');
    await page.getByRole('dialog').getByText('Show or hide the overview').waitFor();
    await press(page, 'Escape', 'Control+k');
    await page.getByRole('textbox', { name: 'Find a command' }).fill('overview');
    await press(page, 'Enter');
    await mapOf(page).waitFor();
  });
  await context.close();
});

it('shows on the map where a rehearsed ticket has gone', async () => {
  const key = await makePolicy(app.server.origin);
  await onPage(app, { path: `/policies/${key}?view=canvas` }, async (page) => {
    await switchOf(page).click();
    await mapOf(page).waitFor();
    const ahead = mapOf(page).locator('[data-family="ahead"]');
    expect(await ahead.count()).toBe(0);
    const dock = await openDock(page, 'Rehearsal');
    await dock.getByRole('button', { name: 'Empty ticket' }).click();
    await ahead.waitFor({ state: 'attached' });
    const taken = mapOf(page).locator('[data-taken]');
    expect(await taken.getAttribute('d')).toBe('');
    const before = (await ahead.getAttribute('d')) ?? '';
    await dock.getByRole('button', { name: /^To the end/ }).click();
    await expect.poll(() => taken.getAttribute('d'), soon).toMatch(/^M/);
    const after = (await ahead.getAttribute('d')) ?? '';
    expect(after.length).toBeLessThan(before.length);
    await dock.getByRole('button', { name: 'Leave the rehearsal' }).click();
    await ahead.waitFor({ state: 'detached' });
  });
});

/** A policy with three steps where a hand has put them; gives its key. */
async function messy(id: string): Promise<string> {
  const flow = flowOf('examples/small-team-starter/flow.json');
  const layout = {
    team: { x: 77, y: 901, pinned: true },
    senior: { x: 433, y: 17, pinned: true },
    founder: { x: 1203, y: 655, pinned: true },
  };
  return bringFlow(app.server, { ...flow, id, name: 'Messy', layout });
}

it('tidies all, tidies the selection and lets go of what is pinned, each as one step of the history', async () => {
  const key = await messy('messy');
  const layout = async () => (await draftOf(app.server.origin, key)).flow.layout ?? {};
  const pinned = async () => {
    const entries = Object.entries(await layout());
    return entries.flatMap(([id, place]) => (place.pinned === true ? [id] : [])).toSorted();
  };
  await onPage(app, { path: `/policies/${key}?view=canvas` }, async (page) => {
    const begin = await layout();
    await page.locator('[data-step="team"]').waitFor();
    await tidy(page, 'Tidy everything');
    await page.getByRole('button', { name: 'Undo: Arrange 3 steps' }).click();
    await untilSaved(page);
    expect(await layout()).toEqual(begin);
    await page.getByRole('button', { name: 'Redo: Arrange 3 steps' }).click();
    await untilSaved(page);
    expect(await pinned()).toEqual(['founder', 'senior', 'team']);
    expect((await layout())['senior']).not.toEqual(begin['senior']);
    // What is in line stays as it is, and the history with it.
    await page.locator('[data-step="team"]').focus();
    await press(page, 'Shift+T');
    await page.getByText('Everything is in line already.').first().waitFor();
    await page.getByRole('button', { name: 'Undo: Arrange 3 steps' }).click();
    // Undoing has selected what it changed.
    await page.locator('[data-step="team"]').focus();
    await press(page, 'Escape');
    for (const node of ['senior', 'founder']) {
      await page.locator(`[data-step="${node}"]`).focus();
      await press(page, 'Shift+Space');
    }
    await page.getByRole('heading', { name: '2 steps selected' }).waitFor();
    await tidy(page, 'Tidy the selection');
    await page.getByRole('button', { name: 'Undo: Arrange 2 steps' }).waitFor();
    await untilSaved(page);
    const lined = await layout();
    expect([lined['team'], lined['senior']]).toEqual([begin['team'], begin['senior']]);
    expect(lined['founder']).not.toEqual(begin['founder']);
    await tidy(page, 'Unpin the selection');
    await page.getByRole('button', { name: 'Undo: Unpin 2 steps' }).waitFor();
    await untilSaved(page);
    expect(await pinned()).toEqual(['team']);
    await tidy(page, 'Unpin everything');
    await page.getByRole('button', { name: 'Undo: Unpin one step' }).waitFor();
    await page.getByRole('button', { name: 'Tidy', exact: true }).click();
    await page.getByText('No step is pinned: everything is arranged.').waitFor();
    expect(await page.getByRole('menuitem', { disabled: false }).count()).toBe(0);
    await checkAxe(page);
  });
});
