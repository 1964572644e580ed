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

it('offers beside every outcome that leads somewhere to change that, under the name of where, and leads it elsewhere', () =>
  onPage(app, { path: `/policies/${key}?view=outline` }, async (page) => {
    const targets = page.getByRole('button', { name: /: Change \(\d Senior\)$/ });
    await expect.poll(() => targets.count()).toBeGreaterThan(1);
    const target = page.getByRole('button', { name: /^Where “then” leads: Change \(\d Senior\)$/ }).first();
    // The column is headed by where it leads, so its number stands there too.
    const number = /\((\d) Senior\)$/.exec((await target.getAttribute('aria-label')) ?? '')?.[1];
    expect(await target.textContent()).toBe('Change');
    expect(await target.locator('[data-number]').getAttribute('data-number')).toBe(number);
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

it('takes the focus of no page that opens', () =>
  onPage(app, { path: '/policies/small-team-starter?view=outline' }, async (page) => {
    await page.locator('[data-row="senior"]').waitFor();
    // What waits for the first picture has been there by then.
    await page.getByTestId('standing').waitFor();
    expect(await page.evaluate('document.activeElement.tagName')).toBe('BODY');
  }));

it('lets what a step asks for wrap on a phone, to its end', () =>
  onPage(app, { path: `/policies/${key}?view=outline`, size: 'phone' }, async (page) => {
    const sentence = page.getByText(/mentions a word of “Words that need a senior”/).first();
    const cut = () => sentence.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
    expect(await cut()).toBe(0);
  }));

it.each(['en', 'de'] as const)(
  'says on a phone in one line that the drawing is for looking (%s)',
  (language) =>
    onPage(app, { path: `/policies/${key}?view=canvas`, size: 'phone', language }, async (page) => {
      const told = page.getByText(/is for looking|nur zum Ansehen/);
      expect((await told.boundingBox())?.height).toBeLessThan(28);
    }),
);
