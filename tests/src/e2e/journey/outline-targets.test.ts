import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, onPage, startApp } from '../harness/app.ts';
import { bringFlow, draftOf, flowOf } from '../harness/documents.ts';

let app: App;
let key = '';
beforeAll(async () => {
  app = await startApp();
  key = await bringFlow(app.server, flowOf('examples/small-team-starter/flow.json'));
});
afterAll(() => app.stop());

it('says of an outcome whose row has the step that it is this one, of others their number, and leads it elsewhere', () =>
  onPage(app, { path: `/policies/${key}?view=outline` }, async (page) => {
    const target = page.getByRole('button', { name: /: this step \(2 Senior\)$/ }).first();
    await target.waitFor();
    expect([await target.textContent(), await target.getAttribute('title')]).toEqual([
      'this step',
      '2 Senior',
    ]);
    const again = page.getByRole('button', { name: /: 2 \(2 Senior\)$/ }).first();
    expect(await again.textContent()).toBe('2');
    const edges = Object.entries((await draftOf(app.server.origin, key)).flow.edges);
    const [edge] = edges.find(([, { from }]) => from.node === 'vip') ?? [];
    if (edge === undefined) throw new Error('the trigger leads nowhere');
    await target.click();
    await page
      .getByRole('option', { name: /Founder/ })
      .first()
      .click();
    await expect
      .poll(async () => (await draftOf(app.server.origin, key)).flow.edges[edge]?.to)
      .toBe('founder');
  }));
