import { widePolicy } from './documents.ts';
import { visitAll } from './states.ts';

const policy = '/policies/small-team-starter';

visitAll({
  'canvas, picker, menus and dialogs': {
    at: policy,
    see: async (page, look) => {
      const step = page.locator('[data-step="team"]');
      await step.waitFor();
      await look.at('canvas');
      await step.focus();
      await page.keyboard.press('a');
      await page.getByRole('dialog', { name: 'What happens then?' }).waitFor();
      await look.at('picker');
      await page.keyboard.press('Escape');
      await page.locator('[data-step="team"]:focus').waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('complementary').getByRole('textbox').first().waitFor();
      await look.at('inspector beside the canvas');
      await page.keyboard.press('Escape');
      await page.keyboard.press('F2');
      await page.getByRole('application').getByRole('textbox').waitFor();
      await look.at('renaming');
      await page.keyboard.press('Escape');
      await page.keyboard.press('c');
      await page.getByRole('dialog', { name: 'Which outcome?' }).waitFor();
      await look.at('choosing an outcome');
      await page.keyboard.press('Enter');
      await page.locator('[data-step="team"]:focus').waitFor();
      await look.at('connecting');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Shift+F10');
      await page.getByRole('menu').waitFor();
      await look.at('menu of a step');
      await page.keyboard.press('Escape');
      await page.getByRole('menu').waitFor({ state: 'detached' });
      await page.keyboard.press('/');
      await page.keyboard.type('senior');
      await page.getByRole('option').first().waitFor();
      await look.at('finding a step');
      await page.keyboard.press('Escape');
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
      await look.at('sheet of shortcuts');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').waitFor();
      await look.at('palette');
    },
  },
  'a large policy from afar': {
    at: async (app) => `/policies/${await widePolicy(app)}`,
    see: async (page, look) => {
      await page.locator('[data-step]').first().waitFor();
      for (let count = 0; count < 6; count += 1) await page.getByRole('button', { name: 'Zoom out' }).click();
      await page.getByRole('img', { name: 'Overview' }).waitFor();
      await look.at('from afar, with the overview');
      await page.getByRole('button', { name: 'Preferences and help' }).click();
      await page.getByRole('menu').waitFor();
      await look.at('preferences');
    },
  },
  'the outline': {
    at: `${policy}?view=outline`,
    see: async (page, look) => {
      const row = page.locator('[data-row="team"]');
      await row.waitFor();
      await look.at('outline');
      await row.focus();
      await page.keyboard.press('F2');
      await row.getByRole('textbox').waitFor();
      await look.at('renaming');
      await page.keyboard.press('Escape');
      await page.keyboard.press('c');
      await page.getByRole('dialog').waitFor();
      await look.at('choosing where an outcome leads');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'More actions for Team' }).click();
      await page.getByRole('menu').waitFor();
      await look.at('menu of a step');
    },
  },
  'what the pointer carries': {
    at: policy,
    see: async (page, look) => {
      const to = await page.locator('[data-step="senior"]').boundingBox();
      const kind = await page.getByRole('button', { name: 'Add: Condition' }).boundingBox();
      const outcome = await page.locator('[data-step="founder"]').getByRole('button').first().boundingBox();
      if (to === null || kind === null || outcome === null) throw new Error('the canvas is not there');
      for (const [what, from] of [
        ['a kind of step over a step', kind],
        ['an outcome over a step', outcome],
      ] as const) {
        await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
        await page.mouse.down();
        await page.mouse.move(to.x + 60, to.y + 30, { steps: 4 });
        await look.at(what);
        await page.keyboard.press('Escape');
        await page.mouse.up();
      }
    },
  },
  'in German, on a small screen': {
    at: policy,
    page: { language: 'de', size: 'tablet' },
    see: async (page, look) => {
      const step = page.locator('[data-step="team"]');
      await step.waitFor();
      await look.at('canvas');
      await step.focus();
      await page.keyboard.press('Enter');
      await page.locator('[data-region="inspector"]').getByRole('textbox').first().waitFor();
      await look.at('settings');
      await page.keyboard.press('Escape');
      await page.getByRole('tab', { name: 'Probelauf' }).click();
      const simulator = page.locator('[data-region="simulator"]');
      await simulator.getByRole('button').first().click();
      await page.getByRole('button', { name: 'Als Szenario behalten …', disabled: false }).waitFor();
      await look.at('rehearsal');
      await page.getByText('Gliederung', { exact: true }).click();
      await page.locator('[data-row="team"]').waitFor();
      await look.at('outline');
    },
  },
  'an empty policy': {
    at: '/',
    see: async (page, look) => {
      await page.getByRole('button', { name: 'New policy' }).click();
      await page.getByText('Blank', { exact: true }).click();
      await page.getByRole('textbox', { name: 'Name' }).fill('Nothing yet');
      await page.getByRole('button', { name: 'Create policy' }).click();
      await page.getByText('When does this policy start?').waitFor();
      await look.at('empty canvas');
      await page.getByText('Outline', { exact: true }).click();
      await page.getByRole('heading', { name: 'When does this policy start?' }).waitFor();
      await look.at('empty outline');
    },
  },
});
