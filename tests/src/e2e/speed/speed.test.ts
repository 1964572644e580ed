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

/** In the page: counts the renders of each card and the answers of the worker that arranges, and keeps what the check is told and tells. */
const counting = `{
  window.rungRenders = {};
  window.arrangements = 0;
  window.checks = [];
  const Real = Worker;
  window.Worker = class extends Real {
    constructor(url, options) {
      super(url, options);
      this.isCheck = String(url).includes('check-worker');
      this.addEventListener('message', ({ data }) => {
        if (data?.places !== undefined) window.arrangements += 1;
        if (this.isCheck) window.checks.at(-1).found = data.found;
      });
    }
    postMessage(...given) {
      if (this.isCheck) window.checks.push({ request: given[0], found: null });
      super.postMessage(...given);
    }
  };
}`;

/** Opens a flow in a browser that counts what is done of it. */
async function onCountedPage(path: string, act: (page: Page) => Promise<void>): Promise<void> {
  const context = await newPerson(app);
  await context.addInitScript(counting);
  try {
    await onPage(app, { context, path }, act);
  } finally {
    await context.close();
  }
}

/** Waits until a flow stands as it stays: a large one is arranged once more by a worker, soon after it has been opened. */
async function untilArranged(page: Page, steps: number): Promise<void> {
  await page.locator('[data-step]').first().waitFor();
  if (steps >= 300)
    await expect.poll(() => page.evaluate('window.arrangements'), { timeout: 60_000 }).toBeGreaterThan(0);
  await twoFrames(page);
}

const twoFrames = (page: Page): Promise<unknown> =>
  page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');

/** A step whose card is in view, with room to drag it, and stays so when the settings open beside the canvas. */
async function stepInView(page: Page): Promise<string> {
  const ids = await page.evaluate<readonly string[]>(`(() => {
    const { left, top, right, bottom } = document.querySelector('[data-region="canvas"]').getBoundingClientRect();
    return [...document.querySelectorAll('[data-step$="_1"]')].filter((card) => {
      const box = card.getBoundingClientRect();
      return box.left > left + 60 && box.right < right - 480 && box.top > top + 60 && box.bottom < bottom - 180;
    }).map((card) => card.dataset.step);
  })()`);
  const [id] = ids;
  if (id === undefined) throw new Error('no card is in view');
  return id;
}

async function rendersOf(page: Page): Promise<Readonly<Record<string, number>>> {
  return JSON.parse(await page.evaluate('JSON.stringify(window.rungRenders)'));
}

/** What the check was told and what it found: a number stands for what it had found before. */
interface Checked {
  readonly request: { readonly patches?: readonly unknown[] };
  readonly found: readonly (number | { readonly nodeId?: string })[];
}

const forget = (page: Page): Promise<unknown> => page.evaluate('window.rungRenders = {}');
const sizeOf = (page: Page): Promise<number> => page.evaluate("document.querySelectorAll('*').length");

it.each([200, 2000])('drags one of %d steps without drawing any other', (steps) =>
  onCountedPage(pathOf(steps), async (page) => {
    await untilArranged(page, steps);
    const id = await stepInView(page);
    const card = page.locator(`[data-step="${id}"]`);
    await card.click({ position: { x: 60, y: 46 } });
    await page.getByRole('complementary', { name: 'Settings of the step' }).waitFor();
    await page.getByRole('textbox', { name: 'Name of the step' }).waitFor();
    const box = await card.boundingBox();
    if (box === null) throw new Error('the card is not in view');
    const from = { x: box.x + 60, y: box.y + 30 };
    await page.mouse.move(from.x, from.y);
    await twoFrames(page);
    await forget(page);
    await page.mouse.down();
    const moves = 20;
    for (let move = 1; move <= moves; move += 1) await page.mouse.move(from.x + 4 * move, from.y + 6 * move);
    await expect.poll(async () => (await card.boundingBox())?.y).toBeGreaterThan(box.y + 50);
    const { [id]: own = 0, ...others } = await rendersOf(page);
    await page.mouse.up();
    expect(own).toBeLessThanOrEqual(moves + 5);
    expect(others).toEqual({});
    await expect
      .poll(async () => (await draftOf(app.server.origin, keys.get(steps) ?? '')).flow.layout?.[id]?.pinned)
      .toBe(true);
  }),
);

it.each([200, 2000])('draws and checks again only the one of %d steps that was renamed', (steps) =>
  onCountedPage(pathOf(steps), async (page) => {
    await untilArranged(page, steps);
    const id = await stepInView(page);
    const card = page.locator(`[data-step="${id}"]`);
    await card.click({ position: { x: 60, y: 46 } });
    const title = page.getByRole('textbox', { name: 'Name of the step' });
    await title.waitFor();
    await expect.poll(() => page.evaluate('window.checks.at(-1)?.found ?? null')).not.toBe(null);
    await twoFrames(page);
    await forget(page);
    const checks = await page.evaluate<number>('window.checks.length');
    await title.fill('Renamed');
    await title.press('Enter');
    await card.getByText('Renamed').waitFor();
    await expect
      .poll(async () => (await draftOf(app.server.origin, keys.get(steps) ?? '')).flow.nodes[id]?.title)
      .toBe('Renamed');
    expect(Object.keys(await rendersOf(page))).toEqual([id]);
    // The check is told what was changed, and tells what it found anew; all else it names by its place.
    await expect.poll(() => page.evaluate(`window.checks[${checks}]?.found ?? null`)).not.toBe(null);
    const { request, found } = await page.evaluate<Checked>(`window.checks[${checks}]`);
    expect(request.patches).toMatchObject([{ path: ['nodes', id, 'title'], after: 'Renamed' }]);
    const anew = found.filter((one) => typeof one !== 'number');
    expect(anew.filter(({ nodeId }) => nodeId !== id)).toEqual([]);
  }),
);

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

it('opens a large flow at its first step, also when its arrangement comes later', () =>
  onCountedPage(pathOf(2000), async (page) => {
    await untilArranged(page, 2000);
    const canvas = await page.locator('[data-region="canvas"]').boundingBox();
    const first = await page.locator('[data-step="row0_0"]').boundingBox();
    if (canvas === null || first === null) throw new Error('the first step is not in view');
    expect(first.x - canvas.x).toBeGreaterThan(0);
    expect(first.x - canvas.x).toBeLessThan(200);
    expect(first.y - canvas.y).toBeGreaterThan(0);
    expect(first.y - canvas.y).toBeLessThan(200);
  }));

/** In the page: how many policies' drawings the browser keeps. */
const keptDrawings = `new Promise((done, failed) => {
  const opening = indexedDB.open('rung-drawings');
  opening.onerror = failed;
  opening.onsuccess = () => {
    const counting = opening.result.transaction('drawing').objectStore('drawing').count();
    counting.onsuccess = () => { opening.result.close(); done(counting.result); };
  };
})`;

it('has a large flow stand at once as it stood, when it is opened again', () =>
  onCountedPage(pathOf(2000), async (page) => {
    const placeOf = (step: string) => page.locator(`[data-step="${step}"]`).boundingBox();
    await untilArranged(page, 2000);
    await expect.poll(() => page.evaluate(keptDrawings)).toBe(1);
    const before = [await placeOf('row0_0'), await placeOf('row1_1')];
    await page.reload();
    await page.locator('[data-step="row1_1"]').waitFor();
    expect([await placeOf('row0_0'), await placeOf('row1_1')]).toEqual(before);
    await expect.poll(() => page.evaluate('window.checks.at(-1)?.found ?? null')).not.toBeNull();
    expect(await page.evaluate('window.arrangements')).toBe(0);
    // What is changed is arranged anew.
    await page.locator('[data-step="row0_1"]').click({ position: { x: 60, y: 46 } });
    await page.keyboard.press('Delete');
    await expect.poll(() => page.evaluate('window.arrangements')).toBe(1);
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
