import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, onPage, startApp } from '../harness/app.ts';

const examples = join(import.meta.dirname, '../../../../examples');

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

it('makes a policy of a template, asking once what colleagues call the person', () =>
  onPage(app, { name: null }, async (page) => {
    await page.getByRole('button', { name: 'New policy' }).click();
    const dialog = page.getByRole('dialog', { name: 'New policy' });
    await dialog.getByRole('radio', { name: /^Unanswered/ }).click();
    expect(await dialog.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Unanswered');
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Nobody waits');
    await dialog.getByRole('button', { name: 'Create policy' }).click();
    const asked = page.getByRole('dialog', { name: 'What should colleagues call you?' });
    await asked.getByRole('textbox', { name: 'Your name' }).fill('  Grace  ');
    await asked.getByRole('button', { name: 'Save name' }).click();
    await page.waitForURL('**/policies/nobody-waits');

    await page.goto(app.server.origin);
    const row = page.getByRole('row').filter({ hasText: 'nobody-waits' });
    expect(await row.textContent()).toContain('Draft');
    await page.getByRole('button', { name: 'Preferences and help' }).click();
    await page.getByRole('menuitem', { name: 'You appear as Grace' }).waitFor();
  }));

it('makes a policy by keyboard alone', () =>
  onPage(app, {}, async (page) => {
    const { keyboard } = page;
    await page.getByRole('link', { name: 'A first policy for a small team' }).waitFor();
    await keyboard.press('n');
    await page.getByRole('dialog', { name: 'New policy' }).waitFor();
    await expect.poll(() => page.evaluate('document.activeElement.value')).toBe('template');
    await keyboard.press('Tab');
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    await page.getByRole('radio', { name: /^Two lines/, checked: true }).waitFor();
    await keyboard.press('Tab');
    await keyboard.type(' of mine');
    await keyboard.press('Enter');
    await page.waitForURL(/\/policies\/(?:two-lines-)?of-mine/);
  }));

it('makes an empty policy, which needs a name', () =>
  onPage(app, {}, async (page) => {
    await page.getByRole('button', { name: 'New policy' }).click();
    await page.getByText('Blank', { exact: true }).click();
    await page.getByRole('button', { name: 'Create policy' }).click();
    await page.getByText('Please enter a name.').waitFor();
    await page.getByRole('textbox', { name: 'Name' }).fill('<b>Überfällig</b> 🚀');
    await page.getByRole('button', { name: 'Create policy' }).click();
    await page.waitForURL('**/policies/*');
    await page.goto(app.server.origin);
    await page.getByRole('link', { name: '<b>Überfällig</b> 🚀' }).waitFor();
  }));

it('imports a file after showing what is in it', () =>
  onPage(app, {}, async (page) => {
    await page.getByRole('button', { name: 'New policy' }).click();
    await page.getByText('File', { exact: true }).click();
    await page.locator('input[type=file]').setInputFiles(join(examples, 'systemic-outage/flow.json'));
    const dialog = page.getByRole('dialog');
    await dialog.getByText('One cause, many customers', { exact: true }).waitFor();
    await dialog.getByRole('img', { name: 'Picture of One cause, many customers' }).waitFor();
    await dialog.getByText('No problems found').waitFor();
    await dialog.getByRole('button', { name: 'Import policy' }).click();
    await page.waitForURL('**/policies/systemic-outage-2');
  }));

it('imports a file of YAML, and says where one breaks', () =>
  onPage(app, {}, async (page) => {
    await page.getByRole('button', { name: 'New policy' }).click();
    await page.getByText('File', { exact: true }).click();
    const dialog = page.getByRole('dialog');
    const give = (name: string, text: string) =>
      page
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType: 'application/yaml', buffer: Buffer.from(text) });
    await give('torn.yml', 'format: rung/flow@1\nid: [torn\nname: Torn\n');
    await dialog.getByText('The YAML breaks at line 3').waitFor();
    const lines = [
      '# kept beside our runbook',
      'format: rung/flow@1',
      'id: by-hand',
      'name: Written by hand',
      'tiers:',
      '  l1: { name: First line, rank: 1, kind: frontline, owner: "queue:first" }',
      'nodes: {}',
      'edges: {}',
    ];
    await give('by-hand.yaml', lines.join('\n'));
    await dialog.getByText('Written by hand', { exact: true }).waitFor();
    await dialog.getByRole('button', { name: 'Import policy' }).click();
    await page.waitForURL('**/policies/by-hand');
  }));

it('says what it put right in a file', () =>
  onPage(app, {}, async (page) => {
    const flow = JSON.parse(readFileSync(join(examples, 'small-team-starter/flow.json'), 'utf8'));
    const text = JSON.stringify({ ...flow, name: 'Moved', layout: { ...flow.layout, gone: { x: 1, y: 2 } } });
    await page.getByRole('button', { name: 'New policy' }).click();
    await page.getByText('File', { exact: true }).click();
    const file = { name: 'moved.flow.json', mimeType: 'application/json', buffer: Buffer.from(text) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('1 thing was put right').waitFor();
    await page.getByText(/position.*"gone"/).waitFor();
  }));

it('refuses a file with every reason and its place, and takes another', () =>
  onPage(app, { expected: { refusals: true } }, async (page) => {
    await page.getByRole('button', { name: 'New policy' }).click();
    await page.getByText('File', { exact: true }).click();
    const dialog = page.getByRole('dialog');
    const give = (name: string, text: string) =>
      page
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
    await give('torn.flow.json', '{\n  "format": "rung/flow@1",\n  "id": ');
    await dialog.getByText('torn.flow.json cannot be imported').waitFor();
    expect(await dialog.getByRole('listitem').textContent()).toMatch(/line 3/i);
    await give(
      'odd.flow.json',
      '{"format":"rung/flow@1","id":"odd","name":5,"tiers":{},"nodes":{},"edges":{}}',
    );
    await dialog.getByText('odd.flow.json cannot be imported').waitFor();
    expect(await dialog.getByRole('listitem').textContent()).toContain('/name');
    expect(await dialog.getByRole('button', { name: 'Import policy' }).isEnabled()).toBe(false);
    await give('huge.flow.json', ' '.repeat(5 * 1024 * 1024 + 1));
    await dialog.getByText('This is too large: at most 5 MB.').waitFor();
    await page.locator('input[type=file]').setInputFiles(join(examples, 'unresolved-24h/flow.json'));
    await expect.poll(() => dialog.getByRole('button', { name: 'Import policy' }).isEnabled()).toBe(true);
  }));

it('takes a file that is dropped', () =>
  onPage(app, {}, async (page) => {
    await page.getByRole('button', { name: 'New policy' }).click();
    await page.getByText('File', { exact: true }).click();
    const text = readFileSync(join(examples, 'unresolved-24h/flow.json'), 'utf8');
    const transfer = await page.evaluateHandle(`(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([${JSON.stringify(text)}], 'dropped.flow.json', { type: 'application/json' }));
      return transfer;
    })()`);
    await page.getByText('or drop it here').dispatchEvent('drop', { dataTransfer: transfer });
    await page.getByRole('dialog').getByText('Open for a day, up it goes', { exact: true }).waitFor();
  }));

it('archives, undoes it, archives again and restores', () =>
  onPage(app, {}, async (page) => {
    const name = 'Urgency before arrival';
    const link = page.getByRole('link', { name });
    const act = async (action: string): Promise<void> => {
      await page.getByRole('button', { name: `Actions for ${name}` }).click();
      await page.getByRole('menuitem', { name: action }).click();
    };
    await act('Archive');
    await link.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await link.waitFor();
    await act('Archive');
    await link.waitFor({ state: 'detached' });
    await page.getByText(/^Archived/).click();
    await link.waitFor();
    await act('Restore');
    await link.waitFor({ state: 'detached' });
    await page.getByText(/^All/).click();
    await link.waitFor();
  }));

it('renames and duplicates; the address stays', () =>
  onPage(app, {}, async (page) => {
    await page.getByRole('button', { name: 'Actions for Who may promise what' }).click();
    await page.getByRole('menuitem', { name: 'Rename…' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Who may promise');
    await page.keyboard.press('Enter');
    const row = page.getByRole('row').filter({ hasText: 'authority-ladder' });
    await row.getByRole('link', { name: 'Who may promise', exact: true }).waitFor();
    await expect
      .poll(() => page.evaluate('document.activeElement.ariaLabel'))
      .toBe('Actions for Who may promise');
    await page.getByRole('button', { name: 'Actions for Who may promise' }).click();
    await page.getByRole('menuitem', { name: 'Duplicate…' }).click();
    expect(await page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Who may promise (copy)');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/policies/who-may-promise-copy');
  }));

it('exports the file that can be imported again', () =>
  onPage(app, {}, async (page) => {
    await page.getByRole('button', { name: 'Actions for Open for a day, up it goes' }).first().click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Export as file' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('unresolved-24h.flow.json');
    const text = readFileSync(await download.path(), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ format: 'rung/flow@1', id: 'unresolved-24h' });
  }));
