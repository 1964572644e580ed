import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, onPage, startApp } from '../harness/app.ts';
import { checkAxe } from '../harness/check-axe.ts';
import { draftOf } from '../harness/documents.ts';
import { openDock, untilSaved } from '../harness/editor.ts';
import { makePolicy } from '../robust/flows.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

/** Chooses steps of the drawing together. */
async function pickAll(page: Page, nodes: readonly string[]): Promise<void> {
  for (const [index, node] of nodes.entries()) {
    await page.locator(`[data-step="${node}"]`).click({
      position: { x: 60, y: 46 },
      ...(index === 0 ? {} : { modifiers: ['ControlOrMeta'] }),
    });
  }
}

async function configsOf(key: string, nodes: readonly string[]): Promise<readonly unknown[]> {
  const { flow } = await draftOf(app.server.origin, key);
  return nodes.map((node) => flow.nodes[node]?.config);
}

it('shows what several steps have in common, says where they differ, and changes all of them as one edit', async () => {
  const key = await makePolicy(app.server.origin);
  await onPage(app, { path: `/policies/${key}?view=canvas` }, async (page) => {
    const tiers = ['team', 'senior', 'founder'];
    const before = await configsOf(key, tiers);
    await page.locator('[data-step="team"]').waitFor();
    await pickAll(page, tiers);
    const panel = page.getByRole('complementary', { name: 'Settings of the step' });
    await panel.getByRole('heading', { name: '3 steps selected' }).waitFor();
    const tier = panel.getByRole('combobox', { name: 'Give the ticket to the tier' });
    expect([await tier.inputValue(), await tier.getAttribute('placeholder')]).toEqual(['', 'Mixed']);
    await checkAxe(page);
    await tier.click();
    await page.getByRole('option', { name: 'Founder' }).click();
    await expect.poll(() => tier.inputValue()).toBe('Founder');
    await untilSaved(page);
    const changed = await configsOf(key, tiers);
    expect(changed.map((config) => Object(config).tier)).toEqual(['founder', 'founder', 'founder']);
    // What was not changed stays each step's own.
    expect(changed).toEqual(before.map((config) => ({ ...Object(config), tier: 'founder' })));
    const notes = panel.getByRole('textbox', { name: 'Notes' });
    await notes.fill('Agreed in May');
    await notes.blur();
    // One step back takes back all of it.
    const undo = page.getByRole('button', { name: 'Undo: Change the notes of 3 steps' });
    await undo.click();
    await expect.poll(() => notes.inputValue()).toBe('');
    const history = await openDock(page, 'History');
    await history.getByText('Change the tier of 2 steps').waitFor();
    await page.getByRole('button', { name: 'Undo: Change the tier of 2 steps' }).click();
    await expect.poll(() => tier.getAttribute('placeholder')).toBe('Mixed');
    await untilSaved(page);
    expect(await configsOf(key, tiers)).toEqual(before);
  });
});

it('offers of steps of several kinds only what means the same in each', async () => {
  const key = await makePolicy(app.server.origin);
  await onPage(app, { path: `/policies/${key}?view=canvas` }, async (page) => {
    await page.locator('[data-step="team"]').waitFor();
    await pickAll(page, ['team', 'watch']);
    const panel = page.getByRole('complementary', { name: 'Settings of the step' });
    await panel.getByRole('heading', { name: 'For all of them' }).waitFor();
    expect(await panel.getByRole('combobox').count()).toBe(0);
    await panel.getByRole('textbox', { name: 'Notes' }).waitFor();
  });
});
