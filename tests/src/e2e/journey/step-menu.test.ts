import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ownPolicy } from '../accessibility/documents.ts';
import { type App, onPage, startApp } from '../harness/app.ts';
import { checkAxe } from '../harness/check-axe.ts';
import { draftOf } from '../harness/documents.ts';
import { inspectorOf } from '../harness/editor.ts';
import { expectFocus, press, pressTo } from './keys.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

/** Opens a policy of its own. */
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

const offered = (page: Page): Promise<readonly string[]> =>
  page.getByRole('menuitem').locator('[class*="itemLabel"]').allTextContents();

const nodesOf = async (key: string): Promise<readonly string[]> =>
  Object.keys((await draftOf(app.server.origin, key)).flow.nodes);

const waysOf = async (key: string): Promise<readonly string[]> =>
  Object.values((await draftOf(app.server.origin, key)).flow.edges).map(
    ({ from, to }) => `${from.node} ${to}`,
  );

it.each(['canvas', 'outline'] as const)('opens the menu of the step under the pointer: %s', (view) =>
  onOwn(`Right ${view}`, view, async (page) => {
    await placeOf(page, 'senior').click({ button: 'right', position: { x: 90, y: 30 } });
    const menu = page.getByRole('menu');
    await menu.waitFor();
    expect(await chosen(page)).toEqual(['senior']);
    const byPointer = await offered(page);
    const box = await menu.boundingBox();
    const step = await placeOf(page, 'senior').boundingBox();
    expect(Math.abs((box?.x ?? 0) - (step?.x ?? 0) - 90)).toBeLessThan(12);
    await checkAxe(page);
    await press(page, 'Escape');
    await menu.waitFor({ state: 'detached' });
    await expectFocus(page, view === 'canvas' ? /^group "Senior/ : /^gridcell ".*Senior/);
    // The same as by key.
    await press(page, 'Shift+F10');
    await menu.waitFor();
    expect(await offered(page)).toEqual(byPointer);
    expect(byPointer).toContain('Replace by another kind');
    // What the menu leads to gives the focus back as well.
    await pressTo(page, /^menuitem "Replace/, 'ArrowDown');
    await press(page, 'Enter');
    await page.getByRole('dialog', { name: 'What should it be instead?' }).waitFor();
    await expectFocus(page, /^textbox "Search kinds and steps"/);
    await press(page, 'Escape');
    await expectFocus(page, view === 'canvas' ? /^group "Senior/ : /^gridcell ".*Senior/);
    await press(page, 'Shift+F10');
    await menu.waitFor();
    // Pressed elsewhere meanwhile, it is the menu of what is there.
    await placeOf(page, 'team').click({ button: 'right', position: { x: 6, y: 30 } });
    await expect.poll(() => chosen(page)).toEqual(['team']);
    await pressTo(page, /^menuitem "Rename/, 'ArrowDown');
    await press(page, 'Enter');
    await expectFocus(page, /^textbox/);
    // A text field has the browser's own menu.
    await page.locator(':focus').click({ button: 'right' });
    expect(await menu.count()).toBe(0);
  }),
);

it.each(['canvas', 'outline'] as const)('acts on all chosen steps from the menu of one of them: %s', (view) =>
  onOwn(`Several ${view}`, view, async (page, key) => {
    const at = { x: 90, y: 30 };
    await placeOf(page, 'team').click({ position: at });
    await placeOf(page, 'founder').click({ position: at, modifiers: ['ControlOrMeta'] });
    await expect.poll(() => chosen(page)).toEqual(['founder', 'team']);
    await placeOf(page, 'founder').click({ button: 'right', position: at });
    const menu = page.getByRole('menu', { name: '2 steps selected' });
    await menu.waitFor();
    expect(await chosen(page)).toEqual(['founder', 'team']);
    expect(await offered(page)).toEqual([
      'Open the settings',
      'Duplicate',
      'Copy',
      'Delete and reconnect',
      'Delete with its connections',
    ]);
    await checkAxe(page);
    await menu.getByRole('menuitem', { name: /^Open the settings/ }).click();
    await inspectorOf(page).getByRole('heading', { name: '2 steps selected' }).waitFor();
    expect(await chosen(page)).toEqual(['founder', 'team']);
    // The menu of another one is about that one.
    await placeOf(page, 'senior').click({ button: 'right', position: at });
    await page.getByRole('menu', { name: 'More actions' }).waitFor();
    expect(await chosen(page)).toEqual(['senior']);
    await press(page, 'Escape');
    await placeOf(page, 'team').click({ position: at });
    await placeOf(page, 'founder').click({ position: at, modifiers: ['ControlOrMeta'] });
    if (view === 'outline') await page.getByRole('button', { name: 'More actions for Founder' }).click();
    else await press(page, 'Shift+F10');
    await menu.getByRole('menuitem', { name: /^Delete and reconnect/ }).click();
    await expect.poll(() => nodesOf(key)).not.toContain('founder');
    expect(await nodesOf(key)).not.toContain('team');
    expect(await nodesOf(key)).toContain('senior');
  }),
);

/** A place of a way where nothing lies over it. */
async function onWay(page: Page, way: string): Promise<{ readonly x: number; readonly y: number }> {
  const place = await page.evaluate<{ readonly x: number; readonly y: number } | null>(`(() => {
    const path = document.querySelector('[data-way="${way}"] path:last-of-type');
    const matrix = path.getScreenCTM();
    for (let at = path.getTotalLength() / 2; at < path.getTotalLength(); at += 4) {
      const { x, y } = path.getPointAtLength(at).matrixTransform(matrix);
      if (document.elementFromPoint(x, y)?.closest('[data-way]')?.dataset.way === '${way}') return { x, y };
    }
    return null;
  })()`);
  if (place === null) throw new Error('the way is covered');
  return place;
}

it('opens the menu of a way, where a step is put into it and the way removed', () =>
  onOwn('Right way', 'canvas', async (page, key) => {
    const press = async (item: string): Promise<void> => {
      const { x, y } = await onWay(page, 'founder-entered-tell_founder');
      await page.mouse.click(x, y, { button: 'right' });
      await page.getByRole('menu', { name: /^Where “.*” leads$/ }).waitFor();
      expect(await offered(page)).toEqual(['Insert a step here', 'Remove this connection']);
      await page.getByRole('menuitem', { name: item }).click();
    };
    expect(await waysOf(key)).toContain('founder tell_founder');
    await press('Insert a step here');
    await page.getByRole('dialog', { name: 'What happens in between?' }).waitFor();
    await page.keyboard.press('Escape');
    await press('Remove this connection');
    await expect.poll(() => waysOf(key)).not.toContain('founder tell_founder');
  }));

it('opens the menu of the ground, where a step is put down and everything chosen and shown', () =>
  onOwn('Right ground', 'canvas', async (page, key) => {
    const box = await page.locator('.react-flow__pane').boundingBox();
    if (box === null) throw new Error('the canvas is not there');
    const at = { x: box.x + box.width - 780, y: box.y + box.height - 130 };
    const open = async (item: RegExp): Promise<void> => {
      await page.mouse.click(at.x, at.y, { button: 'right' });
      await page.getByRole('menu', { name: 'Drawing of the policy' }).waitFor();
      expect(await offered(page)).toEqual([
        'Add a step here',
        'Paste',
        'Select all steps',
        'Show everything',
      ]);
      await page.getByRole('menuitem', { name: item }).click();
    };
    const before = await nodesOf(key);
    await open(/^Select all/);
    await expect.poll(() => chosen(page)).toEqual(before.toSorted());
    await page.keyboard.press('Escape');
    await open(/^Add a step here/);
    await page.getByRole('dialog', { name: 'Add a step' }).locator('input:focus').waitFor();
    await page.keyboard.type('tier');
    await page.keyboard.press('Enter');
    await expect.poll(() => nodesOf(key)).toHaveLength(before.length + 1);
    const made = (await nodesOf(key)).find((id) => !before.includes(id));
    const card = await page.locator(`[data-step="${made}"]`).boundingBox();
    expect(Math.hypot((card?.x ?? 0) - at.x, (card?.y ?? 0) - at.y)).toBeLessThan(60);
  }));
