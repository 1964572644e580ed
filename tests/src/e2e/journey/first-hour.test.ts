import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, onPage, startApp } from '../harness/app.ts';
import { bringFlow, draftOf, flowOf } from '../harness/documents.ts';
import { inspectorOf, openDock, pick, stepCard } from '../harness/editor.ts';

/** What people meet in their first hour with a drawing. */

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

it('rehearses a ticket of one’s own from its beginning: empty, filled in, played', () =>
  onPage(app, { path: '/policies/small-team-starter' }, async (page) => {
    const rehearsal = await openDock(page, 'Rehearsal');
    await rehearsal.getByRole('button', { name: 'Empty ticket' }).click();
    const passed = (title: string) => stepCard(page, title).getAttribute('data-passed');
    await expect.poll(() => passed('Team')).toBe('notPassed');
    expect(await rehearsal.getByRole('switch', { name: 'Comes with a message' }).isChecked()).toBe(false);
    const valued = rehearsal.getByRole('combobox', { name: 'VIP customer' });
    expect(await valued.inputValue()).toBe('');
    await valued.click();
    await page.getByRole('option', { name: 'Yes', exact: true }).click();
    await rehearsal
      .getByText(/^“Valued customer” fired/)
      .first()
      .waitFor();
    expect(await passed('Valued customer')).toBe('notPassed');
    await rehearsal.getByRole('combobox', { name: 'How fast it plays' }).selectOption('60×');
    await rehearsal.getByRole('button', { name: 'Play', exact: true }).click();
    await rehearsal.getByRole('button', { name: 'Play again' }).waitFor();
    expect(await passed('Valued customer')).toBe('passed');
  }));

it('takes the hint at a control away when it is pressed, and on Escape', () =>
  onPage(app, { path: '/policies/small-team-starter' }, async (page) => {
    await page.locator('[data-step="team"]').waitFor();
    const fit = page.getByRole('button', { name: 'Show everything' });
    const hint = page.getByRole('tooltip', { name: 'Show everything' });
    const seen = () => hint.isVisible();
    await page.clock.install();
    await fit.hover();
    await expect.poll(seen).toBe(true);
    await page.mouse.down();
    await expect.poll(seen).toBe(false);
    await page.mouse.up();
    // Longer than the pointer would otherwise have to rest for it.
    await page.clock.runFor(2000);
    expect(await seen()).toBe(false);
    await page.getByRole('button', { name: 'Zoom in' }).hover();
    await fit.hover();
    await expect.poll(seen).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(seen).toBe(false);
  }));

it('leads from the mark on a step to the field or the outcome that is wrong', async () => {
  const flow = flowOf('examples/small-team-starter/flow.json');
  const { tell_founder: told } = flow.nodes;
  const { 'senior-overdue-founder': _, ...edges } = flow.edges;
  if (told?.kind !== 'notify') throw new Error('the example has no notice');
  const nodes = {
    ...flow.nodes,
    tell_founder: { ...told, title: 'Tell', config: { ...told.config, template: 'nowhere' } },
  };
  const key = await bringFlow(app.server, { ...flow, id: 'marked', name: 'Marked', nodes, edges });
  await onPage(app, { path: `/policies/${key}` }, async (page) => {
    await stepCard(page, 'Tell').getByRole('button', { name: /error/ }).click();
    const inspector = inspectorOf(page);
    const template = inspector.locator('[data-at="/nodes/tell_founder/config/template"]');
    await template.waitFor();
    await expect.poll(() => isMarked(template)).toBe(true);
    await stepCard(page, 'Senior').getByRole('button', { name: /error/ }).click();
    const outcome = inspector.getByRole('combobox', { name: '“work overdue” goes to' });
    await outcome.waitFor();
    await expect.poll(() => isInside(page, outcome)).toBe(true);
  });
});

/** Whether something is marked for a moment. */
function isMarked(field: Locator): Promise<boolean> {
  return field.evaluate((element) => element.getAnimations().length > 0);
}

/** Whether something is in sight in the settings, below their header. */
async function isInside(page: Page, field: Locator): Promise<boolean> {
  const aside = await inspectorOf(page).boundingBox();
  const tabs = await inspectorOf(page).getByRole('tablist').boundingBox();
  const box = await field.boundingBox();
  if (aside === null || box === null) return false;
  // Below the name and the tabs, which stay in sight.
  const top = (tabs?.y ?? aside.y) + (tabs?.height ?? 0);
  return box.y >= top && box.y + box.height <= aside.y + aside.height;
}

it('keeps saying which step the settings are of, and never covers what has the focus', () =>
  onPage(app, { path: '/policies/small-team-starter' }, async (page) => {
    await pick(page, 'Senior');
    const inspector = inspectorOf(page);
    await inspector.getByRole('tabpanel').getByRole('button').last().focus();
    const head = inspector.getByText('Senior', { exact: true }).first();
    const top = async () => (await head.boundingBox())?.y ?? 0;
    const aside = await inspector.boundingBox();
    expect(await top()).toBeLessThan((aside?.y ?? 0) + 52);
    expect(await top()).toBeGreaterThanOrEqual(aside?.y ?? 0);
    await inspector.getByRole('button', { name: 'Close the settings' }).click({ trial: true });
    for (let count = 0; count < 12; count += 1) {
      await page.keyboard.press('Shift+Tab');
      const focused = inspector.getByRole('tabpanel').locator(':focus');
      if ((await focused.count()) === 0) break;
      expect(await isInside(page, focused)).toBe(true);
    }
  }));

it('keeps the place in the settings on a phone while they are changed', async () => {
  // One of its own: the others look at the example as it comes.
  const flow = flowOf('examples/small-team-starter/flow.json');
  const key = await bringFlow(app.server, { ...flow, id: 'by-phone', name: 'By phone' });
  const kept = async () => (await draftOf(app.server.origin, key)).flow;
  await onPage(app, { path: `/policies/${key}`, size: 'phone' }, async (page) => {
    await page.locator('[data-row="senior"]').dblclick();
    const sheet = page.getByRole('dialog', { name: 'Settings of the step' });
    const reason = sheet.getByRole('textbox', { name: 'Reason' });
    await reason.scrollIntoViewIfNeeded();
    const place = () => reason.evaluate((field) => Math.round(field.getBoundingClientRect().bottom));
    const before = await place();
    await reason.fill('only_by_day');
    await expect
      .poll(async () => (await kept()).nodes['senior']?.ports?.['overdue']?.reason)
      .toBe('only_by_day');
    expect(await place()).toBe(before);
    const way = sheet.getByRole('combobox', { name: '“work overdue” goes to' });
    await way.scrollIntoViewIfNeeded();
    const shown = await way.boundingBox();
    await way.click();
    await page.getByRole('option', { name: /^Team/ }).click();
    await expect.poll(() => way.inputValue()).toMatch(/^Team/);
    await expect.poll(async () => (await kept()).edges['senior-overdue-founder']?.to).toBe('team');
    expect((await way.boundingBox())?.y).toBeCloseTo(shown?.y ?? 0, -1);
  });
});

it('opens the settings of a step by one press on a narrow screen, and not by keys that move the focus', () =>
  onPage(app, { path: '/policies/small-team-starter?view=outline', size: 'phone' }, async (page) => {
    const row = page.locator('[data-row="senior"]');
    const title = row.getByText('Senior', { exact: true }).first();
    const sheet = page.getByRole('dialog', { name: 'Settings of the step' });
    // The second time it is selected already.
    for (const press of [() => title.tap(), () => title.tap(), () => title.click()]) {
      await press();
      await sheet.getByRole('textbox', { name: 'Reason' }).waitFor();
      await page.keyboard.press('Escape');
      await sheet.waitFor({ state: 'detached' });
    }
    await title.tap();
    await sheet.getByRole('textbox', { name: 'Reason' }).waitFor();
    await page.mouse.click(195, 20);
    await sheet.waitFor({ state: 'detached' });
    await title.click({ modifiers: ['Control'] });
    await row.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => row.getAttribute('aria-selected')).toBe('true');
    expect(await sheet.count()).toBe(0);
  }));

it('only shows the drawing on a narrow screen, whatever key is pressed', async () => {
  const flow = flowOf('examples/small-team-starter/flow.json');
  const key = await bringFlow(app.server, { ...flow, id: 'looked-at', name: 'Looked at' });
  await onPage(app, { path: `/policies/${key}?view=canvas`, size: 'phone' }, async (page) => {
    const card = stepCard(page, 'Team');
    await card.waitFor();
    const cards = page.locator('[data-step]');
    const shown = await cards.count();
    const fields = page.locator('[role="dialog"], [role="combobox"], input');
    const before = await fields.count();
    for (const pressed of ['Delete', 'Shift+Delete', 'a', 'i', 'r', 'F2', 'c', 'm', 'Control+d']) {
      await card.focus();
      await page.keyboard.press(pressed);
      expect(await fields.count(), pressed).toBe(before);
      expect(await cards.count(), pressed).toBe(shown);
    }
    // What is done here opens all the same; nothing of what was asked for before it comes along or after it.
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog');
    await palette.waitFor();
    await page.keyboard.press('Escape');
    await palette.waitFor({ state: 'detached' });
    expect(await fields.count()).toBe(before);
    expect(await cards.count()).toBe(shown);
    expect((await draftOf(app.server.origin, key)).rev).toBe(1);
  });
});

it('tells what is chosen, passed and on also where colours are forced', () =>
  onPage(app, { path: '/policies/small-team-starter' }, async (page) => {
    await page.emulateMedia({ forcedColors: 'active' });
    const rehearsal = await openDock(page, 'Rehearsal');
    const ring = (step: string) =>
      page.evaluate<string>(
        `getComputedStyle(document.querySelector('[data-step="${step}"]'), '::before').borderTopColor`,
      );
    await stepCard(page, 'Team').waitFor();
    const plain = await ring('team');
    await rehearsal.getByRole('button', { name: 'untouched for two working days' }).click();
    const message = rehearsal.getByRole('switch', { name: 'Comes with a message' });
    const ground = () =>
      page.evaluate<string>(
        `getComputedStyle(document.querySelector('[role="switch"] + .mantine-Switch-track')).backgroundColor`,
      );
    await message.waitFor();
    const on = await ground();
    await rehearsal.getByRole('button', { name: 'To the end' }).click();
    await expect.poll(() => ring('team')).not.toBe(plain);
    expect(await ring('vip')).toBe(plain);
    await message.click();
    await expect.poll(ground).not.toBe(on);
  }));
