import { chromium } from 'playwright-core';
import { expect, it } from 'vitest';
import { draftOf } from '../harness/documents.ts';
import { untilSaved } from '../harness/editor.ts';
import { findChromium } from '../harness/find-chromium.ts';
import { startServer } from '../harness/start-server.ts';
import { makePolicy, outlineOf, renameStep, untilOpen } from './flows.ts';

it('works at a plain address inside a company, where browsers withhold what they keep for secure pages', async () => {
  process.env['RUNG_ALLOWED_HOSTS'] = 'rung.example';
  const server = await startServer();
  delete process.env['RUNG_ALLOWED_HOSTS'];
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP rung.example 127.0.0.1'],
  });
  try {
    const key = await makePolicy(server.origin);
    const page = await browser.newPage({ locale: 'en-GB' });
    const uncaught: string[] = [];
    page.on('pageerror', ({ message }) => uncaught.push(message));
    await page.goto(`http://rung.example:${new URL(server.origin).port}${outlineOf(key)}`);
    await untilOpen(page);
    expect(await page.evaluate('isSecureContext')).toBe(false);
    await renameStep(page, 'team', 'Plainly');
    const question = page.getByRole('dialog', { name: 'What should colleagues call you?' });
    await question.getByRole('textbox', { name: 'Your name' }).fill('Grace');
    await page.keyboard.press('Enter');
    await question.waitFor({ state: 'detached' });
    await untilSaved(page);
    expect((await draftOf(server.origin, key)).flow.nodes['team']?.title).toBe('Plainly');
    await page.locator('[data-row="team"]').focus();
    await page.keyboard.press('Control+d');
    await expect
      .poll(() => page.locator('[data-row]').filter({ hasText: 'Plainly' }).count())
      .toBeGreaterThan(1);
    await page.keyboard.press('Control+c');
    await page
      .getByText(/does not let|could not be copied/i)
      .first()
      .waitFor();
    await page.keyboard.press('Control+v');
    await page
      .getByText(/does not let|What is on the clipboard/i)
      .first()
      .waitFor();
    expect(uncaught).toEqual([]);
  } finally {
    await browser.close();
    await server.stop();
  }
});
