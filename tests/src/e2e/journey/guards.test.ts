import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, onPage, startApp } from '../harness/app.ts';
import { checkAxe } from '../harness/check-axe.ts';
import { draftOf } from '../harness/documents.ts';
import { openDock, policyMenu, untilSaved } from '../harness/editor.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const key = 'manager-ladder-deescalation-followup';

it('sets what no path may exceed, and leads from a problem with it to where it is set', () =>
  onPage(app, { path: `/policies/${key}` }, async (page) => {
    await page.locator('[data-step]').first().waitFor();
    await policyMenu(page, 'Tiers, calendars and other tables');
    const settings = page.getByRole('dialog', { name: 'Tiers, calendars and other tables' });
    await settings.getByRole('tab', { name: /^Guards and rules/ }).click();
    await settings.getByRole('button', { name: 'Add a cap' }).click();
    await settings.getByRole('textbox', { name: 'At most' }).fill('1');
    await settings.getByRole('group', { name: 'At most 1 re-escalations' }).waitFor();
    await settings.getByRole('button', { name: 'Add a cool-down' }).click();
    await settings.getByText(/names no trigger, so it holds nothing back/).waitFor();
    await checkAxe(page);
    await page.keyboard.press('Escape');
    await untilSaved(page);
    const { guards } = (await draftOf(app.server.origin, key)).flow as {
      guards: { caps: object; coolDowns: object };
    };
    expect(Object.values(guards.caps)).toEqual([{ of: 'reEscalations', max: 1 }]);
    expect(Object.keys(guards.coolDowns)).toHaveLength(2);
    const problems = await openDock(page, 'Problems');
    await problems.getByRole('button', { name: /names no trigger/ }).click();
    await settings.getByRole('tab', { name: /^Guards and rules/, selected: true }).waitFor();
    await settings.getByRole('button', { name: 'Remove: Rest for 4 hours' }).click();
    await settings.getByText(/names no trigger/).waitFor({ state: 'detached' });
  }));
