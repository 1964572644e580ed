import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Flow } from '@rung/flow';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, onPage, startApp } from '../harness/app.ts';
import { bringFlow, flowOf } from '../harness/documents.ts';

let app: App;
let key = '';
const name = 'one denial denies';
const file = join(import.meta.dirname, '../../../../examples/authority-ladder/scenarios.json');
beforeAll(async () => {
  app = await startApp();
  const { scenarios }: { readonly scenarios: NonNullable<Flow['scenarios']> } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  const kept = scenarios.filter((scenario) => scenario['name'] === name);
  key = await bringFlow(app.server, { ...flowOf('examples/authority-ladder/flow.json'), scenarios: kept });
});
afterAll(() => app.stop());

it('tells why a drawn sign-off asks whom it asks: what became of each row of the authority matrix', () =>
  onPage(app, { path: `/policies/${key}` }, async (page) => {
    await page.getByRole('button', { name: 'Rehearse', exact: true }).click();
    const simulator = page.getByRole('region', { name: 'Simulator' });
    await simulator.getByRole('button', { name }).click();
    await simulator
      .getByRole('button', { name: /^Why: “Sign-off”: Asks Team lead to approve “refund”/ })
      .click();
    const rows = simulator.getByRole('table').filter({ hasText: 'Team lead' });
    await rows.waitFor();
    expect(await rows.getByRole('row').count()).toBeGreaterThan(2);
  }));
