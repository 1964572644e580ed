import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, onPage, startApp } from '../harness/app.ts';
import { expectFocusOn, rehearse, swarms } from './rehearse.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

it('tells what each side thread did below its number and name, in a colour and on a lane of its own', () =>
  onPage(app, { path: swarms }, async (page) => {
    const simulator = await rehearse(page);
    const second = simulator.getByRole('list', { name: 'Side thread 2: Ask for experts' });
    await second.getByText('“L3”: the path brings the ticket here, where it waits').waitFor();
    const first = simulator.getByRole('list', { name: 'Side thread 1: Ask for experts' });
    await first.getByRole('button', { name: /begins side thread 2$/ }).waitFor();
    const colours = await Promise.all(
      [1, 2].map((number) =>
        page.evaluate(
          `getComputedStyle(document.querySelector('[data-thread="${number}"]')).borderLeftColor`,
        ),
      ),
    );
    expect(new Set(colours).size).toBe(2);
    await simulator.getByRole('img', { name: /2 tiers, 2 side threads, / }).waitFor();
    await simulator.getByRole('button', { name: 'As a table' }).click();
    const row = simulator.getByRole('row').filter({ hasText: 'Side thread 2: Ask for experts' });
    expect(await row.getByRole('cell').first().textContent()).toBe('Tue 3 Mar, 10:03');
  }));

it('fills the editor and goes back, with the focus, the drawing and the places in its lists as they were', () =>
  onPage(app, { path: swarms }, async (page) => {
    const simulator = await rehearse(page);
    const drawing = page.getByRole('application', { name: 'Drawing of the policy' });
    const view = () => page.evaluate(`document.querySelector('.react-flow__viewport').style.transform`);
    const opening = await view();
    await simulator.getByRole('button', { name: 'To the end' }).click();
    // The view goes where the ticket stands.
    await expect.poll(view).not.toBe(opening);
    const before = { view: await view(), box: await drawing.boundingBox() };
    const full = simulator.getByRole('button', { name: 'Fill the editor' });
    await full.focus();
    await page.keyboard.press('Enter');
    await drawing.waitFor({ state: 'hidden' });
    await expectFocusOn(page, 'Back below the drawing');
    const { height } = (await simulator.boundingBox()) ?? { height: 0 };
    expect(height).toBeGreaterThan(800);
    // Nothing behind it can be come to, by whatever key.
    const reached = new Set<string>();
    for (const key of ['Tab', 'Shift+Tab', 'F6', 'F6', 'F6', 'F6']) {
      await page.keyboard.press(key);
      reached.add(String(await page.evaluate(regionOfFocus)));
    }
    expect([...reached].toSorted()).toEqual(['header', 'simulator']);
    // What is open hears Escape first.
    await simulator.getByRole('button', { name: 'Add event' }).click();
    const menu = page.getByRole('dialog', { name: 'Add event' });
    await menu.getByRole('button', { name: 'Customer replies' }).waitFor();
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'hidden' });
    expect(await drawing.isVisible()).toBe(false);
    await expectFocusOn(page, 'Add event');
    await page.keyboard.press('Escape');
    await drawing.waitFor();
    await expectFocusOn(page, 'Add event');
    expect({ view: await view(), box: await drawing.boundingBox() }).toEqual(before);
  }));

it('fills the editor by its key from the drawing, gives the focus back there, and remembers it for the tab alone', () =>
  onPage(app, { path: swarms }, async (page) => {
    const simulator = await rehearse(page);
    const drawing = page.getByRole('application', { name: 'Drawing of the policy' });
    await page.locator('[data-step="intake"]').focus();
    await page.keyboard.press('f');
    await drawing.waitFor({ state: 'hidden' });
    expect(await page.evaluate(regionOfFocus)).toBe('simulator');
    await page.keyboard.press('Escape');
    await drawing.waitFor();
    await expect.poll(() => page.evaluate('document.activeElement.dataset.step')).toBe('intake');
    await page.keyboard.press('f');
    await drawing.waitFor({ state: 'hidden' });
    // Whatever is to be shown in the drawing brings it back.
    await page.keyboard.press('/');
    await page.keyboard.type('disaster');
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await drawing.waitFor();
    await expect.poll(() => page.evaluate('document.activeElement.dataset.step')).toBe('disaster');
    await simulator.getByRole('button', { name: 'Fill the editor' }).click();
    await drawing.waitFor({ state: 'hidden' });
    await page.reload();
    await rehearse(page);
    await drawing.waitFor({ state: 'hidden' });
    const other = await page.context().newPage();
    await other.goto(page.url());
    await rehearse(other);
    await other.getByRole('application', { name: 'Drawing of the policy' }).waitFor();
    await other.close();
  }));

it('plays by the time of the policy, evenly, or in jumps of a second for people who want less motion', () =>
  onPage(app, { path: swarms }, async (page) => {
    const simulator = await rehearse(page);
    await simulator.getByRole('combobox', { name: 'How fast it plays' }).selectOption('1 min/s');
    await simulator.getByRole('slider', { name: 'Playhead' }).waitFor();
    await page.evaluate(notePlayhead);
    await simulator.getByRole('button', { name: 'Play', exact: true }).click();
    const told = simulator.getByText(/ · Tue 3 Mar, 09:5[2-9]$/);
    await told.waitFor();
    await simulator.getByRole('button', { name: 'Pause' }).click();
    // Where it stands at first, and after each second; between them it stands still.
    const minutes = Number((await told.textContent())?.slice(-1));
    expect(((await page.evaluate(placesNoted)) as readonly number[]).length).toBe(1 + minutes);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await page.locator('html[data-motion="full"]').waitFor({ state: 'attached' });
    await page.evaluate(notePlayhead);
    await simulator.getByRole('button', { name: 'Play', exact: true }).click();
    await expect
      .poll(async () => ((await page.evaluate(placesNoted)) as readonly number[]).length)
      .toBeGreaterThan(10);
    const places = (await page.evaluate(placesNoted)) as readonly number[];
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    await simulator.getByRole('combobox', { name: 'How fast it plays' }).selectOption('1 day/s');
    await simulator.getByText('25 of 25', { exact: true }).waitFor();
    await simulator.getByRole('button', { name: 'Play again' }).waitFor();
  }));

it('moves no button away from under the pointer, and frames the way that the ticket takes', () =>
  onPage(app, { path: swarms, size: 'tablet' }, async (page) => {
    const simulator = await rehearse(page);
    const names = ['To the start', 'Run to the next wait', 'To the end', 'Leave the rehearsal'];
    const places = () =>
      Promise.all(names.map((name) => simulator.getByRole('button', { name, exact: true }).boundingBox()));
    const before = await places();
    const isInSight = (node: string) =>
      page.evaluate(`(() => {
        const card = document.querySelector('[data-step="${node}"]')?.getBoundingClientRect();
        const window = document.querySelector('[data-region="canvas"]').getBoundingClientRect();
        return card !== undefined && card.left >= window.left && card.right <= window.right
          && card.top >= window.top && card.bottom <= window.bottom - 40;
      })()`);
    for (const node of ['intake', 'resolution_clock', 'work_clock', 'frontline'])
      await expect.poll(() => isInSight(node)).toBe(true);
    await simulator.getByRole('button', { name: 'To the end', exact: true }).click();
    await simulator.getByRole('button', { name: 'Play again' }).waitFor();
    expect(await places()).toEqual(before);
    await expect.poll(() => isInSight('L3')).toBe(true);
  }));

it('has a dot run along the way that was taken, redraws no other way for it, and does nothing once it has arrived', () =>
  onPage(app, { path: swarms }, async (page) => {
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await page.locator('html[data-motion="full"]').waitFor({ state: 'attached' });
    const simulator = await rehearse(page);
    await page.evaluate(noteDots);
    const on = simulator.getByRole('button', { name: 'One step on' });
    // Clocks start first, which takes no way.
    for (let step = 1; step <= 3; step += 1) await on.click();
    await simulator.getByText('3 of 25', { exact: true }).waitFor();
    await expect.poll(() => page.evaluate('dotsNoted')).toEqual(['intake-out-resolution_clock', null]);
    // The way itself is lit up with the step. Before it, steps that took no way redrew none either.
    expect(await page.evaluate('waysRedrawn')).toEqual(['intake-out-resolution_clock']);
    expect(await page.evaluate(runningOnCanvas)).toBe(0);
    await simulator.getByRole('button', { name: 'One step back' }).click();
    await simulator.getByText('2 of 25', { exact: true }).waitFor();
    expect(await page.evaluate(lastWay)).toBeNull();
  }));

it('has an arrow stand on the way that was taken last, for people who want less motion', () =>
  onPage(app, { path: swarms }, async (page) => {
    const simulator = await rehearse(page);
    const on = simulator.getByRole('button', { name: 'One step on' });
    for (let step = 1; step <= 3; step += 1) await on.click();
    await expect.poll(() => page.evaluate(lastWay)).toBe('intake-out-resolution_clock');
    expect(await page.evaluate(runningOnCanvas)).toBe(0);
    await on.click();
    await expect.poll(() => page.evaluate(lastWay)).toBe('resolution_clock-continue-work_clock');
    await simulator.getByRole('button', { name: 'One step back' }).click();
    await expect.poll(() => page.evaluate(lastWay)).toBe('intake-out-resolution_clock');
    await simulator.getByRole('button', { name: 'To the start' }).click();
    await expect.poll(() => page.evaluate(lastWay)).toBeNull();
  }));

const lastWay = `document.querySelector('[data-last-way]')?.dataset.lastWay ?? null`;
const runningOnCanvas = `document.getAnimations().filter(({ effect }) =>
  effect.target.closest('[data-region="canvas"]') !== null).length`;

/** Notes which dots run and end from now on, and which ways change meanwhile. */
const noteDots = `(() => {
  globalThis.dotsNoted = [];
  globalThis.waysRedrawn = [];
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const way = target.closest?.('[data-way]')?.dataset.way;
      if (way !== undefined && !waysRedrawn.includes(way)) waysRedrawn.push(way);
    }
    const dot = ${lastWay};
    if (dot !== (dotsNoted.at(-1) ?? null)) dotsNoted.push(dot);
  }).observe(document.querySelector('[data-region="canvas"]'), { subtree: true, childList: true, attributes: true });
})()`;

/** Notes every place at which the playhead comes to stand from now on, that where it stands among them. */
const notePlayhead = `(() => {
  const playhead = document.querySelector('[role="slider"][aria-label="Playhead"]');
  globalThis.playheadPlaces = [playhead.style.insetInlineStart];
  new MutationObserver(() => {
    if (playhead.style.insetInlineStart !== playheadPlaces.at(-1)) playheadPlaces.push(playhead.style.insetInlineStart);
  }).observe(playhead, { attributes: true, attributeFilter: ['style'] });
})()`;

const placesNoted = 'playheadPlaces.map(Number.parseFloat)';

const regionOfFocus = `document.activeElement.closest('[data-region]')?.dataset.region`;
