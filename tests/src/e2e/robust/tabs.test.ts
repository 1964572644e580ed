import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, newPerson, startApp } from '../harness/app.ts';
import { clientOf, draftOf } from '../harness/documents.ts';
import { soon, untilSaved } from '../harness/editor.ts';
import { outlineOf, renameStep, untilOpen, untilTitle } from './flows.ts';

const root = join(import.meta.dirname, '../../../..');

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

type Scenario = Readonly<Record<string, unknown>>;
type Flow = Readonly<Record<string, unknown>>;

/** Brings a flow in with so many scenarios; gives its key. */
async function bring(flow: Flow, scenarios: readonly Scenario[], count: number): Promise<string> {
  const many = Array.from({ length: count }, (_, index) => ({
    ...scenarios[index % scenarios.length],
    name: `Scenario ${index}`,
  }));
  const text = JSON.stringify({ ...flow, scenarios: many });
  const commandId = `busy-policy-${String(flow['id'])}`;
  const { key } = await clientOf(app.server.origin).policies.import.mutate({
    commandId,
    author: 'Test',
    text,
  });
  return key;
}

/** A policy whose scenarios are many. */
function manyScenarios(count: number): Promise<string> {
  const example = join(root, 'examples/small-team-starter');
  const flow: Flow = JSON.parse(readFileSync(join(example, 'flow.json'), 'utf8'));
  const set: { scenarios: Scenario[] } = JSON.parse(readFileSync(join(example, 'scenarios.json'), 'utf8'));
  return bring({ ...flow, id: 'many' }, set.scenarios, count);
}

/**
 * A policy whose scenarios each ask a thousand times for each of eight tickets: to run them all takes many minutes. A run
 * that ends on a quick machine leaves a tab that follows nothing.
 */
function slowScenarios(count: number): Promise<string> {
  const text = readFileSync(join(root, 'packages/flow/src/node-kinds/repeat/repeat.example.json'), 'utf8');
  const flow: Flow = JSON.parse(text.replace('"times": 3', '"times": 1000'));
  const tickets = Array.from({ length: 8 }, (_, index) => ({ id: `T-${index}` }));
  const events = tickets.map(({ id }) => ({
    at: '2026-03-02T10:00:00Z',
    type: 'ticket.created',
    ticket: id,
  }));
  const scenario = { format: 'rung/scenario@1', tickets, events, until: '2026-03-12T10:00:00Z' };
  return bring({ ...flow, id: 'slow' }, [scenario], count);
}

/** A tab in which the scenarios of a policy run. */
class RunningTab {
  readonly page: Page;
  readonly #open = new Set<Request>();
  #ended = 0;

  constructor(page: Page) {
    this.page = page;
    page.on('request', (request) => {
      if (request.url().includes('/trpc/jobs.watch')) this.#open.add(request);
    });
    const end = (request: Request): void => {
      if (this.#open.delete(request)) this.#ended += 1;
    };
    page.on('requestfinished', end);
    page.on('requestfailed', end);
  }

  /** Requests by which it follows its run that have not ended. */
  get open(): number {
    return this.#open.size;
  }

  /** Such requests that have ended. */
  get ended(): number {
    return this.#ended;
  }

  /** How many scenarios it says are done. */
  async done(): Promise<number> {
    const text = await this.page
      .getByText(/^\d+ of \d+ done$/)
      .first()
      .textContent();
    return Number.parseInt(text ?? '', 10);
  }
}

/** Opens a policy's scenarios in so many tabs. They run when they are first seen. */
async function openTabs(person: BrowserContext, key: string, count: number): Promise<readonly RunningTab[]> {
  const tabs: RunningTab[] = [];
  for (let tab = 0; tab < count; tab += 1) {
    const page = await person.newPage();
    page.setDefaultTimeout(30_000);
    tabs.push(new RunningTab(page));
    await page.goto(`${app.server.origin}${outlineOf(key)}`);
    await untilOpen(page);
    await page.getByRole('tab', { name: 'Scenarios' }).click();
  }
  return tabs;
}

/**
 * Waits until all but one tab have ended so many more requests, and gives that one, which is following a single long one.
 * A glance takes most of a second, and where seven pages, two workers and other tests share two processors, many of them.
 */
async function untilOneStreams(tabs: readonly RunningTab[]): Promise<RunningTab> {
  const before = tabs.map(({ ended }) => ended);
  const since = (): readonly number[] => tabs.map(({ ended }, index) => ended - (before[index] ?? 0));
  // The counts themselves are asserted, so that a failure tells which tab did what.
  const allButOneGlanced = expect.poll(() => since().toSorted((a, b) => a - b), { timeout: 90_000 });
  await allButOneGlanced.toEqual([0, ...tabs.slice(1).map(() => expect.toSatisfy((count) => count >= 2))]);
  const [one] = tabs.filter((_tab, index) => since()[index] === 0);
  if (one === undefined) throw new Error('no tab follows its run by one request');
  expect(one.open).toBe(1);
  return one;
}

/** Every run gets on, and its tab says so. */
async function untilAllGetOn(tabs: readonly RunningTab[]): Promise<void> {
  for (const tab of tabs) {
    const before = await tab.done();
    await expect.poll(() => tab.done(), { timeout: 60_000 }).toBeGreaterThan(before);
  }
}

it('leaves the seventh tab working while six follow a run each', async () => {
  const key = await slowScenarios(300);
  const person = await newPerson(app);
  const tabs = await openTabs(person, key, 6);
  const one = await untilOneStreams(tabs);
  await untilAllGetOn(tabs);

  const seventh = await person.newPage();
  seventh.setDefaultTimeout(20_000);
  await seventh.goto(`${app.server.origin}${outlineOf(key)}`);
  await untilOpen(seventh);
  await renameStep(seventh, 'team', 'Renamed in the seventh');
  await untilSaved(seventh);
  expect((await draftOf(app.server.origin, key)).flow.nodes['team']?.title).toBe('Renamed in the seventh');
  // The others hear of it, and go on as they did: the same one streams.
  for (const { page } of tabs) await untilTitle(page, 'team', 'Renamed in the seventh');
  expect(await untilOneStreams(tabs)).toBe(one);
  await untilAllGetOn(tabs);

  // When the one that streams is closed, another does.
  await one.page.close();
  const others = tabs.filter((tab) => tab !== one);
  await untilOneStreams(others);
  for (const { page } of others) {
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('The run was cancelled.').waitFor();
  }
  await expect.poll(() => others.reduce((sum, { open }) => sum + open, 0), soon).toBe(0);
  await person.close();
});

it('tells seven tabs at once what their runs came to', async () => {
  const count = 60;
  const key = await manyScenarios(count);
  const person = await newPerson(app);
  const tabs = await openTabs(person, key, 7);
  for (const { page } of tabs) await page.getByText(`All ${count} scenarios pass.`).first().waitFor();
  await Promise.all(tabs.map(({ page }) => page.getByRole('button', { name: 'Run all' }).click()));
  for (const { page } of tabs) await page.getByText(`All ${count} scenarios pass.`).first().waitFor();
  await expect.poll(() => tabs.reduce((sum, { open }) => sum + open, 0), soon).toBe(0);
  await person.close();
});

it('is tested in a browser that opens six connections and no seventh', async () => {
  const { flow } = await draftOf(app.server.origin, 'small-team-starter');
  const { job } = await clientOf(app.server.origin).jobs.rehearseRandom.mutate({
    document: { kind: 'flow', flow: { ...flow } },
    count: 10_000,
    seed: 1,
  });
  const person = await newPerson(app);
  const page = await person.newPage();
  await page.goto(`${app.server.origin}/trpc/health`);
  const address = `/trpc/jobs.watch?input=${encodeURIComponent(JSON.stringify({ job }))}`;
  const [while6, while5] = await page.evaluate<readonly [string, string]>(`(async () => {
    const streams = Array.from({ length: 6 }, () => new EventSource(${JSON.stringify(address)}));
    await Promise.all(streams.map((one) => new Promise((opened) => one.addEventListener('open', opened))));
    const asked = fetch('/trpc/health').then(() => 'answered');
    const first = await Promise.race([asked, new Promise((waits) => setTimeout(waits, 1500, 'waits'))]);
    streams[0].close();
    return [first, await asked];
  })()`);
  expect([while6, while5]).toEqual(['waits', 'answered']);
  await clientOf(app.server.origin).jobs.cancel.mutate({ job });
  await person.close();
});
