import { afterAll, beforeAll, it } from 'vitest';
import { type App, onPage, startApp } from '../harness/app.ts';
import { lookOn } from './states.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const policy = '/policies/small-team-starter';

it('has nothing for axe to find on canvas, picker, menus and dialogs', () =>
  onPage(app, { path: policy }, async (page) => {
    const look = lookOn(page);
    const step = page.locator('[data-step="team"]');
    await step.waitFor();
    await look.at('canvas');
    await step.focus();
    await look.at('a step with the focus');
    await page.keyboard.press('a');
    await page.getByRole('dialog', { name: 'What happens then?' }).waitFor();
    await look.at('picker');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.getByRole('complementary').getByRole('textbox').first().waitFor();
    await look.at('inspector beside the canvas');
    await page.keyboard.press('Escape');
    await page.keyboard.press('F2');
    await look.at('renaming');
    await page.keyboard.press('Escape');
    await page.keyboard.press('c');
    await look.at('connecting');
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.keyboard.type('senior');
    await page.getByRole('option').first().waitFor();
    await look.at('finding a step');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await look.at('sheet of shortcuts');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await look.at('palette');
    look.expectNothing();
  }));

it('has nothing for axe to find on the outline', () =>
  onPage(app, { path: `${policy}?view=outline` }, async (page) => {
    const look = lookOn(page);
    const row = page.locator('[data-row="team"]');
    await row.waitFor();
    await look.at('outline');
    await row.focus();
    await look.at('a row with the focus');
    await page.keyboard.press('F2');
    await look.at('renaming');
    await page.keyboard.press('Escape');
    await page.keyboard.press('c');
    await page.getByRole('dialog').waitFor();
    await look.at('choosing where an outcome leads');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'More actions for Team' }).click();
    await page.getByRole('menu').waitFor();
    await look.at('menu of a step');
    look.expectNothing();
  }));

it('has nothing for axe to find on an empty policy', () =>
  onPage(app, {}, async (page) => {
    const look = lookOn(page);
    await page.getByRole('button', { name: 'New policy' }).click();
    await page.getByText('Blank', { exact: true }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Nothing yet');
    await page.getByRole('button', { name: 'Create policy' }).click();
    await page.getByText('When does this policy start?').waitFor();
    await look.at('empty canvas');
    await page.getByText('Outline', { exact: true }).click();
    await page.getByRole('treegrid').waitFor();
    await look.at('empty outline');
    look.expectNothing();
  }));
