import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, onPage, startApp } from '../harness/app.ts';
import { bringFlow, flowOf } from '../harness/documents.ts';
import { stepCard } from '../harness/editor.ts';

let app: App;
let key = '';
beforeAll(async () => {
  app = await startApp();
  key = await bringFlow(app.server, flowOf('examples/authority-ladder/flow.json'));
});
afterAll(() => app.stop());

it('marks the steps that a dragged outcome may lead to by more than a colour, and says of others why not', () =>
  onPage(app, { path: `/policies/${key}` }, async (page) => {
    const handle = stepCard(page, 'May they\\?').getByRole('button', { name: /\(may decide\)$/ });
    const [start, end] = [await handle.boundingBox(), await stepCard(page, 'Every new ticket').boundingBox()];
    if (start === null || end === null) throw new Error('a step is out of sight');
    expect(await page.getByText('✓').count()).toBe(0);
    await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
    await page.mouse.down();
    await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 8 });
    await page
      .getByText('“Every new ticket” is a trigger: paths begin there, and none leads to it.')
      .waitFor();
    const marked = await page
      .locator('[data-step]')
      .filter({ hasText: '✓' })
      .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-verdict')));
    expect(marked.length).toBeGreaterThan(0);
    expect(marked).toEqual(
      await page
        .locator('[data-verdict="allowed"][data-step]')
        .evaluateAll((cards) => cards.map(() => 'allowed')),
    );
    expect(await stepCard(page, 'Sign-off').getByText('✓').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect.poll(() => page.getByText('✓').count()).toBe(0);
  }));
