import { afterAll, beforeAll, expect, it } from 'vitest';
import { publishElsewhere, renameElsewhere } from '../accessibility/documents.ts';
import { type App, onPage, startApp } from '../harness/app.ts';
import { openDock } from '../harness/editor.ts';
import { makePolicy } from '../robust/flows.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

/** Parts of the page with something to press of which notices hide some, and whether a notice is wholly on the page. */
const hidden = `(() => {
  const notice = document.querySelector('.mantine-Notification-root').getBoundingClientRect();
  const parts = ['header', 'add', 'dock', 'inspector'].filter((region) => {
    const box = document.querySelector('[data-region="' + region + '"]')?.getBoundingClientRect();
    const isBeside = box === undefined || box.width === 0 || notice.left >= box.right || notice.right <= box.left;
    return !isBeside && notice.top < box.bottom && notice.bottom > box.top;
  });
  return { parts, isWhole: notice.left >= 0 && notice.top >= 0 && notice.right <= innerWidth && notice.bottom <= innerHeight };
})()`;

/** Whether a notice stands elsewhere than over the time line. */
const besideTimeLine = `(() => {
  const notice = document.querySelector('.mantine-Notification-root').getBoundingClientRect();
  const line = document.querySelector('[data-of="timeline"]').getBoundingClientRect();
  return notice.left < line.left || notice.right > line.right || notice.top < line.top || notice.bottom > line.bottom;
})()`;

it.each(['desktop', 'tablet', 'phone'] as const)(
  'hides nothing that is pressed with notices, on a %s',
  (size) =>
    onPage(app, { path: '/policies/small-team-starter', size }, async (page) => {
      await page.locator('[data-region="dock"]').waitFor();
      // Nobody has allowed this page to read the clipboard, which a notice says until it is closed.
      await page.locator('[data-region="canvas"], [data-region="outline"]').press('Control+v');
      const notice = page.locator('.mantine-Notification-root');
      await notice.waitFor();
      await expect.poll(() => page.evaluate(hidden)).toEqual({ parts: [], isWhole: true });
      const dock = await openDock(page, 'Rehearsal');
      await dock.getByRole('button', { name: 'Random ticket' }).click();
      await dock.getByRole('button', { name: 'Leave the rehearsal' }).waitFor();
      await expect.poll(() => page.evaluate(hidden)).toEqual({ parts: [], isWhole: true });
      await dock.getByRole('button', { name: 'Fill the editor' }).click();
      await expect.poll(() => page.evaluate(besideTimeLine)).toBe(false);
    }),
);

/** What is pressed in the dialog in front and has a notice over it, by its name. */
const covered = `(() => {
  const notice = document.querySelector('.mantine-Notification-root').getBoundingClientRect();
  const dialog = [...document.querySelectorAll('[aria-modal="true"]')].at(-1);
  return [...dialog.querySelectorAll('button, input, textarea')].filter((control) => {
    const box = control.getBoundingClientRect();
    return box.left < notice.right && box.right > notice.left && box.top < notice.bottom && box.bottom > notice.top;
  }).map((control) => control.ariaLabel ?? control.textContent);
})()`;

it.each(['desktop', 'tablet', 'phone'] as const)(
  'covers nothing that is pressed in a dialog, on a %s',
  async (size) => {
    const key = await makePolicy(app.server.origin);
    await publishElsewhere(app, key);
    await onPage(
      app,
      { path: `/policies/${key}${size === 'phone' ? '' : '?step=senior'}`, size },
      async (page) => {
        await page.locator('[data-region="dock"]').waitFor();
        const versions = await openDock(page, 'Versions');
        const ask = versions.getByRole('button', { name: 'Make live in production' });
        await ask.waitFor();
        await page.locator('[data-region="canvas"], [data-region="outline"]').press('Control+v');
        await page.locator('.mantine-Notification-root').waitFor();
        await ask.click();
        await page.getByRole('dialog', { name: 'Change what is live?' }).waitFor();
        await expect.poll(() => page.evaluate(covered)).toEqual([]);
        await page.keyboard.press('Escape');
        await page.getByRole('dialog', { name: 'Change what is live?' }).waitFor({ state: 'detached' });
        await renameElsewhere(app, key, { node: 'senior', title: 'Renamed' });
        await page.keyboard.press('Control+k');
        await page.getByPlaceholder('What do you want to do?').fill('Publish');
        await page.keyboard.press('Enter');
        const drawer = page.getByRole('dialog', { name: 'Publish' });
        await drawer.getByRole('button', { name: /^Publish to/ }).waitFor();
        await expect.poll(() => page.evaluate(covered)).toEqual([]);
      },
    );
  },
);
