import { afterAll, beforeAll, it } from 'vitest';
import { type App, onPage, startApp } from '../harness/app.ts';
import { bringFlow, flowOf } from '../harness/documents.ts';
import { lookOn } from './states.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const policy = '/policies/small-team-starter?view=outline';

it(
  'has nothing for axe to find in a rehearsal, before it and after',
  () =>
    onPage(app, { path: policy }, async (page) => {
      const look = lookOn(page);
      const tab = (name: string) => page.getByRole('tab', { name, exact: false }).click();
      await page.getByRole('treegrid').waitFor();
      await tab('Problems');
      await page.getByText('Ready to publish').waitFor();
      await look.at('no problems');
      await tab('Rehearsal');
      await page.getByRole('heading', { name: 'Rehearse a ticket' }).waitFor();
      await look.at('before a rehearsal');
      await page.getByRole('region', { name: 'Simulator' }).getByRole('button').first().click();
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
      await page.getByRole('button', { name: 'Keep as scenario…' }).click();
      await page.getByRole('dialog', { name: 'Keep as scenario' }).waitFor();
      await look.at('keeping a scenario');
      look.expectNothing();
    }),
  300_000,
);

it('has nothing for axe to find in scenarios, history and versions', () =>
  onPage(app, { path: policy }, async (page) => {
    const look = lookOn(page);
    const tab = (name: string) => page.getByRole('tab', { name }).click();
    await page.getByRole('treegrid').waitFor();
    await tab('Scenarios');
    await page.getByRole('tabpanel', { name: 'Scenarios' }).getByRole('button').first().waitFor();
    await look.at('scenarios');
    await tab('History');
    await look.at('history');
    await tab('Versions');
    await page.getByRole('tabpanel', { name: 'Versions' }).getByRole('heading').first().waitFor();
    await look.at('versions');
    look.expectNothing();
  }));

it('has nothing for axe to find while publishing', () =>
  onPage(app, { path: policy }, async (page) => {
    const look = lookOn(page);
    await page.getByRole('button', { name: 'Publish…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Publish' });
    await dialog.getByText('No problems.').waitFor();
    await look.at('before publishing');
    await dialog.getByRole('textbox', { name: /^What changes/ }).fill('A first version');
    await dialog.getByRole('button', { name: 'Publish to staging' }).click();
    await dialog
      .getByText(/version 1/i)
      .first()
      .waitFor();
    await look.at('after publishing');
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Versions' }).click();
    await page
      .getByText(/A first version/)
      .first()
      .waitFor();
    await look.at('a version');
    look.expectNothing();
  }));

it(
  'has nothing for axe to find in the settings of a policy and their dialogs',
  () =>
    onPage(app, { path: '/policies/authority-ladder?view=outline' }, async (page) => {
      const look = lookOn(page);
      await page.getByRole('treegrid').waitFor();
      await page.getByRole('button', { name: 'Who may promise what' }).click();
      const entry = page.getByRole('menuitem', { name: 'Tiers, calendars and other tables' });
      await entry.waitFor();
      await look.at('menu of the policy');
      await entry.click();
      const settings = page.getByRole('dialog', { name: 'What the policy works with' });
      await settings.waitFor();
      for (const tab of await settings.getByRole('tab').all()) {
        await tab.click();
        await look.at(`settings, ${(await tab.textContent()) ?? ''}`);
      }
      look.expectNothing();
    }),
  300_000,
);

it('has nothing for axe to find on a policy with problems', async () => {
  const whole = flowOf('examples/small-team-starter/flow.json');
  const { team: _, ...nodes } = whole.nodes;
  const edges = Object.fromEntries(
    Object.entries(whole.edges).filter(([, { to, from }]) => to !== 'team' && from.node !== 'team'),
  );
  const key = await bringFlow(app.server, { ...whole, id: 'broken', name: 'Broken', nodes, edges });
  await onPage(app, { path: `/policies/${key}` }, async (page) => {
    const look = lookOn(page);
    await page.locator('[data-worst="error"]').first().waitFor();
    await page.keyboard.press('F8');
    await page.getByRole('tabpanel', { name: 'Problems' }).getByRole('listitem').first().waitFor();
    await look.at('problems beside the canvas');
    look.expectNothing();
  });
});

it('has nothing for axe to find on a phone', () =>
  onPage(app, { path: '/policies/small-team-starter', size: 'phone' }, async (page) => {
    const look = lookOn(page);
    await page.getByRole('treegrid').waitFor();
    await look.at('outline');
    await page.locator('[data-row="team"]').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('textbox', { name: 'Name of the step' }).waitFor();
    await look.at('settings in a sheet');
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Rehearsal' }).click();
    await page.getByRole('heading', { name: 'Rehearse a ticket' }).waitFor();
    await look.at('rehearsal');
    await page.getByRole('button', { name: 'Close the panel' }).click();
    await page.getByText('Canvas', { exact: true }).click();
    await page.locator('[data-step]').first().waitFor();
    await look.at('drawing to look at');
    look.expectNothing();
  }));

it('has nothing for axe to find in the condition builder', () =>
  onPage(app, { path: '/policies/small-team-starter?view=outline&step=vip' }, async (page) => {
    const look = lookOn(page);
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
    look.expectNothing();
  }));
