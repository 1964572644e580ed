import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, onPage, startApp } from '../harness/app.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const swarms = '/policies/tech-solving-triad';

/** Sends a ticket of the policy's scenarios through its flow, up to the start. */
async function rehearse(page: Page, scenario: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Rehearse', exact: true }).click();
  const simulator = page.getByRole('region', { name: 'Simulator' });
  await simulator.getByRole('button', { name: scenario }).click();
  await simulator.getByText(/^\d+ steps$/).waitFor();
  return simulator;
}

it('tells what each side thread did below its number and name, in a colour and on a lane of its own', () =>
  onPage(app, { path: swarms }, async (page) => {
    const simulator = await rehearse(page, 'nobody joins twice');
    const second = simulator.getByRole('list', { name: 'Side thread 2: Ask for experts' });
    await second.getByText('“L3”: the path rests here').waitFor();
    const first = simulator.getByRole('list', { name: 'Side thread 1: Ask for experts' });
    await first.getByRole('button', { name: /begins side thread 2$/ }).waitFor();
    const colours = await Promise.all(
      [1, 2].map((number) =>
        page.evaluate(
          `getComputedStyle(document.querySelector('[data-thread="${number}"]')).borderLeftColor`,
        ),
      ),
    );
    expect(new Set(colours).size).toBe(2);
    await simulator.getByRole('img', { name: /2 tiers, 2 side threads, / }).waitFor();
    await simulator.getByRole('button', { name: 'As a table' }).click();
    const row = simulator.getByRole('row').filter({ hasText: 'Side thread 2: Ask for experts' });
    expect(await row.getByRole('cell').first().textContent()).toBe('Tue 3 Mar, 10:03');
  }));
