import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, onPage, startApp } from '../harness/app.ts';
import { clientOf, draftOf } from '../harness/documents.ts';
import { openDock, policyMenu, soon, untilSaved } from '../harness/editor.ts';
import { makePolicy, outlineOf, untilOpen } from './flows.ts';

const examples = join(import.meta.dirname, '../../../../examples');
const mebibyte = 1024 * 1024;

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const other: Readonly<Record<string, unknown>> = JSON.parse(
  readFileSync(join(examples, 'unresolved-24h/flow.json'), 'utf8'),
);

/** Chooses a file to take the place of the draft. */
async function choose(page: Page, flow: object) {
  await policyMenu(page, 'Replace by a file…');
  const dialog = page.getByRole('dialog', { name: 'Replace this draft by a file' });
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'other.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(flow)),
  });
  await dialog.getByRole('region', { name: 'What would be different' }).waitFor({ timeout: 60_000 });
  return dialog;
}

it('replaces a draft by what was made of a file, with everything put right that it says was', async () => {
  const key = await makePolicy(app.server.origin);
  const { tiers, edges, ...rest } = other;
  const nowhere = { from: { node: 'nobody', port: 'out' }, to: 'nobody_else' };
  const misspelt = { ...rest, teirs: tiers, edges: { ...Object(edges), nowhere } };
  await onPage(app, { path: outlineOf(key) }, async (page) => {
    await untilOpen(page);
    const dialog = await choose(page, misspelt);
    await dialog.getByText('2 things were put right').waitFor();
    await dialog.getByRole('button', { name: 'Replace the draft' }).click();
    await dialog.waitFor({ state: 'detached' });
    await untilSaved(page);
  });
  const { flow, rev } = await draftOf(app.server.origin, key);
  expect([flow.tiers, flow.edges, rev]).toEqual([tiers, edges, 2]);
});

it('replaces a draft by a file of 3 MiB, undoes that, and brings it back, each as one change', async () => {
  const key = await makePolicy(app.server.origin);
  const { flow: first } = await draftOf(app.server.origin, key);
  const notes = Object.fromEntries(
    Array.from({ length: 330 }, (_, number) => [
      `remark${number}`,
      { kind: 'note', config: { text: `${number} `.padEnd(9_900, 'x') } },
    ]),
  );
  const nodes = { ...Object(other['nodes']), ...notes };
  const large = { ...other, nodes };
  expect(JSON.stringify(large).length).toBeGreaterThan(3 * mebibyte);
  await onPage(app, { path: outlineOf(key) }, async (page) => {
    page.setDefaultTimeout(60_000);
    await untilOpen(page);
    const dialog = await choose(page, large);
    await dialog.getByRole('button', { name: 'Replace the draft' }).click();
    await dialog.waitFor({ state: 'detached' });
    await untilSaved(page);
    const nodesOf = async () => Object.keys((await draftOf(app.server.origin, key)).flow.nodes).toSorted();
    expect(await nodesOf()).toEqual(Object.keys(nodes).toSorted());
    await page.getByRole('button', { name: /^Undo: / }).click();
    await expect.poll(nodesOf, soon).toEqual(Object.keys(first.nodes).toSorted());
    await untilSaved(page);
    expect((await draftOf(app.server.origin, key)).flow).toEqual(first);
    const panel = await openDock(page, 'Versions');
    await panel.getByText('Earlier drafts').click();
    await panel.getByRole('button', { name: /^Restore draft 2:/ }).click();
    await panel.getByRole('button', { name: 'Restore', exact: true }).click();
    await expect.poll(nodesOf, soon).toEqual(Object.keys(nodes).toSorted());
    await untilSaved(page);
  });
  const { changes } = await clientOf(app.server.origin).drafts.history.query({ key });
  expect(changes.map(({ label }) => label.what)).toEqual([
    'restored',
    'undone',
    'flowReplaced',
    'flowReplaced',
  ]);
  expect((await draftOf(app.server.origin, key)).flow.nodes).toEqual(nodes);
});
