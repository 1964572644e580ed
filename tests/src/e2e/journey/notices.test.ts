import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, onPage, startApp } from '../harness/app.ts';
import { openDock } from '../harness/editor.ts';

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
