import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ownPolicy } from '../accessibility/documents.ts';
import { type App, onPage, startApp } from '../harness/app.ts';
import { draftOf } from '../harness/documents.ts';
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

/** What leads away from a step. */
async function waysFrom(key: string, node: string): Promise<readonly string[]> {
  const { edges } = await draftOf(app.server, key);
  return Object.values(edges).flatMap(({ from, to }) => (from.node === node ? [`${from.port} ${to}`] : []));
}

it('asks on the canvas which outcome is connected, cut, or added behind', () =>
  onOwn('Outcomes', 'canvas', async (page, key) => {
    const watch = /^group "Eight working hours/;
    await placeOf(page, 'watch').focus();
    await press(page, 'c');
    await page.getByRole('dialog', { name: 'Which outcome?' }).waitFor();
    await page.getByRole('option', { name: /^breached.*goes to \d+ Senior/ }).waitFor();
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
