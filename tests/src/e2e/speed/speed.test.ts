import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, newPerson, onPage, startApp } from '../harness/app.ts';
import { bringFlow, draftOf } from '../harness/documents.ts';
import { largeFlow } from './large-flow.ts';

let app: App;
const keys = new Map<number, string>();
beforeAll(async () => {
  app = await startApp();
  for (const steps of [200, 2000, 5000]) keys.set(steps, await bringFlow(app.server, largeFlow(steps)));
});
afterAll(() => app.stop());

const pathOf = (steps: number): string => `/policies/${keys.get(steps)}`;

/** Opens a flow in a browser that counts how often each card is rendered. */
async function onCountedPage(path: string, act: (page: Page) => Promise<void>): Promise<void> {
  const context = await newPerson(app);
  await context.addInitScript('window.rungRenders = {};');
  try {
    await onPage(app, { context, path }, act);
  } finally {
    await context.close();
  }
}

async function rendersOf(page: Page): Promise<Readonly<Record<string, number>>> {
  return JSON.parse(await page.evaluate('JSON.stringify(window.rungRenders)'));
}

const forget = (page: Page): Promise<unknown> => page.evaluate('window.rungRenders = {}');
const sizeOf = (page: Page): Promise<number> => page.evaluate("document.querySelectorAll('*').length");

it.each([200, 2000])('drags one of %d steps without drawing any other', (steps) =>
  onCountedPage(pathOf(steps), async (page) => {
    const card = page.locator('[data-step="row1_1"]');
    await card.click({ position: { x: 60, y: 46 } });
    await page.getByRole('complementary', { name: 'Settings of the step' }).waitFor();
    await page.getByRole('textbox', { name: 'Name of the step' }).waitFor();
    const box = await card.boundingBox();
    if (box === null) throw new Error('the card is not in view');
    const from = { x: box.x + 60, y: box.y + 30 };
    await page.mouse.move(from.x, from.y);
    await forget(page);
    await page.mouse.down();
    const moves = 20;
    for (let move = 1; move <= moves; move += 1) await page.mouse.move(from.x + 4 * move, from.y + 6 * move);
    await expect.poll(async () => (await card.boundingBox())?.y).toBeGreaterThan(box.y + 50);
    const { row1_1: own = 0, ...others } = await rendersOf(page);
    await page.mouse.up();
    expect(own).toBeLessThanOrEqual(moves + 5);
    expect(others).toEqual({});
    await expect
      .poll(async () => (await draftOf(app.server, keys.get(steps) ?? '')).layout?.['row1_1']?.pinned)
      .toBe(true);
  }),
);

it('draws only the step that was renamed, and keeps what was found of the others', () =>
  onCountedPage(pathOf(200), async (page) => {
    const card = page.locator('[data-step="row2_1"]');
    await card.click({ position: { x: 60, y: 46 } });
    const title = page.getByRole('textbox', { name: 'Name of the step' });
    await title.waitFor();
    await forget(page);
    await title.fill('Renamed');
    await title.press('Enter');
    await card.getByText('Renamed').waitFor();
    await expect
      .poll(async () => (await draftOf(app.server, keys.get(200) ?? '')).nodes['row2_1']?.title)
      .toBe('Renamed');
    expect(Object.keys(await rendersOf(page))).toEqual(['row2_1']);
  }));

it('has no more elements on the page than the window shows of 2,000 steps', () =>
  onPage(app, { path: pathOf(2000) }, async (page) => {
    await page.getByRole('button', { name: '80 %' }).click();
    await page.getByRole('button', { name: '100 %' }).waitFor();
    expect(await page.locator('[data-step]').count()).toBeGreaterThan(4);
    expect(await sizeOf(page)).toBeLessThanOrEqual(1500);
    await page.goto(`${app.server.origin}${pathOf(2000)}?view=outline`);
    await page.getByRole('row').first().waitFor();
    expect(await page.getByRole('treegrid').getAttribute('aria-rowcount')).not.toBe(null);
    expect(await sizeOf(page)).toBeLessThanOrEqual(1500);
  }));

it('opens 5,000 steps, and finds the last of them', () =>
  onPage(app, { path: pathOf(5000) }, async (page) => {
    await page.locator('[data-step]').first().waitFor();
    const find = page.getByRole('combobox', { name: 'Find' }).or(page.getByPlaceholder('Find…'));
    await find.first().fill('Step 499.9');
    await page.getByRole('option', { name: /Step 499\.9/ }).click();
    await page.locator('[data-step="row499_9"]').waitFor();
    expect(await page.locator('[data-step="row499_9"]').getAttribute('aria-label')).toContain('Step 499.9');
  }));
