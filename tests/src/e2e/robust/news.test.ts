import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, newPerson, startApp } from '../harness/app.ts';
import { clientOf } from '../harness/documents.ts';
import { soon } from '../harness/editor.ts';
import { makePolicy, outlineOf, untilOpen } from './flows.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

/** The streams by which tabs hear what others write. */
class NewsStreams {
  readonly #requests = new Map<unknown, Page>();
  /** The most that were ever open at once. */
  most = 0;

  of(page: Page): void {
    page.on('request', (request) => {
      if (!request.url().includes('/trpc/drafts.watch')) return;
      this.#requests.set(request, page);
      this.most = Math.max(this.most, this.#requests.size);
    });
    page.on('requestfinished', (request) => this.#requests.delete(request));
    page.on('requestfailed', (request) => this.#requests.delete(request));
    page.on('close', () => {
      for (const [request, owner] of this.#requests) if (owner === page) this.#requests.delete(request);
    });
  }

  /** The tabs that have one open. */
  get owners(): readonly Page[] {
    return [...this.#requests.values()];
  }
}

/** Gives a policy another name, as a colleague elsewhere. */
async function rename(key: string, name: string): Promise<void> {
  const commandId = `rename-${name.replaceAll(' ', '-')}`;
  await clientOf(app.server.origin).policies.rename.mutate({ key, name, author: 'Grace', commandId });
}

async function untilCalled(pages: readonly Page[], name: string): Promise<void> {
  for (const page of pages) await page.getByRole('heading', { level: 1, name }).waitFor(soon);
}

it('tells seven tabs over one stream what a colleague does, and has another tab take it over', async () => {
  const key = await makePolicy(app.server.origin);
  const person = await newPerson(app);
  const streams = new NewsStreams();
  const pages: Page[] = [];
  for (let tab = 0; tab < 7; tab += 1) {
    const page = await person.newPage();
    streams.of(page);
    await page.goto(`${app.server.origin}${outlineOf(key)}`);
    await untilOpen(page);
    pages.push(page);
  }
  await expect.poll(() => streams.owners.length, soon).toBe(1);
  await rename(key, 'Renamed once');
  await untilCalled(pages, 'Renamed once');
  await pages[3]?.getByText('Grace renamed the policy to “Renamed once”.').first().waitFor(soon);
  const [owner] = streams.owners;
  await owner?.close();
  const others = pages.filter((page) => page !== owner);
  await expect.poll(() => streams.owners.length, soon).toBe(1);
  expect(others).toContain(streams.owners[0]);
  await rename(key, 'Renamed twice');
  await untilCalled(others, 'Renamed twice');
  expect(streams.most).toBe(1);
  await person.close();
});
