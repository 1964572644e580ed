import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, newPerson, onPage, startApp } from '../harness/app.ts';
import { checkAxe } from '../harness/check-axe.ts';
import { bringFlow, clientOf, draftOf } from '../harness/documents.ts';
import { soon, tidy, untilSaved } from '../harness/editor.ts';
import { largeFlow } from '../speed/large-flow.ts';
import { makePolicy, outlineOf, renameStep, untilOpen, untilTitle } from './flows.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

/** From now on, whatever is drawn and says BOOM fails while it is drawn. */
const breaks = `{
  const set = Element.prototype.setAttribute;
  Element.prototype.setAttribute = function (name, value) {
    if (String(value).includes('BOOM')) throw new Error('broken on purpose');
    return set.call(this, name, value);
  };
}`;
const broken = { broken: /broken on purpose/, refusals: true, outages: true } as const;

/** A policy of which one step cannot be drawn. */
async function withBrokenStep(title: string): Promise<string> {
  const key = await makePolicy(app.server.origin);
  const { rev } = await draftOf(app.server.origin, key);
  await clientOf(app.server.origin).drafts.write.mutate({
    key,
    baseRev: rev,
    commandId: `break-${key}`,
    author: 'Test',
    label: { what: 'nodeRenamed', data: {} },
    patches: [{ path: ['nodes', 'founder', 'title'], after: title }],
  });
  return key;
}

it('says of a step that cannot be drawn that it cannot, on the canvas and in the outline; the rest lives on', async () => {
  const key = await withBrokenStep('BOOM');
  const context = await newPerson(app);
  await context.addInitScript(breaks);
  await onPage(app, { context, path: `/policies/${key}?view=canvas`, expected: broken }, async (page) => {
    await page.getByText('Cannot show this step').first().waitFor();
    await page.locator('[data-step="team"]').waitFor();
    await page.locator('label').filter({ hasText: 'Outline' }).click();
    await untilOpen(page);
    await page.getByText('Cannot show this step').first().waitFor();
    await renameStep(page, 'team', 'Still alive');
    await untilSaved(page);
    expect((await draftOf(app.server.origin, key)).flow.nodes['team']?.title).toBe('Still alive');
  });
  await context.close();
});

it('keeps what was edited when the whole screen fails, and offers to load it again', async () => {
  const key = await makePolicy(app.server.origin);
  await onPage(app, { path: outlineOf(key), expected: broken }, async (page) => {
    await untilOpen(page);
    await page.context().setOffline(true);
    await renameStep(page, 'team', 'Kept through a crash');
    await page.evaluate(breaks);
    // Somebody else gives the policy a name that the header fails to show.
    await clientOf(app.server.origin).policies.rename.mutate({
      key,
      name: 'BOOM',
      commandId: `boom-${key}`,
      author: 'B',
    });
    await page.context().setOffline(false);
    await page.getByRole('heading', { name: 'This page could not be shown' }).waitFor();
    await page.getByRole('button', { name: 'Reload the page' }).click();
    await untilTitle(page, 'team', 'Kept through a crash');
    await untilSaved(page);
    expect((await draftOf(app.server.origin, key)).flow.nodes['team']?.title).toBe('Kept through a crash');
  });
});

it('starts the search for problems again when it dies, and says so when it stays dead', async () => {
  const key = await makePolicy(app.server.origin);
  const context = await newPerson(app);
  // Each worker dies at its second flow, and the third does not start at all.
  await context.addInitScript(`{
    const Real = Worker;
    let started = 0;
    window.Worker = class extends Real {
      constructor(...given) {
        super(...given);
        started += 1;
        this.number = started;
        this.asked = 0;
      }
      postMessage(...given) {
        this.asked += 1;
        if (this.number >= 2 && window.deadWorkers) setTimeout(() => this.dispatchEvent(new ErrorEvent('error')));
        else if (this.number === 1 && this.asked === 2) setTimeout(() => this.dispatchEvent(new ErrorEvent('error')));
        else super.postMessage(...given);
      }
    };
  }`);
  await onPage(app, { context, path: outlineOf(key), expected: broken }, async (page) => {
    await untilOpen(page);
    await page.getByRole('tab', { name: 'Problems' }).click();
    const row = page.locator('[data-row="founder"]');
    await row.focus();
    await page.keyboard.press('Shift+Delete');
    // The first worker died of this flow; the second found what is wrong with it.
    await expect.poll(() => page.getByRole('tab', { name: /Problems/ }).textContent(), soon).toMatch(/\d/);
    await page.evaluate('window.deadWorkers = true');
    await renameStep(page, 'team', 'Nobody checks this');
    await page
      .getByText(/^The search for problems stopped/)
      .first()
      .waitFor();
    await page.evaluate('window.deadWorkers = false');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect
      .poll(() => page.getByRole('tab', { name: /Problems/ }).textContent(), soon)
      .not.toMatch(/\d/);
  });
  await context.close();
});

/** What the worker that arranges is made of, from now on: it ends at the first thing that it is asked. */
const dying = `
  self.postMessage = () => { throw new Error('broken on purpose'); };
  self.onmessage = () => self.postMessage(null);`;
const engineFile = '**/assets/layout-worker*';

/** Gives another worker than the one that arranges, as the server would give it. */
async function replaceEngine(context: BrowserContext, body: string): Promise<void> {
  await context.route(engineFile, async (route) => route.fulfill({ response: await route.fetch(), body }));
}

async function heightOf(page: Page, step: string): Promise<number> {
  const box = await page.locator(`[data-step="${step}"]`).boundingBox();
  return Math.round(box?.y ?? Number.NaN);
}

it('arranges in a simpler way when the worker that arranges dies meanwhile, says so, and goes back to it', async () => {
  const flow = largeFlow(300);
  const pinned = { x: 4000, y: 4000, pinned: true };
  const key = await bringFlow(app.server, { ...flow, layout: { row1_1: pinned, row2_1: pinned } });
  await onPage(app, { path: `/policies/${key}?view=canvas&step=row0_0`, expected: broken }, async (page) => {
    const engine = page.waitForEvent('worker', (worker) => /layout-worker/.test(worker.url()));
    await page.locator('[data-step="row0_0"]').waitFor();
    const alive = await engine;
    await alive.evaluate(dying);
    await replaceEngine(page.context(), dying);
    await tidy(page, 'Unpin everything');
    await page
      .getByText(/^The steps could not be arranged as usual/)
      .first()
      .waitFor();
    // What was pinned far away stands in its row, and the canvas is as usable as before.
    await page.getByRole('button', { name: 'Show everything' }).click();
    await expect
      .poll(async () => (await heightOf(page, 'row1_1')) === (await heightOf(page, 'row1_0')), soon)
      .toBe(true);
    await page.getByRole('button', { name: /^Undo: / }).click();
    await page.getByRole('button', { name: /^Redo: / }).click();
    await untilSaved(page);
    const { flow: draft } = await draftOf(app.server.origin, key);
    expect(Object.values(draft.layout ?? {}).filter((place) => place.pinned === true)).toEqual([]);
    // It was told once, though it failed at each of three edits.
    expect(await page.getByText(/^The steps could not be arranged as usual/).count()).toBe(1);
    // The next that starts lives.
    await page.context().unroute(engineFile);
    const next = page.waitForEvent('worker', (worker) => /layout-worker/.test(worker.url()));
    await page.getByRole('button', { name: /^Undo: / }).click();
    await next;
    await untilSaved(page);
  });
});

it('arranges in a simpler way when the worker that arranges never answers, says so, and starts another', async () => {
  const flow = largeFlow(300);
  const key = await bringFlow(app.server, {
    ...flow,
    layout: { row1_1: { x: 4000, y: 4000, pinned: true } },
  });
  const context = await newPerson(app);
  // A worker that hears nothing.
  await replaceEngine(context, 'self.onmessage = () => undefined;');
  await onPage(app, { context, path: `/policies/${key}?view=canvas&step=row0_0` }, async (page) => {
    await page
      .getByText(/^The steps could not be arranged as usual/)
      .first()
      .waitFor({ timeout: 90_000 });
    await context.unroute(engineFile);
    const next = page.waitForEvent('worker', (worker) => /layout-worker/.test(worker.url()));
    await tidy(page, 'Unpin everything');
    await next;
    await page.getByRole('button', { name: 'Show everything' }).click();
    await expect
      .poll(async () => (await heightOf(page, 'row1_1')) === (await heightOf(page, 'row1_0')), soon)
      .toBe(true);
    await untilSaved(page);
  });
  await context.close();
});

const fragment = {
  format: 'rung/fragment@1',
  nodes: { one: { kind: 'wait', config: { for: 'PT1H' } } },
  edges: {},
};

/** Pastes a text, sees that it is refused, and that nothing came of it. */
async function pasteNothing(text: string, see: (page: Page) => Promise<void>): Promise<void> {
  const key = await makePolicy(app.server.origin);
  const context = await newPerson(app);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await onPage(app, { context, path: outlineOf(key) }, async (page) => {
    await untilOpen(page);
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
    await page.locator('[data-row="team"]').focus();
    await page.keyboard.press('Control+v');
    await see(page);
    expect(await page.evaluate('({}).polluted')).toBeUndefined();
    expect((await draftOf(app.server.origin, key)).rev).toBe(1);
  });
  await context.close();
}

it.each([
  ['prose', 'hello <img src=x onerror=alert(1)>'],
  ['nothing', ''],
  ['JSON that is no fragment', '{"nodes":{}}'],
  ['a great depth', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
])('pastes nothing of %s, and says that it is no steps', (_, text) =>
  pasteNothing(text, (page) =>
    page.getByText('What is on the clipboard is no steps of a policy').first().waitFor(),
  ),
);

it.each([
  [
    'keys of prototypes',
    '{"format":"rung/fragment@1","nodes":{"__proto__":{"kind":"end","config":{}}},"edges":{},"__proto__":{"polluted":1}}',
    'is not whole, or was changed on its way',
  ],
  [
    'a kind that is not known',
    '{"format":"rung/fragment@1","nodes":{"a":{"kind":"eval","config":{}}},"edges":{}}',
    '/nodes/a/kind',
  ],
  ['a newer format', JSON.stringify({ ...fragment, format: 'rung/fragment@9' }), 'rung/fragment@9'],
  ['a text that breaks off', JSON.stringify(fragment).slice(0, -1), 'is not whole'],
  [
    'what no steps hold',
    JSON.stringify({ format: 'rung/fragment@1', nodes: {}, edges: {}, grants: {} }),
    '“grants”',
  ],
  [
    'five mebibytes',
    JSON.stringify({ format: 'rung/fragment@1', nodes: {}, edges: {}, more: 'x'.repeat(5 * 1024 * 1024) }),
    'is not whole',
  ],
])('pastes nothing of %s, and says what is wrong with it', (_, text, why) =>
  pasteNothing(text, async (page) => {
    const dialog = page.getByRole('dialog', { name: 'This cannot be pasted' });
    await dialog.getByText(why).first().waitFor();
    await checkAxe(page);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    // The focus is where it was.
    await expect.poll(() => page.evaluate('document.activeElement.dataset.row')).toBe('team');
  }),
);

it('offers to put a whole policy that is pasted in the place of the draft, after showing what would change', async () => {
  const key = await makePolicy(app.server.origin);
  const { flow } = await draftOf(app.server.origin, key);
  const context = await newPerson(app);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await onPage(app, { context, path: outlineOf(key) }, async (page) => {
    await untilOpen(page);
    const other = { ...flow, name: 'Pasted whole', description: 'From elsewhere' };
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(JSON.stringify(other))})`);
    await page.locator('[data-row="team"]').focus();
    await page.keyboard.press('Control+v');
    const dialog = page.getByRole('dialog', { name: 'Replace this draft by a file' });
    await dialog.getByText('Pasted whole').first().waitFor();
    await dialog.getByRole('region', { name: 'What would be different' }).waitFor();
    await checkAxe(page);
    expect((await draftOf(app.server.origin, key)).rev).toBe(1);
    await dialog.getByRole('button', { name: 'Replace the draft' }).click();
    await page.getByRole('heading', { level: 1, name: 'Pasted whole' }).waitFor();
    await untilSaved(page);
    expect((await draftOf(app.server.origin, key)).flow.name).toBe('Pasted whole');
  });
  await context.close();
});

const flow = { format: 'rung/flow@1', id: 'imported', name: 'Imported', tiers: {}, nodes: {}, edges: {} };

async function choose(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'New policy' }).click();
  const dialog = page.getByRole('dialog', { name: 'New policy' });
  await dialog
    .locator('label')
    .filter({ hasText: /^File$/ })
    .click();
  await dialog
    .locator('input[type="file"]')
    .setInputFiles({ name: 'given.json', mimeType: 'application/json', buffer: Buffer.from(text) });
}

it.each([
  [
    'keys that are there twice',
    '{"format":"rung/flow@1","id":"a","id":"b","name":"x","tiers":{},"nodes":{},"edges":{}}',
    /twice|duplicate/i,
  ],
  ['a hundred thousand levels', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, /deep/i],
  ['a newer format', JSON.stringify({ ...flow, format: 'rung/flow@99' }), /newer|rung\/flow@99/i],
  ['a file that breaks off', JSON.stringify(flow).slice(0, -20), /line 1|ends|end of/i],
  ['no JSON at all', 'nodes:\n  - a', /JSON/i],
])('refuses %s and says why and where', (_, text, reason) =>
  onPage(app, { expected: { refusals: true } }, async (page) => {
    await choose(page, text);
    const dialog = page.getByRole('dialog', { name: 'New policy' });
    await dialog.getByText('given.json cannot be imported').waitFor();
    expect(await dialog.textContent()).toMatch(reason);
    expect(
      await dialog
        .getByRole('button', { name: /Create|Import/ })
        .last()
        .isDisabled(),
    ).toBe(true);
  }),
);

it('reads a file that begins with a byte order mark', () =>
  onPage(app, {}, async (page) => {
    await choose(page, `\uFEFF${JSON.stringify(flow)}`);
    const dialog = page.getByRole('dialog', { name: 'New policy' });
    await dialog.getByText('Imported', { exact: true }).waitFor();
  }));
