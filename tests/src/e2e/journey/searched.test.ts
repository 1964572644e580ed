import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, onPage, startApp } from '../harness/app.ts';
import { checkAxe } from '../harness/check-axe.ts';
import { bringFlow, draftOf } from '../harness/documents.ts';
import { inspectorOf, pick } from '../harness/editor.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

it('keeps what was typed to look for one of several, and says why it chose nothing', async () => {
  const { flow } = await draftOf(app.server.origin, 'small-team-starter');
  const key = await bringFlow(app.server, { ...flow, id: 'searched', name: 'searched' });
  await onPage(app, { path: `/policies/${key}?view=canvas&step=intake` }, async (page) => {
    const events = async (): Promise<unknown> => {
      const { intake } = (await draftOf(app.server.origin, key)).flow.nodes;
      return intake?.kind === 'trigger' && intake.config.events;
    };
    const before = await events();
    const panel = inspectorOf(page);
    const field = panel.getByRole('combobox', { name: 'When', exact: true });
    await field.fill('ticket');
    await page.keyboard.press('Tab');
    await panel.getByText('Several have this in their name: choose one.').waitFor();
    expect(await field.inputValue()).toBe('ticket');
    await checkAxe(page);
    await field.fill('comet');
    await page.keyboard.press('Tab');
    await panel.getByText('Nothing found').waitFor();
    expect(await events()).toEqual(before);
    await pick(page, 'Senior');
    await page
      .locator('.mantine-Notification-root')
      .getByText('“comet” was not taken over. Nothing found')
      .waitFor();
    await pick(page, 'Every new ticket');
    await field.fill('comet');
    await page.keyboard.press('Escape');
    await expect.poll(() => field.getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('Escape');
    expect(await field.inputValue()).toBe('');
  });
});
