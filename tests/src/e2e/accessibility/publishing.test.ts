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
      await dialog.getByRole('button', { name: 'Publish to staging' }).click();
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
      await page.getByRole('menuitem', { name: 'Make live in production' }).waitFor();
      await look.at('menu of a version');
      await page.getByRole('menuitem', { name: 'Make live in production' }).click();
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
