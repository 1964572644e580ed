import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { ownNameOf } from '@rung/flow';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, newPerson, startApp } from '../harness/app.ts';
import { clientOf, draftOf } from '../harness/documents.ts';
import { untilSaved } from '../harness/editor.ts';
import { startBrowser } from '../harness/own-browser.ts';
import { makePolicy, outlineOf, renameStep, titleOf, untilOpen } from './flows.ts';
import { type JournalCommand, readJournals, watchJournals } from './journal.ts';
import { randomFrom } from './random.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const nodes = ['senior', 'team', 'founder', 'watch'];

/** Flows that are edited in pages which die while they are. */
class Work {
  /** Every command that was seen in a journal, as it was seen last: its write had finished. */
  readonly #seen = new Map<string, JournalCommand>();
  readonly #keys: readonly string[];
  readonly #random: () => number;
  #edits = 0;
  /** How often a dead page had left commands behind. */
  left = 0;

  constructor(keys: readonly string[], seed: number) {
    this.#keys = keys;
    this.#random = randomFrom(seed);
  }

  /** How many commands have to be there. */
  get size(): number {
    return this.#seen.size;
  }

  /** Opens each flow in a page of its own, edits it without a pause, and has the page die somewhere in it. */
  async liveAndDie(context: BrowserContext, die: (page: Page) => Promise<void>): Promise<void> {
    const pages = await Promise.all(this.#keys.map((key) => this.#open(context, key)));
    for (const page of pages) await watchJournals(page, (command) => this.#seen.set(command.id, command));
    await context.setOffline(this.#random() < 0.7);
    await Promise.all(
      pages.map(async (page) => {
        const gone = new Promise<void>((resolve) => {
          page.once('close', () => resolve());
          page.once('crash', () => resolve());
        });
        // After a few edits, in the middle of the next; and now and then when they are on their way to the server.
        const edits = 1 + Math.floor(this.#random() * 3);
        const pauseMs = this.#random() * (this.#random() < 0.3 ? 1_500 : 150);
        for (let edit = 0; edit < edits; edit += 1) await this.#edit(page);
        const next = this.#edit(page).catch(() => undefined);
        await setTimeout(pauseMs);
        await die(page);
        await Promise.race([next, gone]);
      }),
    );
  }

  /** What stands in the journals when nobody writes them any more. */
  async readWhatIsLeft(context: BrowserContext): Promise<void> {
    await context.setOffline(false);
    const page = await context.newPage();
    await page.goto(`${app.server.origin}/trpc/health`);
    const left = await readJournals(page);
    await page.close();
    for (const command of left) this.#seen.set(command.id, command);
    this.left += new Set(left.map(({ policy }) => policy)).size;
  }

  /** Everything that was seen is on the server, once and as it was; and the pages show it. */
  async check(context: BrowserContext): Promise<void> {
    for (const key of this.#keys) {
      const page = await this.#open(context, key);
      await untilSaved(page);
      const { changes } = await clientOf(app.server.origin).drafts.changesSince.query({ key, rev: 1 });
      const ids = (changes ?? []).map(({ commandId }) => commandId);
      expect(new Set(ids).size).toBe(ids.length);
      const there = new Map((changes ?? []).map(({ commandId, patches }) => [commandId, patches]));
      for (const { policy, id, patches } of this.#seen.values())
        if (policy === key) expect([id, there.get(id)]).toEqual([id, patches]);
      const { flow } = await draftOf(app.server.origin, key);
      for (const node of nodes) {
        const drawn = flow.nodes[node];
        expect(await titleOf(page, node)).toBe(drawn && ownNameOf(flow, drawn));
      }
      expect((await readJournals(page)).filter(({ policy }) => policy === key)).toEqual([]);
      await page.close();
    }
  }

  async #open(context: BrowserContext, key: string): Promise<Page> {
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await page.goto(`${app.server.origin}${outlineOf(key)}`);
    await untilOpen(page);
    return page;
  }

  async #edit(page: Page): Promise<void> {
    const what = this.#random();
    this.#edits += 1;
    const node = nodes[Math.floor(this.#random() * nodes.length)] ?? 'team';
    if (what < 0.8) await renameStep(page, node, `${node} ${this.#edits}`);
    else if (what < 0.9) await page.keyboard.press('Control+z');
    else await page.keyboard.press('Control+Shift+z');
  }
}

async function closePage(page: Page): Promise<void> {
  await page.close({ runBeforeUnload: false });
}

/** Ends the process that shows the page, which runs nothing more. */
async function crashPage(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash');
  const session = await page.context().newCDPSession(page);
  // It is never answered.
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
}

it(
  'has every command whose journal write finished after pages were closed and crashed at fifty instants',
  async () => {
    const person = await newPerson(app);
    const keys = await Promise.all(Array.from({ length: 5 }, () => makePolicy(app.server.origin)));
    const work = new Work(keys, 20260706);
    for (let round = 0; round < 10; round += 1) {
      await work.liveAndDie(person, round % 2 === 0 ? closePage : crashPage);
      await work.readWhatIsLeft(person);
    }
    await work.check(person);
    // They died in the middle of it.
    expect(work.left).toBeGreaterThan(10);
    expect(work.size).toBeGreaterThan(30);
    await person.close();
  },
  5 * 60_000,
);

it('has every command whose journal write finished after the whole browser was killed', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'rung-profile-'));
  const work = new Work([await makePolicy(app.server.origin)], 11);
  for (let round = 0; round < 5; round += 1) {
    const { context, kill } = await startBrowser(profile);
    if (round > 0) await work.readWhatIsLeft(context);
    await work.liveAndDie(context, kill);
  }
  const { context, kill } = await startBrowser(profile);
  await work.readWhatIsLeft(context);
  await work.check(context);
  expect(work.left).toBeGreaterThan(1);
  expect(work.size).toBeGreaterThan(5);
  await kill();
  rmSync(profile, { recursive: true, force: true });
});
