import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, onPage, startApp } from '../harness/app.ts';
import { inspectorOf, openDock } from '../harness/editor.ts';
import { makePolicy } from '../robust/flows.ts';
import { expectFocus, press } from './keys.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const founder = '[data-step="founder"]';

/** Where the step's left edge is on the screen. */
async function leftOf(page: Page): Promise<number> {
  return (await page.locator(founder).boundingBox())?.x ?? Number.NaN;
}

/** Chooses a step of which its own settings come to lie over a part, so that the view has to move. */
async function chooseBehindSettings(page: Page): Promise<number> {
  await page.locator(founder).waitFor();
  await page.mouse.move(600, 780);
  // The view goes half as far as the wheel.
  await page.mouse.wheel(((await leftOf(page)) - 890) * 2, 0);
  await expect.poll(() => leftOf(page)).toBeLessThan(900);
  // From here on no timer is due unless the test says so.
  await page.clock.pauseAt(Number(await page.evaluate('Date.now()')) + 1000);
  await page.locator(founder).click({ position: { x: 60, y: 46 } });
  await inspectorOf(page).waitFor();
  return await leftOf(page);
}

/** A page whose timers are due when the test says so. */
async function withClock(act: (page: Page) => Promise<void>): Promise<void> {
  const key = await makePolicy(app.server.origin);
  await onPage(app, { path: '/nowhere' }, async (page) => {
    await page.clock.install();
    await page.goto(`${app.server.origin}/policies/${key}?view=canvas`);
    await act(page);
  });
}

it('opens the menu of a step though the view is due to move between press and release, and moves it once that is closed', () =>
  withClock(async (page) => {
    const before = await chooseBehindSettings(page);
    const more = await page.getByRole('button', { name: 'More actions' }).boundingBox();
    if (more === null) throw new Error('the step has no tools');
    await page.mouse.move(more.x + more.width / 2, more.y + more.height / 2);
    await page.mouse.down();
    await page.clock.runFor(1000);
    expect(await leftOf(page)).toBe(before);
    await page.mouse.up();
    await page.getByRole('menu').waitFor();
    await page.clock.runFor(1000);
    await expectFocus(page, /^menuitem "Open the settings/);
    expect(await leftOf(page)).toBe(before);
    await press(page, 'Escape');
    await page.clock.runFor(1000);
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await expect.poll(() => leftOf(page)).toBeLessThan(before);
  }));

it('keeps the menu of a step open when the view moves just as it opens', () =>
  withClock(async (page) => {
    await page.locator(founder).waitFor();
    await page.locator(founder).focus();
    await press(page, 'Shift+F10');
    await expectFocus(page, /^menuitem "Open the settings/);
    const before = await leftOf(page);
    await page.mouse.move(300, 780);
    await page.mouse.wheel(120, 0);
    await expect.poll(() => leftOf(page)).not.toBe(before);
    await page.clock.runFor(1000);
    await expectFocus(page, /^menuitem "Open the settings/);
  }));

it('keeps in the middle what is in the middle of the drawing when the dock opens and closes', async () => {
  const key = await makePolicy(app.server.origin);
  await onPage(app, { path: `/policies/${key}?view=canvas` }, async (page) => {
    const drawing = page.locator('[data-region="canvas"]').first();
    /** How far below the middle of the drawing the step stands. */
    const belowMiddle = async () => {
      const [step, all] = [await page.locator(founder).boundingBox(), await drawing.boundingBox()];
      if (step === null || all === null) throw new Error('the drawing is not shown');
      return { below: Math.round(step.y - all.y - all.height / 2), height: all.height };
    };
    await page.locator(founder).waitFor();
    const before = await belowMiddle();
    await openDock(page, 'History');
    await expect.poll(async () => (await belowMiddle()).height).toBeLessThan(before.height - 100);
    await expect.poll(async () => (await belowMiddle()).below).toBe(before.below);
    await page.getByRole('button', { name: 'Close the panel' }).click();
    await expect.poll(belowMiddle).toEqual(before);
  });
});
