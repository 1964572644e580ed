import type { Page } from 'playwright-core';
import { policyMenu } from '../harness/editor.ts';
import { type Looked, visitAll } from './states.ts';

/** Opens the tables of a policy, and in each its first entry, with everything that is folded in there. */
async function seeTables(page: Page, look: Looked): Promise<void> {
  await policyMenu(page, 'Tiers, calendars and other tables');
  const settings = page.getByRole('dialog', { name: 'Tiers, calendars and other tables' });
  await settings.waitFor();
  const tabs = await settings.getByRole('tab').all();
  for (const tab of tabs) {
    await tab.click();
    const panel = settings.getByRole('tabpanel');
    await panel.waitFor();
    const table = (await tab.textContent())?.replace(/\d+$/, '') ?? '';
    const edit = panel.getByRole('button', { name: /^Change / });
    if ((await edit.count()) === 0) {
      await look.at(table);
      continue;
    }
    await edit.first().click();
    const entry = page.getByRole('dialog').last();
    await entry.getByRole('button', { name: 'Done' }).last().waitFor();
    const closed = entry.locator('button[aria-expanded="false"]:not([aria-haspopup])');
    for (let opened = 0; opened < 8 && (await closed.count()) > 0; opened += 1) await closed.first().click();
    // The table is behind it, and looked at with it.
    await look.at(`${table}, an entry`);
    await page.keyboard.press('Escape');
    await panel
      .getByRole('button', { name: /^Change / })
      .first()
      .waitFor();
  }
}

visitAll({
  'tables with an entry of almost every kind': {
    at: '/policies/healthcare-clinical-priority?view=outline',
    see: seeTables,
  },
  'the authority matrix': {
    at: '/policies/authority-ladder?view=outline',
    see: async (page, look) => {
      await page.getByRole('heading', { level: 1 }).getByRole('button').click();
      const entry = page.getByRole('menuitem', { name: 'Tiers, calendars and other tables' });
      await entry.waitFor();
      await look.at('menu of the policy');
      await entry.click();
      const settings = page.getByRole('dialog', { name: 'Tiers, calendars and other tables' });
      await settings.getByRole('tab', { name: /^Authority matrix/ }).click();
      await settings.getByRole('table', { name: 'Authority matrix' }).waitFor();
      await look.at('authority matrix');
      await settings
        .getByRole('button', { name: /^Change / })
        .first()
        .click();
      await page.getByRole('dialog').last().getByRole('button', { name: 'Done' }).last().waitFor();
      await look.at('a limit');
    },
  },
});
