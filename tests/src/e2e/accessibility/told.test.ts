import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, onPage, startApp } from '../harness/app.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

// What a screen reader makes of both views. A change here is a change of what people hear: read it before taking it over.

it('tells the outline as it always did', () =>
  onPage(app, { path: '/policies/small-team-starter?view=outline' }, async (page) => {
    await page.locator('[data-row="team"]').waitFor();
    await expect(await page.getByRole('treegrid').ariaSnapshot()).toMatchFileSnapshot('outline.aria.yaml');
  }));

it('tells the canvas as it always did', () =>
  onPage(app, { path: '/policies/small-team-starter' }, async (page) => {
    const steps = page.locator('[data-step]');
    await steps.nth(7).waitFor();
    for (const tool of [/^\d+ %$/, 'Overview', 'Tidy'])
      await page.getByRole('button', { name: tool }).waitFor();
    const told = await page.getByRole('application', { name: 'Drawing of the policy' }).ariaSnapshot();
    await expect(told.replace(/\d+ %/g, 'zoom')).toMatchFileSnapshot('canvas.aria.yaml');
  }));
