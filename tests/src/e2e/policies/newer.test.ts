import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, onPage, startApp } from '../harness/app.ts';
import { checkAxe } from '../harness/check-axe.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const key = 'authority-ladder';

/** Has a newer program write a policy's drawing: in its own format, with a kind that nobody here knows. Gives its text. */
function writeNewer(): string {
  const db = new DatabaseSync(join(app.server.data, 'rung.db'));
  const row = db.prepare('select document from draft where policy = ?').get(key);
  const text = String(row?.['document']).replace('"rung/flow@1"', '"rung/flow@2"');
  const newer = text.replace('"nodes":{', '"nodes":{"oracle":{"kind":"oracle","title":"Ask the oracle"},');
  db.prepare('update draft set document = ?, rev = rev + 1 where policy = ?').run(newer, key);
  db.close();
  return newer;
}

const digest = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

it('shows what can be told of a policy that a newer program wrote, and gives its file out as it is', () => {
  const text = writeNewer();
  expect(text).toContain('rung/flow@2');
  return onPage(app, { path: '/', expected: { refusals: true } }, async (page) => {
    const row = page.getByRole('row', { name: /^Who may promise what/ });
    await row.getByText('Written by a newer Rung').waitFor();
    await page.getByRole('button', { name: 'Actions for Who may promise what' }).click();
    expect(await page.getByRole('menuitem').allTextContents()).toEqual(['Export as file', 'Archive']);
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Who may promise what' }).click();
    await page.getByRole('heading', { level: 1, name: 'Who may promise what' }).waitFor();
    await page.getByText(/saved in the format rung\/flow@2; this Rung reads up to rung\/flow@1/).waitFor();
    const known = page.getByRole('region', { name: 'What can be told of it' });
    await known.getByText('Ask the oracle').waitFor();
    await known.getByText('a kind that this Rung does not know').waitFor();
    await checkAxe(page);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export as it is' }).click();
    const file = await (await download).path();
    expect(digest(readFileSync(file))).toBe(digest(text));
  });
});
