import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, newPerson, startApp } from '../harness/app.ts';
import { clientOf, untilOpen } from './flows.ts';

const example = join(import.meta.dirname, '../../../../examples/small-team-starter');
const tabs = 7;
const count = 200;

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

/** A policy with so many scenarios that running them takes a while. */
async function busyPolicy(): Promise<string> {
  const flow: Record<string, unknown> = JSON.parse(readFileSync(join(example, 'flow.json'), 'utf8'));
  const set: { scenarios: Record<string, unknown>[] } = JSON.parse(
    readFileSync(join(example, 'scenarios.json'), 'utf8'),
  );
  const scenarios = Array.from({ length: count }, (_, index) => ({
    ...set.scenarios[index % set.scenarios.length],
    name: `Scenario ${index}`,
  }));
  const { key } = await clientOf(app.server.origin).policies.import.mutate({
    commandId: 'busy-policy-1',
    author: 'Test',
    text: JSON.stringify({ ...flow, id: 'busy', scenarios }),
  });
  return key;
}

it('runs scenarios in seven tabs at once, and an eighth loads meanwhile', async () => {
  const key = await busyPolicy();
  const person = await newPerson(app);
  const streams = new Set<unknown>();
  let most = 0;
  const watch = (page: Page): void => {
    const isStream = (url: string): boolean => url.includes('/trpc/jobs.watch');
    page.on('request', (request) => {
      if (!isStream(request.url())) return;
      streams.add(request);
      most = Math.max(most, streams.size);
    });
    page.on('requestfinished', (request) => streams.delete(request));
    page.on('requestfailed', (request) => streams.delete(request));
  };
  const pages: Page[] = [];
  for (let tab = 0; tab < tabs; tab += 1) {
    const page = await person.newPage();
    page.setDefaultTimeout(30_000);
    watch(page);
    await page.goto(`${app.server.origin}/policies/${key}?view=outline`);
    await untilOpen(page);
    await page.getByRole('tab', { name: 'Scenarios' }).click();
    await page.getByRole('button', { name: 'Run all' }).waitFor();
    pages.push(page);
  }
  await Promise.all(pages.map((page) => page.getByRole('button', { name: 'Run all' }).click()));
  // While all of them run, one more is opened.
  const next = await person.newPage();
  await next.goto(app.server.origin);
  await next.getByRole('heading', { name: 'Policies' }).waitFor({ timeout: 20_000 });
  await next
    .getByRole('link', { name: 'A first policy for a small team' })
    .first()
    .waitFor({ timeout: 20_000 });
  for (const page of pages) await page.getByText(`All ${count} scenarios pass.`).first().waitFor();
  expect(streams.size).toBe(0);
  expect(most).toBeGreaterThan(0);
  await person.close();
});
