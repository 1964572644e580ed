import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, onPage, startApp } from '../harness/app.ts';
import { clientOf, draftOf } from '../harness/documents.ts';
import { openDock, untilSaved } from '../harness/editor.ts';
import { type RunningServer, startServer } from '../harness/start-server.ts';
import { makePolicy, outlineOf, renameStep, untilOpen, untilTitle } from './flows.ts';
import { randomFrom } from './random.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const outages = { outages: true, refusals: true } as const;
const offline = 'Offline, kept on this device';

async function untilOffline(page: Page): Promise<void> {
  await expect.poll(() => page.getByTestId('save-state').textContent(), { timeout: 20_000 }).toBe(offline);
}

/** Opens a policy's outline as people do, so that the list is there to go back to. */
async function openFromList(page: Page, key: string): Promise<void> {
  await page.locator(`a[href^="/policies/${key}"]`).first().click();
  await page.locator('label').filter({ hasText: 'Outline' }).click();
  await untilOpen(page);
}

/** Goes back to the list, and sees it. */
async function leave(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Rung, all policies' }).click();
  await page.getByRole('heading', { name: 'Policies' }).waitFor();
}

it('goes on without a network, says so, opens what was not open yet, and saves when the network is back', async () => {
  const key = await makePolicy(app.server.origin);
  await onPage(app, { path: outlineOf(key), fetchesAhead: true, expected: outages }, async (page) => {
    await untilOpen(page);
    // What may be opened is fetched once the flow is there.
    await expect
      .poll(() => page.evaluate<number>(`performance.getEntriesByName('rung-parts').length`), {
        timeout: 60_000,
      })
      .toBe(1);
    await page.context().setOffline(true);
    await renameStep(page, 'senior', 'Edited offline');
    await untilOffline(page);
    await page.getByRole('region', { name: 'Connection' }).waitFor();
    await page.keyboard.press('Enter');
    await page
      .getByRole('complementary', { name: 'Settings of the step' })
      .getByLabel('Name')
      .first()
      .waitFor();
    for (const tab of ['Problems', 'Rehearsal', 'Scenarios', 'History']) {
      await openDock(page, tab);
    }
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Find a command' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('label').filter({ hasText: 'Canvas' }).click();
    await page.getByRole('group').filter({ hasText: 'Edited offline' }).first().waitFor();
    expect((await draftOf(app.server.origin, key)).rev).toBe(1);
    await page.context().setOffline(false);
    await untilSaved(page);
    const { flow, rev } = await draftOf(app.server.origin, key);
    expect([flow.nodes['senior']?.title, rev]).toEqual(['Edited offline', 2]);
  });
});

it('shows a screen that was not fetched yet, and how it looks, once the network is back', async () => {
  const key = await makePolicy(app.server.origin);
  await onPage(app, { path: '/trpc/health', fetchesAhead: true, expected: outages }, async (page) => {
    // Whatever a page fetches ahead, it does not get these.
    const parts = /\/assets\/(?:policies-screen|flow-picture)/;
    let isAway = true;
    await page.route(parts, (route) => (isAway ? route.abort() : route.continue()));
    await page.goto(`${app.server.origin}${outlineOf(key)}`);
    await untilOpen(page);
    await page.context().setOffline(true);
    await renameStep(page, 'senior', 'Before leaving');
    await untilOffline(page);
    const tried = page.waitForEvent('requestfailed', (request) => parts.test(request.url()));
    await page.getByRole('link', { name: 'Rung, all policies' }).click();
    await tried;
    await page.getByRole('region', { name: 'Connection' }).waitFor();
    isAway = false;
    await page.context().setOffline(false);
    await page.getByRole('heading', { name: 'Policies' }).waitFor();
    await page.getByRole('link', { name: 'A first policy for a small team' }).waitFor();
    const looks = '[...document.styleSheets].map(({ href }) => href).join()';
    expect(await page.evaluate(looks)).toMatch(parts);
    await expect
      .poll(async () => (await draftOf(app.server.origin, key)).flow.nodes['senior']?.title)
      .toBe('Before leaving');
  });
});

it('keeps what was edited through a reload, and through leaving and coming back, while the server is away', async () => {
  const data = mkdtempSync(join(tmpdir(), 'rung-away-'));
  let server = await startServer({ data });
  const port = Number(new URL(server.origin).port);
  const key = await makePolicy(server.origin);
  const own: App = { ...app, server };
  await onPage(own, { fetchesAhead: true, expected: outages }, async (page) => {
    await openFromList(page, key);
    await kill(server);
    await renameStep(page, 'senior', 'While it was dead');
    await renameStep(page, 'team', 'And this');
    await untilOffline(page);
    // A page that is left takes its edits with it, and one that comes back finds them.
    await leave(page);
    server = await startServer({ data, port });
    await page.goto(`${server.origin}${outlineOf(key)}`);
    await untilTitle(page, 'senior', 'While it was dead');
    await page
      .getByText(/2 changes that had not been saved were recovered/)
      .first()
      .waitFor();
    await untilSaved(page);
    const { flow } = await draftOf(server.origin, key);
    expect([flow.nodes['senior']?.title, flow.nodes['team']?.title]).toEqual([
      'While it was dead',
      'And this',
    ]);
    // Undo reaches back to before the reload.
    await page.locator('[data-row="team"]').focus();
    await page.keyboard.press('Control+z');
    await untilTitle(page, 'team', 'Team');
    await untilSaved(page);
  });
  await server.stop();
  rmSync(data, { recursive: true, force: true });
});

it('sends what was edited a moment before the flow was left', async () => {
  const key = await makePolicy(app.server.origin);
  await onPage(app, { path: outlineOf(key), fetchesAhead: true, expected: outages }, async (page) => {
    await untilOpen(page);
    await renameStep(page, 'senior', 'Last moment');
    await leave(page);
    await expect
      .poll(async () => (await draftOf(app.server.origin, key)).flow.nodes['senior']?.title)
      .toBe('Last moment');
    await page.goBack();
    await untilTitle(page, 'senior', 'Last moment');
    await renameStep(page, 'team', 'And one more');
    await untilSaved(page);
    expect((await draftOf(app.server.origin, key)).rev).toBe(3);
  });
});

it('finds what was left offline when the flow is opened again in the same page', async () => {
  const key = await makePolicy(app.server.origin);
  await onPage(app, { fetchesAhead: true, expected: outages }, async (page) => {
    await openFromList(page, key);
    await page.context().setOffline(true);
    await renameStep(page, 'senior', 'Left offline');
    await untilOffline(page);
    await leave(page);
    await page.context().setOffline(false);
    await page.getByRole('region', { name: 'Connection' }).waitFor({ state: 'detached' });
    await page.goBack();
    await untilTitle(page, 'senior', 'Left offline');
    await untilSaved(page);
    expect((await draftOf(app.server.origin, key)).flow.nodes['senior']?.title).toBe('Left offline');
  });
});

it('has every acknowledged revision after the server was killed while people edit, and the journal brings the rest', async () => {
  const data = mkdtempSync(join(tmpdir(), 'rung-killed-'));
  let server = await startServer({ data });
  const port = Number(new URL(server.origin).port);
  const key = await makePolicy(server.origin);
  const random = randomFrom(20260706);
  await onPage(
    { ...app, server },
    { path: outlineOf(key), fetchesAhead: true, expected: outages },
    async (page) => {
      await untilOpen(page);
      let acknowledged = 1;
      page.on('response', async (response) => {
        if (!response.url().includes('/trpc/drafts.write') || !response.ok()) return;
        const rev = /"rev":(\d+)/.exec(await response.text().catch(() => ''))?.[1];
        acknowledged = Math.max(acknowledged, Number(rev ?? 1));
      });
      for (let round = 0; round < 3; round += 1) {
        for (const node of ['senior', 'team', 'founder']) await renameStep(page, node, `${node} ${round}`);
        await page.waitForTimeout(Math.floor(random() * 1500));
        await kill(server);
        const known = acknowledged;
        await renameStep(page, 'watch', `watch ${round}`);
        server = await startServer({ data, port });
        expect((await draftOf(server.origin, key)).rev).toBeGreaterThanOrEqual(known);
      }
      await untilSaved(page);
      const { flow } = await draftOf(server.origin, key);
      expect(['senior', 'team', 'founder', 'watch'].map((id) => flow.nodes[id]?.title)).toEqual([
        'senior 2',
        'team 2',
        'founder 2',
        'watch 2',
      ]);
      // Each edit is there once, in order: none was lost on the way and none was written twice.
      const history = await clientOf(server.origin).drafts.history.query({ key });
      const titles = history.changes.flatMap(({ label }) =>
        label.what === 'nodeRenamed' ? [label.data['to']] : [],
      );
      expect(new Set(titles).size).toBe(titles.length);
    },
  );
  await server.stop();
  rmSync(data, { recursive: true, force: true });
});

async function kill({ process: child }: RunningServer): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
