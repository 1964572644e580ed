import { expect } from 'vitest';
import { openDock } from '../harness/editor.ts';
import { failingPolicy, ownPolicy, publishElsewhere, renameElsewhere } from './documents.ts';
import { visitAll } from './states.ts';

visitAll({
  'errors keep a draft from being published': {
    at: '/policies/practice?view=outline',
    see: async (page, look) => {
      await page.getByRole('button', { name: 'Publish…' }).click();
      const dialog = page.getByRole('dialog', { name: 'Publish' });
      await dialog.getByText(/errors must be fixed first/).waitFor();
      await look.at('blocked');
    },
  },
  'warnings are read before publishing': {
    at: '/policies/saas-retention-keyword?view=outline',
    see: async (page, look) => {
      await page.getByRole('button', { name: 'Publish…' }).click();
      const dialog = page.getByRole('dialog', { name: 'Publish' });
      const tick = dialog.getByRole('checkbox', { name: /^I have read/ });
      await tick.waitFor();
      await look.at('to be ticked');
      await tick.check();
      await dialog.getByRole('button', { name: 'Publish to staging' }).press('Enter');
      await dialog.getByText('Please say in a few words what changes.').waitFor();
      await look.at('without a message');
    },
  },
  'a scenario fails': {
    at: async (app) => `/policies/${await failingPolicy(app)}?view=outline`,
    see: async (page, look) => {
      const panel = await openDock(page, 'Scenarios');
      await panel.getByRole('button', { name: 'Show why: Ends elsewhere' }).click();
      await panel.getByText('Ends otherwise than expected').first().waitFor();
      await look.at('why it fails');
      await panel.getByRole('button', { name: 'More about Ends elsewhere' }).click();
      await page.getByRole('menuitem', { name: 'Rename…' }).waitFor();
      await look.at('menu of a scenario');
      await page.getByRole('menuitem', { name: 'Rename…' }).click();
      await page.getByRole('dialog', { name: 'Rename the scenario' }).waitFor();
      await look.at('renaming a scenario');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Publish…' }).click();
      const dialog = page.getByRole('dialog', { name: 'Publish' });
      await dialog.getByText('Ends elsewhere').click();
      await dialog.getByText('Ends otherwise than expected').first().waitFor();
      await look.at('publishing what fails a scenario');
      await dialog.getByRole('button', { name: 'Rehearse: Ends elsewhere' }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.locator('[data-region="simulator"] input[value="Ends elsewhere"]').first().waitFor();
    },
  },
  'versions are compared, made live and brought back': {
    at: async (app) => {
      const key = await ownPolicy(app, 'Published');
      await publishElsewhere(app, key);
      await renameElsewhere(app, key, { node: 'senior', title: 'The second line' });
      return `/policies/${key}?view=outline`;
    },
    see: async (page, look) => {
      const panel = await openDock(page, 'Versions');
      await panel.getByRole('button', { name: 'Compare with the draft' }).click();
      await panel.getByText(/1 change since version 1/).waitFor();
      await look.at('compared');
      await panel.getByRole('button', { name: 'More about version 1' }).click();
      await page.getByRole('menuitem', { name: 'Bring back as draft' }).waitFor();
      await look.at('menu of a version');
      await page.keyboard.press('Escape');
      await panel.getByRole('button', { name: 'Make live in production' }).click();
      const dialog = page.getByRole('dialog', { name: 'Change what is live?' });
      await dialog.waitFor();
      await look.at('asked before it is made live');
      await dialog.getByRole('button', { name: 'Make live in production' }).click();
      await page.getByText('Version 1 is live in production.').first().waitFor();
      await look.at('told that it is live');
      await panel.getByText('Earlier drafts').click();
      await panel.getByRole('button', { name: /^Restore draft 1:/ }).click();
      await panel.getByText('What changes if it is restored').waitFor();
      await look.at('an earlier draft');
    },
  },
  'what was live is read and rolled back by keyboard': {
    at: async (app) => {
      const key = await ownPolicy(app, 'Live twice');
      await publishElsewhere(app, key);
      await renameElsewhere(app, key, { node: 'senior', title: 'The second line' });
      await publishElsewhere(app, key);
      return `/policies/${key}?view=outline`;
    },
    see: async (page, look) => {
      const panel = await openDock(page, 'Versions');
      await panel.getByRole('region', { name: 'Versions' }).waitFor();
      await panel.getByRole('radio', { name: 'Versions' }).focus();
      await page.keyboard.press('ArrowRight');
      const list = panel.getByRole('region', { name: 'What was live when' });
      await list.getByText('Version 2 made live, instead of version 1').waitFor();
      await look.at('what was live');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Change what is live?' });
      await dialog.getByText(/will follow version 1 instead of version 2/).waitFor();
      await dialog.getByRole('button', { name: 'Make live in staging' }).press('Enter');
      await list.getByText('Older version 1 made live, instead of version 2').waitFor();
      await dialog.waitFor({ state: 'detached' });
      await expect.poll(() => page.evaluate('document.activeElement.ariaLabel')).toBe('What was live when');
      await list.getByRole('button', { name: 'Make version 2 live in staging' }).waitFor();
      await look.at('rolled back');
    },
  },
  'edits are done, undone and listed': {
    at: async (app) => `/policies/${await ownPolicy(app, 'Edited')}?view=outline`,
    see: async (page, look) => {
      for (const [node, title] of [
        ['senior', 'Second line'],
        ['founder', 'Third line'],
      ] as const) {
        const row = page.locator(`[data-row="${node}"]`);
        await row.focus();
        await page.keyboard.press('F2');
        await row.getByRole('textbox').fill(title);
        await page.keyboard.press('Enter');
        await row.getByText(title).first().waitFor();
      }
      await page.keyboard.press('Control+z');
      const panel = await openDock(page, 'History');
      await panel.getByRole('button', { name: /^Do this again: / }).waitFor();
      await look.at('history');
    },
  },
});
