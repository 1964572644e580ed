import { openDock } from '../harness/editor.ts';
import { brokenPolicy, ownPolicy } from './documents.ts';
import { visitAll } from './states.ts';

const policy = '/policies/small-team-starter?view=outline';

/** By tab: what its panel says of a policy that nobody has touched, which is there only when the panel is. */
const firstWords = {
  Problems: 'No problems found',
  Rehearsal: 'Rehearse a ticket',
  Scenarios: 'Run all',
  History: 'Nothing has been changed yet.',
  Versions: 'Nothing is published yet',
};

visitAll({
  'a rehearsal, before it and after': {
    at: policy,
    see: async (page, look) => {
      const problems = await openDock(page, 'Problems');
      await problems.getByText('No problems found').waitFor();
      await look.at('no problems');
      await openDock(page, 'Rehearsal');
      await page.getByRole('heading', { name: 'Rehearse a ticket' }).waitFor();
      await look.at('before a rehearsal');
      const simulator = page.getByRole('region', { name: 'Simulator' });
      await simulator.getByRole('button', { name: 'Paste a ticket…' }).click();
      const pasting = page.getByRole('dialog', { name: 'Paste a ticket' });
      await pasting.getByRole('textbox').fill('{ "priority": high }');
      await pasting.getByText('Line 1, column 15: This is not JSON').waitFor();
      await look.at('a pasted ticket that breaks');
      await pasting
        .getByRole('textbox')
        .fill('Priority: High\nChannel: pigeon\nMood: bad\nText: Help!\nCreated: 03/09/2026');
      await pasting.getByRole('button', { name: '1 name is not known here' }).click();
      await pasting.getByRole('cell', { name: 'Not used' }).waitFor();
      await look.at('a pasted ticket');
      await page.keyboard.press('Escape');
      await pasting.waitFor({ state: 'hidden' });
      await simulator.getByRole('button').first().click();
      await page.getByRole('button', { name: 'Keep as scenario…', disabled: false }).waitFor();
      await look.at('after a rehearsal');
      await page.getByRole('button', { name: 'Add event' }).click();
      await page.getByRole('dialog', { name: 'Add event' }).waitFor();
      await look.at('menu of events');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Cancel' }).waitFor();
      await look.at('form of an event');
      await page.keyboard.press('Escape');
      for (const why of (await page.getByRole('button', { name: /^Why/, expanded: false }).all()).slice(0, 2))
        await why.click();
      await look.at('a why');
      await page.getByRole('button', { name: 'As a table' }).click();
      await simulator.getByRole('table').first().waitFor();
      await look.at('the time line as a table');
      await page.getByRole('button', { name: 'Keep as scenario…' }).click();
      await page.getByRole('dialog', { name: 'Keep as scenario' }).waitFor();
      await look.at('keeping a scenario');
    },
  },
  'a rehearsal with side threads that fills the editor': {
    at: '/policies/tech-solving-triad',
    see: async (page, look) => {
      await openDock(page, 'Rehearsal');
      const simulator = page.getByRole('region', { name: 'Simulator' });
      await simulator.getByRole('button', { name: 'nobody joins twice' }).click();
      await simulator.getByRole('list', { name: 'Side thread 2: Ask for experts' }).waitFor();
      await look.at('side threads');
      await page.getByRole('button', { name: 'Fill the editor' }).click();
      await page.getByRole('application').waitFor({ state: 'hidden' });
      await look.at('filling the editor');
    },
  },
  'a rehearsal beside the canvas': {
    at: '/policies/small-team-starter',
    see: async (page, look) => {
      await page.locator('[data-step="team"]').waitFor();
      await openDock(page, 'Rehearsal');
      await page.getByRole('region', { name: 'Simulator' }).getByRole('button').first().click();
      await page.getByRole('button', { name: 'Keep as scenario…', disabled: false }).waitFor();
      await page.getByRole('button', { name: 'To the end' }).click();
      await page.getByRole('button', { name: 'One step back' }).click();
      await look.at('the way that was taken');
      const senior = page.locator('[data-step="senior"]');
      await senior.getByRole('button', { name: 'Stop here while rehearsing' }).click();
      await senior.getByRole('button', { name: 'Stop here while rehearsing', pressed: true }).waitFor();
      await look.at('a step to stop at');
    },
  },
  'scenarios that pass': {
    at: policy,
    see: async (page, look) => {
      const panel = await openDock(page, 'Scenarios');
      await panel.getByText(/^All \d+ scenarios pass/).waitFor();
      await look.at('scenarios');
    },
  },
  publishing: {
    at: async (app) => `/policies/${await ownPolicy(app, 'To be published')}?view=outline`,
    see: async (page, look) => {
      await page.getByRole('button', { name: 'Publish…' }).click();
      const dialog = page.getByRole('dialog', { name: 'Publish' });
      await dialog.getByText('No problems.').waitFor();
      await look.at('before publishing');
      await dialog.getByRole('textbox', { name: /^What changes/ }).fill('A first version');
      await dialog.getByRole('button', { name: 'Publish to staging' }).click();
      await dialog.getByText('Version 1 is live').waitFor();
      await look.at('after publishing');
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      const versions = await openDock(page, 'Versions');
      await versions
        .getByText(/A first version/)
        .first()
        .waitFor();
      await look.at('a version');
    },
  },
  'a policy with problems': {
    at: async (app) => `/policies/${await brokenPolicy(app)}`,
    see: async (page, look) => {
      await page.locator('[data-worst="error"]').first().waitFor();
      await page.keyboard.press('F8');
      await page.getByRole('tabpanel', { name: 'Problems' }).getByRole('listitem').first().waitFor();
      await look.at('problems beside the canvas');
      await page.getByText('Outline', { exact: true }).click();
      await page.locator('[data-row]').first().waitFor();
      await look.at('problems beside the outline');
    },
  },
  'the condition builder': {
    at: async (app) => `/policies/${await ownPolicy(app, 'With a condition')}?view=outline&step=vip`,
    see: async (page, look) => {
      const settings = page.getByRole('complementary', { name: 'Settings of the step' });
      await settings.getByRole('button', { name: 'Change', exact: true }).first().click();
      await settings.getByText('Rows', { exact: true }).waitFor();
      await look.at('rows');
      await settings.getByText('Text', { exact: true }).click();
      const text = settings.getByRole('textbox', { name: /as text$/ });
      await text.fill('customer.vipp');
      await settings
        .getByText(/There is no field/)
        .first()
        .waitFor();
      await look.at('text with an error');
    },
  },
  'a phone': {
    at: '/policies/small-team-starter',
    page: { size: 'phone' },
    see: async (page, look) => {
      await page.getByRole('treegrid').waitFor();
      await look.at('outline');
      await page.locator('[data-row="team"]').getByText('Team', { exact: true }).first().tap();
      await page.getByRole('dialog').getByRole('textbox', { name: 'Name of the step' }).waitFor();
      await look.at('settings in a sheet');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      for (const [tab, text] of Object.entries(firstWords)) {
        const panel = await openDock(page, tab);
        await panel.getByText(text, { exact: true }).waitFor();
        await look.at(tab);
      }
      await page.getByRole('button', { name: 'Close the panel' }).click();
      await page.getByRole('button', { name: 'What can be done with this policy' }).click();
      await page.getByRole('menuitem', { name: 'All commands…' }).waitFor();
      await look.at('menu of the policy');
      await page.getByRole('menuitem', { name: 'Publish…' }).click();
      await page.getByRole('dialog', { name: 'Publish' }).getByText('No problems.').waitFor();
      await look.at('publishing');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByText('Canvas', { exact: true }).click();
      await page.locator('[data-step]').first().waitFor();
      await look.at('drawing to look at');
    },
  },
});
