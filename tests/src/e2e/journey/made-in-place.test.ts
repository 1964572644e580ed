import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, onPage, startApp } from '../harness/app.ts';
import { bringFlow, draftOf } from '../harness/documents.ts';
import { inspectorOf, soon } from '../harness/editor.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

it('says of an entry that is made in a field where it was set, and what stands in it unasked', async () => {
  const { flow } = await draftOf(app.server.origin, 'small-team-starter');
  const key = await bringFlow(app.server, { ...flow, id: 'made', name: 'made' });
  await onPage(app, { path: `/policies/${key}?view=canvas&step=tell_founder` }, async (page) => {
    const panel = inspectorOf(page);
    const make = async (button: string, name: string): Promise<void> => {
      await panel.getByRole('button', { name: button }).first().click();
      await panel.locator('input:focus').waitFor();
      await page.keyboard.type(name);
      await page.keyboard.press('Enter');
    };
    await make('New channel', 'Duty phone');
    const channel = '“Duty phone” was made and set at “by”. Set for you, and yours to change: email';
    await page.locator('.mantine-Notification-root').getByText(channel).waitFor();
    await expect.poll(() => page.locator('[aria-live="polite"]').allTextContents(), soon).toContain(channel);
    await make('New calendar', 'Nights');
    await page
      .locator('.mantine-Notification-root')
      .getByText(/^“Nights” was made and set at “.+”. Set for you, and yours to change: .*09:00.*17:00/)
      .waitFor();
  });
});
