import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, newPerson, onPage, sizes, startApp } from '../harness/app.ts';
import { draftOf } from '../harness/documents.ts';
import { expectFocus, focused, press, pressTo } from '../journey/keys.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const policy = '/policies/small-team-starter';

/** Names of everything that Tab comes to from the top of the page, until it comes around. */
const stops = `[...document.querySelectorAll('*')].filter((one) => one.tabIndex >= 0 && one.checkVisibility() && one.closest('[data-step]') !== null).length`;

/** Whether something of an element is in the window. */
async function isInWindow(one: Locator): Promise<boolean> {
  const box = await one.boundingBox();
  const { width, height } = sizes.desktop;
  return box !== null && box.x < width && box.x + box.width > 0 && box.y < height && box.y + box.height > 0;
}

it('makes the canvas one tab stop, which Tab leaves both ways', () =>
  onPage(app, { path: policy }, async (page) => {
    await page.locator('[data-step="team"]').waitFor();
    expect(await page.evaluate(stops)).toBe(1);
    await pressTo(page, /^group/);
    await press(page, 'ArrowRight');
    await expectFocus(page, /^group/);
    expect(await page.evaluate(stops)).toBe(1);
    const step = await focused(page);
    await press(page, 'Tab');
    await expectFocus(page, /^(?!group)/);
    await press(page, 'Shift+Tab');
    await expectFocus(page, /^group/);
    expect(await focused(page)).toBe(step);
    await press(page, 'Shift+Tab');
    await expectFocus(page, /^(?!group)/);
  }));

it('goes through the regions by F6 in both directions, and into what is open', () =>
  onPage(app, { path: `${policy}?view=outline&step=team` }, async (page) => {
    await page.getByRole('textbox', { name: 'Name of the step' }).waitFor();
    await page.getByRole('tab', { name: 'Rehearsal' }).click();
    await page.getByRole('heading', { name: 'Rehearse a ticket' }).waitFor();
    const passed: string[] = [];
    for (let count = 0; count < 6; count += 1) {
      await press(page, 'F6');
      passed.push(
        (await page.evaluate(`document.activeElement.closest('[data-region]')?.dataset.region`)) as string,
      );
    }
    expect(passed).toEqual(['simulator', 'header', 'add', 'outline', 'inspector', 'dock']);
    await press(page, 'Shift+F6');
    expect(await page.evaluate(`document.activeElement.closest('[data-region]').dataset.region`)).toBe(
      'inspector',
    );
  }));

it('keeps single letters out of text fields, and off where they are switched off', async () => {
  await onPage(app, { path: `${policy}?view=outline&step=team` }, async (page) => {
    await page.getByRole('textbox', { name: 'Name of the step' }).focus();
    await page.keyboard.type('a?/n');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await page.getByRole('textbox', { name: 'Name of the step' }).inputValue()).toContain('a?/n');
  });
  const context = await newPerson(app);
  await context.addInitScript(
    `localStorage.setItem('rung.preferences', JSON.stringify({ language: null, singleKeys: false, authorName: 'Ada' }))`,
  );
  await onPage(app, { path: `${policy}?view=outline`, context }, async (page) => {
    await page.locator('[data-row="team"]').focus();
    await press(page, 'a', '?', 'c');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await press(page, 'Control+k');
    await page.getByRole('dialog').waitFor();
  });
  await context.close();
});

it('understands signs and digits where other layouts have them', () =>
  onPage(app, { path: policy }, async (page) => {
    await page.locator('[data-step="team"]').focus();
    // As browsers tell it on a French keyboard, where digits and the full stop need Shift, and on a German one: ? on ß, / on 7.
    const type = (key: string, code: string, modifiers: object) =>
      page.evaluate(
        `document.activeElement.dispatchEvent(new KeyboardEvent('keydown', ${JSON.stringify({ key, code, bubbles: true, cancelable: true, ...modifiers })}))`,
      );
    const zoom = page.getByRole('button', { name: /^\d+ %$/ });
    await type('0', 'Digit0', { shiftKey: true });
    await expect.poll(() => zoom.textContent()).toBe('100 %');
    await type('1', 'Digit1', { shiftKey: true });
    await expect.poll(() => zoom.textContent()).not.toBe('100 %');
    await type('?', 'Minus', { shiftKey: true });
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await press(page, 'Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await type('/', 'Digit7', { shiftKey: true });
    await expectFocus(page, /^combobox "Find in this policy"/);
    await press(page, 'Escape');
    await expectFocus(page, /^group/);
    await type('a', 'KeyQ', {});
    await expectFocus(page, /^textbox "Search kinds and steps"/);
  }));

it('steps up one level by Escape, and never further', () =>
  onPage(app, { path: `${policy}?view=outline` }, async (page) => {
    await page.locator('[data-row="team"]').focus();
    await press(page, 'Enter');
    await expectFocus(page, /^complementary/);
    await pressTo(page, /^textbox "Name of the step"/);
    await page.keyboard.type('Never kept');
    await press(page, 'Escape');
    await expectFocus(page, /^textbox "Name of the step"/);
    await press(page, 'Escape');
    await expectFocus(page, /^row "/);
    await press(page, 'a');
    await expectFocus(page, /^textbox "Search/);
    await press(page, 'Escape');
    await expectFocus(page, /^row "/);
    const { flow } = await draftOf(app.server.origin, 'small-team-starter');
    expect(flow.nodes['team']?.title).toBeUndefined();
  }));

it('never has the focus under a bar, in a long outline', () =>
  onPage(app, { path: `${policy}?view=outline` }, async (page) => {
    await page.setViewportSize({ width: 1024, height: 420 });
    await page.locator('[data-row]').first().focus();
    for (const key of ['ArrowDown', 'ArrowUp']) {
      for (let count = 0; count < 14; count += 1) {
        await press(page, key);
        await expect.poll(() => page.evaluate(isClear)).toBe(true);
      }
    }
  }));

/** Whether the middle of the upper and of the lower edge of what has the focus can be seen. */
const isClear = `(() => {
  const box = document.activeElement.getBoundingClientRect();
  return [box.top + 3, box.bottom - 3].every((y) => document.activeElement.contains(document.elementFromPoint(box.left + box.width / 2, y)));
})()`;

it('becomes an outline at 400 % zoom, with nothing to scroll sideways', () =>
  onPage(app, { path: policy }, async (page) => {
    // 1280 by 1024 pixels at 400 %.
    await page.setViewportSize({ width: 320, height: 256 });
    await page.getByRole('treegrid').waitFor();
    const wide = 'document.documentElement.scrollWidth <= 320';
    expect(await page.evaluate(wide)).toBe(true);
    expect(
      await page.evaluate('document.querySelector("[data-region=outline] > div").scrollWidth <= 320'),
    ).toBe(true);
  }));

it('shows borders instead of shadows where colours are forced', () =>
  onPage(app, { path: policy }, async (page) => {
    await page.emulateMedia({ forcedColors: 'active' });
    const step = page.locator('[data-step="team"]');
    await step.focus();
    await press(page, 'ArrowLeft');
    const ring = await page.evaluate(
      `(() => { const style = getComputedStyle(document.activeElement); return style.outlineStyle + ' ' + parseFloat(style.outlineWidth); })()`,
    );
    expect(ring).toMatch(/^(?:solid|auto) [2-9]/);
  }));

it('lists the keys of the time line in the sheet while it is there', () =>
  onPage(app, { path: policy, language: 'de' }, async (page) => {
    await page.locator('[data-step="team"]').focus();
    await press(page, '?');
    const sheet = page.getByRole('dialog', { name: 'Tastenkürzel' });
    await sheet.waitFor();
    expect(await sheet.getByRole('heading', { name: 'Zeitachse' }).count()).toBe(0);
    await press(page, 'Escape');
    await page.getByRole('button', { name: 'Probelauf', exact: true }).click();
    await page.getByRole('region', { name: 'Simulator' }).getByRole('button').first().click();
    await page.getByRole('slider', { name: 'Abspielposition' }).focus();
    await press(page, '?');
    const timeline = sheet
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: 'Zeitachse' }) });
    expect(await timeline.locator('> div').allTextContents()).toEqual([
      'Abspielposition: ein Schritt←oder→',
      'Abspielposition: zum Anfang oder EndePos1oderEnde',
      'Ereignis: früher oder später←oder→',
      'Ereignis: um eine MinuteUmschalt←oderUmschalt→',
      'Ereignis: entfernenEntf',
      'Ereignisse für die Zeitachse: nächstes oder voriges←oder→',
    ]);
  }));

it('lists every key of the screen in the sheet, each once', () =>
  onPage(app, { path: policy }, async (page) => {
    await page.locator('[data-step="team"]').focus();
    await press(page, '?');
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await sheet.waitFor();
    const text = await sheet.textContent();
    for (const what of [
      'Add a step after',
      'Insert a step before',
      'Connect',
      'Disconnect',
      'Rename',
      'Next problem',
      'Repair',
      'Undo',
      'Redo',
      'Find in this policy',
      'Next part',
      'Rehearse',
      'Show everything',
      'To the first outcome',
      'Move an entry of a listAlt↑orAlt↓',
    ])
      expect(text).toContain(what);
    const rows = await sheet.locator('section > div').allTextContents();
    expect(rows.filter((row, index) => rows.indexOf(row) !== index)).toEqual([]);
  }));

it.each(['canvas', 'outline'])('opens the menu of a step by key as often as it is asked for: %s', (view) =>
  onPage(app, { path: `${policy}?view=${view}` }, async (page) => {
    await page.locator('[data-step="team"], [data-row="team"]').focus();
    for (let count = 0; count < 3; count += 1) {
      await press(page, 'Shift+F10');
      await expectFocus(page, /^menuitem "Open the settings/);
      await press(page, 'Escape');
      await expectFocus(page, view === 'canvas' ? /^group "Team/ : /^row ".*Team/);
    }
  }),
);

it.each([
  ['left of', 2000, 0],
  ['right of', -2000, 0],
  ['above', 0, 2000],
  ['below', 0, -2000],
])('shows what opens for a step that was moved %s the window', (_, right, down) =>
  onPage(app, { path: policy }, async (page) => {
    const step = page.locator('[data-step="senior"]');
    await step.focus();
    await page.mouse.move(700, 600);
    await page.mouse.wheel(right, down);
    await expect.poll(() => isInWindow(step)).toBe(false);
    for (const [key, focus] of [
      ['Shift+F10', /^menuitem "Open the settings/],
      ['a', /^textbox/],
    ] as const) {
      await press(page, key);
      await expectFocus(page, focus);
      expect(await isInWindow(page.locator(':focus'))).toBe(true);
      await press(page, 'Escape');
      await expectFocus(page, /^group "Senior/);
    }
  }),
);

it('opens the menu of a step that was asked for before its code was there, and gives the focus back', () =>
  onPage(app, { path: '/nowhere' }, async (page) => {
    const { promise: asked, resolve: release } = Promise.withResolvers<void>();
    const code = '**/assets/overlays-*.js';
    await page.route(code, async (route) => {
      await asked;
      await route.continue();
    });
    const fetched = page.waitForRequest(code);
    await page.goto(`${app.server.origin}${policy}?view=outline`);
    await page.locator('[data-row="team"]').focus();
    await fetched;
    await press(page, 'Shift+F10');
    release();
    await expectFocus(page, /^menuitem "Open the settings/);
    await press(page, 'Escape');
    await expectFocus(page, /^row ".*Team/);
  }));

it('opens the menu of a step by key, where a trigger is asked earlier', () =>
  onPage(app, { path: `${policy}?view=outline` }, async (page) => {
    const order = async (): Promise<readonly string[]> => {
      const { nodes } = (await draftOf(app.server.origin, 'small-team-starter')).flow;
      return Object.entries(nodes)
        .flatMap(([id, node]) => (node.kind === 'trigger' ? [{ id, order: node.config.order }] : []))
        .sort((a, b) => a.order - b.order)
        .map(({ id }) => id);
    };
    expect(await order()).toEqual(['vip', 'alarm', 'intake']);
    await page.locator('[data-row="alarm"]').focus();
    await press(page, 'Shift+F10');
    await expectFocus(page, /^menuitem/);
    await pressTo(page, /^menuitem "Ask this trigger earlier"/, 'ArrowDown');
    await press(page, 'Enter');
    await expectFocus(page, /^row "\d+ Alarming word/);
    await expect.poll(order).toEqual(['alarm', 'vip', 'intake']);
  }));

it('keeps the focus in the list that leads on to another, and gives it back', () =>
  onPage(app, { path: policy }, async (page) => {
    await page.locator('[data-step="team"] button[aria-label*="more outcomes"]').focus();
    await press(page, 'Enter');
    await expectFocus(page, /^textbox "Search outcomes"/);
    await page.keyboard.type('on arrival');
    await press(page, 'Enter');
    await page.getByRole('dialog', { name: 'What happens then?' }).waitFor();
    await expectFocus(page, /^textbox "Search kinds and steps"$/);
    await page.keyboard.type('notice');
    await page.getByRole('option', { name: /^Notice/ }).waitFor();
    await press(page, 'Escape');
    await expectFocus(page, /^button "\d+ more outcomes/);
  }));

it.each([
  ['the list of kinds', 'a'],
  ['the menu of a step', 'Shift+F10'],
])('closes %s by Escape where the page has taken the focus from it', (_, key) =>
  onPage(app, { path: policy }, async (page) => {
    await page.locator('[data-step="senior"]').focus();
    await press(page, key);
    const open = page.getByRole('dialog', { name: 'What happens then?' }).or(page.getByRole('menu'));
    await open.waitFor();
    await expectFocus(page, /^(?:textbox|menuitem)/);
    await page.evaluate('document.activeElement.blur()');
    await press(page, 'Escape');
    await open.waitFor({ state: 'detached' });
    await expectFocus(page, /^group "Senior/);
  }),
);
