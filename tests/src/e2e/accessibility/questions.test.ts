import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { openDock, policyMenu } from '../harness/editor.ts';
import { emptyPolicy, ownPolicy, renameElsewhere } from './documents.ts';
import { visitAll } from './states.ts';

const examples = join(import.meta.dirname, '../../../../examples');
const starter = '/policies/small-team-starter?view=outline';
const settings = 'Tiers, calendars and other tables';

async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

async function giveFile(page: Page, name: string, text: string): Promise<void> {
  const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) };
  await page.locator('input[type=file]').setInputFiles(file);
}

visitAll({
  'a policy is renamed and duplicated': {
    at: starter,
    see: async (page, look) => {
      for (const what of ['Rename…', 'Duplicate…']) {
        await policyMenu(page, what);
        const name = page.getByRole('dialog').getByRole('textbox', { name: 'Name' });
        await name.waitFor();
        await look.at(what);
        await name.fill('');
        await page.keyboard.press('Enter');
        await page.locator('[aria-invalid=true]').waitFor();
        await look.at(`${what} without a name`);
        await leave(page);
      }
    },
  },
  'people are asked what they are called': {
    at: '/',
    page: { name: null },
    see: async (page, look) => {
      await page.getByRole('button', { name: 'New policy' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Create policy' }).click();
      const dialog = page.getByRole('dialog', { name: 'What should colleagues call you?' });
      await dialog.getByRole('textbox', { name: 'Your name' }).waitFor();
      await look.at('asked');
      await dialog.getByRole('button', { name: 'Save name' }).click();
      await dialog.getByText('Please enter a name.').waitFor();
      await look.at('not answered');
    },
  },
  'pasted steps name what the policy lacks': {
    at: starter,
    page: {},
    see: async (page, look, app) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.locator('[data-row="tell_founder"]').focus();
      await page.keyboard.press('Control+c');
      await expect.poll(() => page.evaluate('navigator.clipboard.readText()')).toContain('rung/fragment@1');
      await page.goto(`${app.server.origin}/policies/authority-ladder?view=outline`);
      await page.locator('[data-row]').first().focus();
      await page.keyboard.press('Control+v');
      const dialog = page.getByRole('dialog', { name: 'Paste into this policy' });
      const calendar = dialog.getByRole('combobox', { name: /^Calendars: / });
      await calendar.waitFor();
      await look.at('asked');
      await calendar.click();
      await page.getByRole('option').first().waitFor();
      await look.at('choosing');
    },
  },
  'what is used is deleted only with another in its place': {
    at: starter,
    see: async (page, look) => {
      await policyMenu(page, settings);
      await page.getByRole('button', { name: 'Delete Founder' }).click();
      const dialog = page.getByRole('dialog', { name: 'Delete “Founder”?' });
      await dialog.getByRole('button', { name: 'Step: Founder' }).waitFor();
      await look.at('asked');
      await dialog.getByRole('combobox', { name: 'Use instead' }).click();
      await page.getByRole('option', { name: 'Senior' }).waitFor();
      await look.at('choosing');
      await page.getByRole('option', { name: 'Senior' }).click();
      await dialog.getByRole('button', { name: 'Cancel' }).last().click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'New tier' }).click();
      await page.getByRole('dialog', { name: 'New tier' }).getByRole('textbox').fill('Senior');
      await page.locator('[aria-invalid=true]').waitFor();
      await look.at('a new one with a name that is taken');
    },
  },
  'a draft is replaced by a file': {
    at: starter,
    page: { expected: { refusals: true } },
    see: async (page, look) => {
      await policyMenu(page, 'Replace by a file…');
      const dialog = page.getByRole('dialog', { name: 'Replace this draft by a file' });
      await dialog.waitFor();
      await look.at('asked for a file');
      await giveFile(page, 'other.json', '{"format":');
      await dialog.getByText('other.json cannot be imported').waitFor();
      await look.at('a file that cannot be read');
      await giveFile(page, 'other.json', readFileSync(join(examples, 'unresolved-24h/flow.json'), 'utf8'));
      await dialog
        .getByRole('region', { name: 'What would be different' })
        .getByText('Founder')
        .first()
        .waitFor();
      await look.at('what would be different');
    },
  },
  'two people changed one step': {
    at: async (app) => `/policies/${await ownPolicy(app, 'Of two people')}?view=outline`,
    page: { expected: { outages: true, refusals: true } },
    see: async (page, look, app) => {
      const row = page.locator('[data-row="senior"]');
      await row.focus();
      await page.context().setOffline(true);
      await page.keyboard.press('F2');
      await row.getByRole('textbox').fill('Mine');
      await page.keyboard.press('Enter');
      await row.getByText('Mine').first().waitFor();
      const key = new URL(page.url()).pathname.split('/').at(-1) ?? '';
      await renameElsewhere(app, key, { node: 'senior', title: 'Theirs' });
      await page.context().setOffline(false);
      const dialog = page.getByRole('dialog', { name: 'Two people changed the same step' });
      await dialog.getByRole('radio', { name: /Theirs/ }).waitFor();
      await look.at('asked');
      await dialog.getByRole('radio', { name: /Mine/ }).click();
      await look.at('answered');
    },
  },
  'several steps are selected, and the policy itself': {
    at: starter,
    see: async (page, look) => {
      await page.locator('[data-row="team"]').focus();
      await page.keyboard.press('Control+a');
      await page.getByRole('complementary').getByRole('heading', { name: '8 steps' }).waitFor();
      await look.at('several steps');
      await policyMenu(page, 'Description and what is left out');
      await page.getByRole('complementary').getByRole('textbox', { name: 'What it is for' }).waitFor();
      await look.at('the policy itself');
    },
  },
  'panels have nothing to show yet': {
    at: async (app) => `/policies/${await emptyPolicy(app)}`,
    see: async (page, look) => {
      for (const [tab, text] of [
        ['Scenarios', 'No scenarios yet'],
        ['History', 'Nothing has been changed yet.'],
        ['Versions', 'Nothing is published yet'],
      ] as const) {
        const panel = await openDock(page, tab);
        await panel.getByText(text).first().waitFor();
        await look.at(tab);
      }
    },
  },
});
