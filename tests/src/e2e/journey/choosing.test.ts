import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ownPolicy } from '../accessibility/documents.ts';
import { type App, onPage, startApp } from '../harness/app.ts';
import { draftOf } from '../harness/documents.ts';
import { inspectorOf } from '../harness/editor.ts';
import { expectFocus, expectSaid, pick, press, pressTo } from './keys.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

async function onOwn(
  name: string,
  view: 'canvas' | 'outline',
  act: (page: Page, key: string) => Promise<void>,
): Promise<void> {
  const key = await ownPolicy(app, name);
  await onPage(app, { path: `/policies/${key}?view=${view}` }, async (page) => {
    await placeOf(page, 'team').waitFor();
    await act(page, key);
  });
}

const placeOf = (page: Page, node: string): Locator =>
  page.locator(`[data-step="${node}"], [data-row="${node}"]`);

/** The selected steps by id. */
async function chosen(page: Page): Promise<readonly string[]> {
  const all = await page.locator('[data-step][data-selected="true"], [data-row][aria-selected="true"]').all();
  const ids = all.map(
    async (one) => (await one.getAttribute('data-step')) ?? (await one.getAttribute('data-row')) ?? '',
  );
  return (await Promise.all(ids)).sort();
}

/** What leads away from a step. */
async function waysFrom(key: string, node: string): Promise<readonly string[]> {
  const { edges } = (await draftOf(app.server.origin, key)).flow;
  return Object.values(edges).flatMap(({ from, to }) => (from.node === node ? [`${from.port} ${to}`] : []));
}

it('asks on the canvas which outcome is connected, cut, or added behind', () =>
  onOwn('Outcomes', 'canvas', async (page, key) => {
    const watch = /^group "Eight working hours/;
    await placeOf(page, 'watch').focus();
    await press(page, 'c');
    await page.getByRole('dialog', { name: 'Which outcome?' }).waitFor();
    await page.getByRole('option', { name: /^breached.*goes to Senior/ }).waitFor();
    await pick(page, 'breached');
    await expectSaid(page, /^Where does “breached” lead\?/);
    await expectFocus(page, watch);
    await press(page, 'Home');
    await pressTo(page, /^group "Founder/, 'PageDown');
    await press(page, 'Enter');
    await expect.poll(() => waysFrom(key, 'watch')).toEqual(['continue team', 'breached founder']);

    await placeOf(page, 'watch').focus();
    await press(page, 'Shift+C');
    await page.getByRole('dialog', { name: 'Which connection goes?' }).waitFor();
    expect(await page.getByRole('option').count()).toBe(2);
    await press(page, 'Escape');
    await expectFocus(page, watch);
    expect(await waysFrom(key, 'watch')).toHaveLength(2);
    await press(page, 'Shift+C');
    await pick(page, 'breached');
    await expect.poll(() => waysFrom(key, 'watch')).toEqual(['continue team']);
    await expectFocus(page, watch);

    await press(page, 'a');
    await page.getByRole('dialog', { name: 'What happens then?' }).waitFor();
    await page.getByRole('option', { name: /^Behind another outcome than “breached”/ }).click();
    await page.getByRole('dialog', { name: 'Which outcome?' }).waitFor();
    await pick(page, 'at once');
    await page.getByRole('dialog', { name: 'What happens then?' }).waitFor();
    await pick(page, 'notice');
    await expect.poll(() => waysFrom(key, 'watch')).toEqual([expect.not.stringContaining('team')]);

    // The only one that leads anywhere need not be asked for.
    await placeOf(page, 'watch').focus();
    await press(page, 'Shift+C');
    await expect.poll(() => waysFrom(key, 'watch')).toEqual([]);
  }));

it.each([
  ['canvas', 'PageDown', 'group'],
  ['outline', 'ArrowDown', 'row'],
] as const)('chooses steps one by one with the keyboard: %s', (view, next, role) =>
  onOwn(`Gathers ${view}`, view, async (page) => {
    const step = (title: string): RegExp => new RegExp(`^${role} "(?:.*\\d+ )?${title}\\.`);
    await placeOf(page, 'team').focus();
    await pressTo(page, step('Senior'), next);
    expect(await chosen(page)).toEqual(['senior']);
    await press(page, 'Shift+Space');
    await expectSaid(page, /^“Senior” is selected, 1 step in all/);
    await pressTo(page, step('Tell the founder in working hours'), next);
    expect(await chosen(page)).toEqual(['senior']);
    await press(page, 'Shift+Space');
    await expectSaid(page, /^“Tell the founder in working hours” is selected, 2 steps in all/);
    await expect.poll(() => chosen(page)).toEqual(['senior', 'tell_founder']);
    await inspectorOf(page).getByRole('heading', { name: '2 steps selected' }).waitFor();
    await press(page, 'Shift+Space');
    await expectSaid(page, /is no longer selected, 1 step still is/);
    expect(await chosen(page)).toEqual(['senior']);
    await press(page, 'Escape');
    await expect.poll(() => chosen(page)).toEqual([]);
    await press(page, 'Home');
    await expect.poll(() => chosen(page)).toEqual(['intake']);
    await press(page, '?');
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await sheet.getByText('Add the step to the selection, or take it out').waitFor();
    await press(page, 'Escape');
    await sheet.waitFor({ state: 'detached' });
    await expectFocus(page, new RegExp(`^${role}`));
    await press(page, 'Control+k');
    await page.getByRole('dialog').locator('input:focus').waitFor();
    await page.keyboard.type('to the selection');
    await page.getByRole('button', { name: /^Add the step to the selection/ }).waitFor();
  }),
);

it('chooses rows of the outline together with Ctrl and Shift, and edits all of them', () =>
  onOwn('Rows together', 'outline', async (page, key) => {
    const at = { x: 90, y: 30 };
    await placeOf(page, 'senior').click({ position: at });
    await placeOf(page, 'tell_founder').click({ position: at, modifiers: ['Shift'] });
    await expect.poll(() => chosen(page)).toEqual(['founder', 'senior', 'tell_founder']);
    expect(await page.evaluate('String(getSelection())')).toBe('');
    await placeOf(page, 'tell_founder').click({ position: at, modifiers: ['ControlOrMeta'] });
    await expect.poll(() => chosen(page)).toEqual(['founder', 'senior']);
    const panel = inspectorOf(page);
    await panel.getByRole('heading', { name: '2 steps selected' }).waitFor();
    await panel.getByRole('combobox', { name: 'Give the ticket to the tier' }).click();
    await page.getByRole('option', { name: 'Team' }).click();
    const tiers = async (): Promise<readonly unknown[]> => {
      const { nodes } = (await draftOf(app.server.origin, key)).flow;
      return ['senior', 'founder', 'team'].map((node) => Object(nodes[node]?.config).tier);
    };
    await expect.poll(tiers).toEqual(['team', 'team', 'team']);
  }));
