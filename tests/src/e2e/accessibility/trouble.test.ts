import { expect } from 'vitest';
import { inspectorOf, openDock } from '../harness/editor.ts';
import { archiveElsewhere, ownPolicy, renameElsewhere } from './documents.ts';
import { visitAll } from './states.ts';

/** From now on, whatever is drawn and says BOOM fails while it is drawn. */
const breaks = `{
  const set = Element.prototype.setAttribute;
  Element.prototype.setAttribute = function (name, value) {
    if (String(value).includes('BOOM')) throw new Error('broken on purpose');
    return set.call(this, name, value);
  };
}`;
const broken = { broken: /broken on purpose/ } as const;

visitAll({
  'an archived policy can be looked at only': {
    at: async (app) => {
      const key = await ownPolicy(app, 'Put away');
      await archiveElsewhere(app, key);
      return `/policies/${key}?view=outline&step=senior`;
    },
    see: async (page, look) => {
      await page.getByText('Archived, read only').waitFor();
      await inspectorOf(page).getByRole('textbox', { name: 'Name of the step' }).waitFor();
      expect(await page.getByRole('navigation', { name: 'Add steps' }).count()).toBe(0);
      await look.at('outline');
      await page.getByText('Canvas', { exact: true }).click();
      await page.locator('[data-step="senior"]').waitFor();
      await look.at('canvas');
      await page.locator('[data-step="senior"]').focus();
      await page.keyboard.press('Shift+F10');
      await page.getByRole('menu').waitFor();
      await look.at('menu of a step');
    },
  },
  'the server cannot be reached': {
    at: async (app) => `/policies/${await ownPolicy(app, 'Offline')}?view=outline&step=senior`,
    page: { expected: { outages: true } },
    see: async (page, look) => {
      const name = inspectorOf(page).getByRole('textbox', { name: 'Name of the step' });
      await name.waitFor();
      await openDock(page, 'Rehearsal');
      await page.getByRole('heading', { name: 'Rehearse a ticket' }).waitFor();
      // What may be opened is fetched before the network goes.
      await page.getByRole('button', { name: 'Publish…' }).click();
      await page.getByRole('dialog', { name: 'Publish' }).getByText('No problems.').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.context().setOffline(true);
      await name.fill('While nobody listens');
      await name.blur();
      await page.getByRole('region', { name: 'Connection' }).waitFor();
      await page.getByText('Offline, kept on this device').first().waitFor();
      await look.at('told above and beside the name');
      await page.getByRole('region', { name: 'Simulator' }).getByRole('button').first().click();
      await page.getByRole('button', { name: 'Try again' }).waitFor();
      await look.at('a rehearsal that cannot be run');
      await page.getByRole('button', { name: 'Publish…' }).click();
      await page
        .getByRole('dialog')
        .getByText(/^No connection/)
        .waitFor();
      await look.at('publishing');
    },
  },
  'addresses lead nowhere': {
    at: '/policies/nothing-of-this-name',
    page: { expected: { refusals: true } },
    see: async (page, look, app) => {
      await page.getByRole('heading', { name: 'This policy could not be opened' }).waitFor();
      await look.at('a policy that is not there');
      await page.goto(`${app.server.origin}/nowhere`);
      await page.getByRole('heading', { name: 'There is nothing here' }).waitFor();
      await look.at('a page that is not there');
    },
  },
  'the server is gone when a policy is opened': {
    at: '/',
    page: { expected: { outages: true } },
    see: async (page, look) => {
      await page.route('**/trpc/drafts.open*', (route) => route.abort());
      await page.getByRole('link', { name: 'A first policy for a small team' }).click();
      await page.getByRole('heading', { name: 'This policy could not be opened' }).waitFor();
      await look.at('not opened');
    },
  },
  'a policy takes long to open': {
    at: '/',
    page: {},
    see: async (page, look) => {
      await page.route('**/trpc/drafts.open*', () => undefined);
      await page.getByRole('link', { name: 'A first policy for a small team' }).click();
      await page.getByText('Opening the policy…').waitFor();
      await look.at('being opened');
      await page.unrouteAll({ behavior: 'ignoreErrors' });
    },
  },
  'a step cannot be shown': {
    at: async (app) => {
      const key = await ownPolicy(app, 'With a broken step');
      await renameElsewhere(app, key, { node: 'founder', title: 'BOOM' });
      return `/nowhere?then=${key}`;
    },
    page: { expected: broken },
    see: async (page, look) => {
      const key = new URL(page.url()).searchParams.get('then');
      await page.addInitScript(breaks);
      await page.goto(new URL(`/policies/${key}?view=canvas`, page.url()).href);
      await page.getByText('Cannot show this step').first().waitFor();
      await page.locator('[data-step="team"]').waitFor();
      await look.at('canvas');
      await page.getByText('Outline', { exact: true }).click();
      await page.locator('[data-row="team"]').waitFor();
      await page.getByText('Cannot show this step').first().waitFor();
      await look.at('outline');
    },
  },
  'something is refused and told': {
    at: '/policies/small-team-starter?view=outline',
    page: {},
    see: async (page, look) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.locator('[data-row="team"]').focus();
      await page.evaluate(`navigator.clipboard.writeText('no steps')`);
      await page.keyboard.press('Control+v');
      await page.getByText('What is on the clipboard is no steps of a policy.').first().waitFor();
      await look.at('notice');
    },
  },
});
