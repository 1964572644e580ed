import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, onPage, startApp } from '../harness/app.ts';
import { openDock } from '../harness/editor.ts';
import { hold, middleOf } from '../harness/pointer.ts';
import { expectFocusOn, rehearse, swarms } from './rehearse.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

it('takes an event that is dragged onto the axis, tells the instant on the way, and lets Escape call it back', () =>
  onPage(app, { path: swarms }, async (page) => {
    const simulator = await rehearse(page);
    const strip = simulator.getByRole('toolbar', { name: 'Events for the time line' });
    const marks = simulator.getByRole('button', { name: /Delete to remove\.$/ });
    const before = await marks.count();
    await simulator.getByRole('button', { name: 'Fill the editor' }).click();
    const customer = await middleOf(strip.getByRole('button', { name: 'Customer replies' }));
    const start = await middleOf(simulator.getByRole('slider', { name: 'Playhead' }));
    const place = { x: start.x + 200, y: start.y };
    const carried = page.locator('body > [aria-hidden]').filter({ hasText: 'Customer replies' });
    await hold(page, customer, { x: customer.x + 30, y: customer.y - 30 });
    await carried.getByText('Let go over the time line').waitFor();
    await page.mouse.move(place.x, place.y);
    await carried.getByText(/^Tue 3 Mar, \d\d:\d\d$/).waitFor();
    await page.keyboard.press('Escape');
    await carried.waitFor({ state: 'detached' });
    await page.mouse.up();
    expect(await marks.count()).toBe(before);
    // Escape meant this alone: the rehearsal still fills the editor.
    await simulator.getByRole('button', { name: 'Back below the drawing' }).waitFor();
    await hold(page, customer, place);
    const instant = await carried.getByText(/^Tue 3 Mar, \d\d:\d\d$/).textContent();
    await page.mouse.up();
    await expect.poll(() => marks.count()).toBe(before + 1);
    await simulator.getByRole('button', { name: `, ${instant}. Enter to change` }).waitFor();
    // Letting go is no press, and nothing must be known of this event.
    expect(await page.getByRole('dialog').count()).toBe(0);
  }));

it('asks first for what must be known of an event that is dropped, at the instant where it was', () =>
  onPage(app, { path: swarms }, async (page) => {
    const simulator = await rehearse(page);
    const owner = await middleOf(simulator.getByRole('button', { name: 'Owner changed', exact: true }));
    const start = await middleOf(simulator.getByRole('slider', { name: 'Playhead' }));
    await hold(page, owner, { x: start.x + 200, y: start.y });
    await page.mouse.up();
    const form = page.getByRole('dialog', { name: 'Add event' });
    await form.getByRole('textbox', { name: 'New owner' }).fill('eve');
    await form.getByRole('button', { name: 'Put on the time line' }).click();
    await simulator.getByRole('button', { name: /^eve becomes the owner, .*Delete to remove\.$/ }).waitFor();
  }));

it('puts an event on the time line by Enter with the amount that was just typed', () =>
  onPage(app, { path: '/policies/authority-ladder' }, async (page) => {
    const simulator = await openDock(page, 'Rehearsal');
    await simulator.getByRole('button', { name: 'Empty ticket' }).click();
    await simulator.getByRole('button', { name: 'Add event' }).click();
    const form = page.getByRole('dialog', { name: 'Add event' });
    await form.getByRole('button', { name: 'Action requested' }).click();
    await form.getByRole('combobox', { name: 'What is asked for' }).fill('refund');
    const amount = form.getByRole('textbox', { name: 'Requested amount' });
    await amount.fill('80');
    await amount.press('Enter');
    await form.waitFor({ state: 'detached' });
    await simulator.getByRole('button', { name: /80.*Delete to remove\.$/ }).waitFor();
  }));

it('goes through its strip by the arrow keys the way it is read, from right to left too', () =>
  onPage(app, { path: swarms }, async (page) => {
    const simulator = await rehearse(page);
    const kinds = simulator.getByRole('toolbar', { name: 'Events for the time line' }).getByRole('button');
    const expectFocusAt = (index: number): Promise<void> =>
      kinds.nth(index).and(page.locator(':focus')).waitFor();
    await kinds.first().focus();
    await page.keyboard.press('ArrowRight');
    await expectFocusAt(1);
    await page.evaluate('document.documentElement.dir = "rtl"');
    await page.keyboard.press('ArrowLeft');
    await expectFocusAt(2);
    await page.keyboard.press('ArrowRight');
    await expectFocusAt(1);
  }));

it('shows in its strip whole events only, however little room there is', () =>
  onPage(app, { path: swarms }, async (page) => {
    const simulator = await rehearse(page);
    const strip = simulator.getByRole('toolbar', { name: 'Events for the time line' });
    const cut = () =>
      strip.evaluate((element) => {
        const room = element.getBoundingClientRect();
        const boxes = [...element.querySelectorAll('button')].map((button) => button.getBoundingClientRect());
        const shown = boxes.filter(
          ({ left, right, top, bottom }) =>
            right > room.left && left < room.right && bottom > room.top && top < room.bottom,
        );
        return {
          shown: shown.length,
          cut: shown.filter(({ right, bottom }) => right > room.right + 0.5 || bottom > room.bottom + 0.5)
            .length,
        };
      });
    for (const width of [1440, 1280, 1150, 1000]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await cut()).toMatchObject({ cut: 0 });
      expect((await cut()).shown).toBeGreaterThan(2);
    }
  }));

it('adds an event from the strip without dragging: arrow keys go through it, Enter opens the form', () =>
  onPage(app, { path: swarms }, async (page) => {
    const simulator = await rehearse(page);
    const marks = simulator.getByRole('button', { name: /Delete to remove\.$/ });
    const before = await marks.count();
    await simulator.getByRole('button', { name: 'Add event' }).focus();
    await page.keyboard.press('Tab');
    await expectFocusOn(page, 'Customer replies');
    await page.keyboard.press('ArrowRight');
    await expectFocusOn(page, 'Agent replies');
    await page.keyboard.press('Tab');
    await expectFocusOn(page, 'As a table');
    await page.keyboard.press('Shift+Tab');
    await expectFocusOn(page, 'Agent replies');
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog', { name: 'Add event' });
    await form.getByText('Agent replies').waitFor();
    await form.getByRole('button', { name: 'Put on the time line' }).click();
    await expect.poll(() => marks.count()).toBe(before + 1);
    await expectFocusOn(page, 'Agent replies');
  }));
