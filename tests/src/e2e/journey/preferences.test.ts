import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, newPerson, onPage, sizes, startApp } from '../harness/app.ts';
import { checkAxe } from '../harness/check-axe.ts';
import { inspectorOf, openDock } from '../harness/editor.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const policy = '/policies/small-team-starter';
const widthOf = (page: Page) => page.getByRole('separator', { name: 'Width of the settings' });
const heightOf = (page: Page) => page.getByRole('separator', { name: 'Height of the panel' });

/** Drags a separator by its middle; leaves the button pressed. */
async function drag(page: Page, separator: ReturnType<typeof widthOf>, by: readonly [number, number]) {
  const box = await separator.boundingBox();
  if (box === null) throw new Error('the separator is not there');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by[0], y + by[1], { steps: 12 });
}

async function sizeOf(page: Page, side: 'width' | 'height'): Promise<number> {
  const box = await (side === 'width'
    ? inspectorOf(page)
    : page.locator('[data-region="dock"]')
  ).boundingBox();
  if (box === null) throw new Error('the panel is not there');
  return box[side];
}

it('makes the settings wider by mouse without drawing any step anew, and keeps it for the next time', async () => {
  const context = await newPerson(app);
  await onPage(app, { path: `${policy}?step=team`, context }, async (page) => {
    await page.getByRole('textbox', { name: 'Name of the step' }).waitFor();
    await page.evaluate('window.rungRenders = {}');
    await drag(page, widthOf(page), [-140, 0]);
    await expect.poll(() => sizeOf(page, 'width')).toBe(500);
    await page.mouse.up();
    expect(await page.evaluate('JSON.stringify(window.rungRenders)')).toBe('{}');
    // What is let go by Escape is as before.
    await drag(page, widthOf(page), [200, 0]);
    await expect.poll(() => sizeOf(page, 'width')).toBe(300);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect.poll(() => sizeOf(page, 'width')).toBe(500);
    await page.reload();
    await inspectorOf(page).waitFor();
    expect(await sizeOf(page, 'width')).toBe(500);
    await widthOf(page).dblclick();
    await expect.poll(() => sizeOf(page, 'width')).toBe(360);
    // The largest is to be had without dragging too.
    await widthOf(page).dblclick();
    await expect.poll(() => sizeOf(page, 'width')).toBe(720);
    await page.setViewportSize({ width: 1000, height: 800 });
    await expect.poll(() => sizeOf(page, 'width')).toBe(500);
  });
  await context.close();
});

it('makes the settings wider and narrower by keys', () =>
  onPage(app, { path: `${policy}?view=outline&step=team` }, async (page) => {
    const separator = widthOf(page);
    await separator.focus();
    const value = () => separator.getAttribute('aria-valuenow');
    for (const [key, size] of [
      ['ArrowLeft', '376'],
      ['ArrowRight', '360'],
      ['Home', '280'],
      ['ArrowRight', '280'],
      ['End', '720'],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(value).toBe(size);
    }
    expect(await sizeOf(page, 'width')).toBe(720);
    expect(await separator.getAttribute('aria-valuetext')).toBe('720 pixels');
    // From right to left, the settings are on the left.
    await page.evaluate('document.documentElement.dir = "rtl"');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(value).toBe('704');
    await page.keyboard.press('ArrowRight');
    await expect.poll(value).toBe('720');
    await drag(page, separator, [-100, 0]);
    await page.mouse.up();
    await expect.poll(value).toBe('620');
  }));

it('shares the height between the drawing and the dock, a low window too', () =>
  onPage(app, { path: policy }, async (page) => {
    await openDock(page, 'Problems');
    expect(await sizeOf(page, 'height')).toBe(352);
    await page.setViewportSize({ width: 1280, height: 720 });
    await expect.poll(() => sizeOf(page, 'height')).toBe(288);
    await heightOf(page).focus();
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => sizeOf(page, 'height')).toBe(304);
    await openDock(page, 'Scenarios');
    expect(await sizeOf(page, 'height')).toBe(304);
    await drag(page, heightOf(page), [0, -600]);
    await page.mouse.up();
    await expect.poll(() => sizeOf(page, 'height')).toBe(504);
    await page.setViewportSize(sizes.desktop);
    await page.getByRole('button', { name: 'Close the panel' }).click();
    await heightOf(page).waitFor({ state: 'detached' });
    expect(await sizeOf(page, 'height')).toBeLessThan(60);
  }));

it('keeps what the wheel does, how dense lists are, and that nothing moves by itself', async () => {
  const context = await newPerson(app);
  await onPage(app, { path: policy, context }, async (page) => {
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    const step = page.locator('[data-step="team"]');
    const zoom = page.getByRole('button', { name: /^\d+ %$/ });
    const top = async () => (await step.boundingBox())?.y;
    await step.waitFor();
    const [zoomBefore, topBefore] = [await zoom.textContent(), await top()];
    await page.mouse.move(700, 600);
    await page.mouse.wheel(0, 60);
    await expect.poll(top).not.toBe(topBefore);
    expect(await zoom.textContent()).toBe(zoomBefore);
    await choose(page, 'The wheel on the canvas', 'Zooms');
    await page.mouse.move(700, 600);
    await page.mouse.wheel(0, 200);
    await expect.poll(() => zoom.textContent()).not.toBe(zoomBefore);

    const transition = () =>
      page.evaluate(`getComputedStyle(document.querySelector('[role="tab"]')).transitionProperty`);
    expect(await transition()).not.toBe('none');
    await choose(page, 'Motion', 'Reduced');
    expect(await transition()).toBe('none');

    await page.getByText('Outline', { exact: true }).click();
    const row = page.locator('[data-row="team"]');
    const height = async () => (await row.boundingBox())?.height ?? 0;
    await row.waitFor();
    const roomy = await height();
    await choose(page, 'Density of lists and tables', 'Compact');
    await expect.poll(height).toBeLessThan(roomy);
    await checkAxe(page);
    const dense = await height();

    await page.reload();
    await row.waitFor();
    await expect.poll(height).toBe(dense);
    expect(await transition()).toBe('none');
    await page.getByText('Canvas', { exact: true }).click();
    await step.waitFor();
    const zoomAgain = await zoom.textContent();
    await page.mouse.move(700, 600);
    await page.mouse.wheel(0, 200);
    await expect.poll(() => zoom.textContent()).not.toBe(zoomAgain);
  });
  await context.close();
});

it('says why a language does not come after an update, and shows it once the page is loaded again', async () => {
  const context = await newPerson(app);
  const gone = '**/*-de-*.js';
  await onPage(app, { path: '/', context, expected: { refusals: true } }, async (page) => {
    await page.getByRole('heading', { name: 'Policies' }).waitFor();
    await page.route(gone, (route) => route.fulfill({ status: 404 }));
    await page.getByRole('button', { name: 'Preferences' }).click();
    await page.getByRole('menuitemradio', { name: 'Deutsch' }).click();
    const again = page.getByRole('button', { name: 'Reload the page' });
    await again.waitFor();
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
    await checkAxe(page);
    await page.unroute(gone);
    await again.click();
    await page.getByRole('heading', { name: 'Richtlinien' }).waitFor();
    expect(await page.evaluate('document.documentElement.lang')).toBe('de');
  });
  await context.close();
});

/** Makes a choice in the dialog of preferences, and closes it. */
async function choose(page: Page, group: string, choice: string): Promise<void> {
  await page.getByRole('button', { name: 'Preferences and help' }).click();
  await page.getByRole('menuitem', { name: 'More preferences…' }).click();
  const dialog = page.getByRole('dialog', { name: 'More preferences' });
  await dialog.getByRole('radiogroup', { name: group }).getByRole('radio', { name: choice }).check();
  await checkAxe(page);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}
