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
      await page.keyboard.press('Enter');
      await page.getByRole('complementary').getByRole('textbox').first().waitFor();
      await look.at('inspector beside the canvas');
      await page.keyboard.press('Escape');
      await page.keyboard.press('F2');
      await page.getByRole('application').getByRole('textbox').waitFor();
      await look.at('renaming');
      await page.keyboard.press('Escape');
      await page.keyboard.press('c');
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
    at: '/policies/healthcare-clinical-priority',
    see: async (page, look) => {
      await page.locator('[data-step]').first().waitFor();
      for (let count = 0; count < 6; count += 1) await page.getByRole('button', { name: 'Zoom out' }).click();
      await look.at('from afar');
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
