import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { publishElsewhere, renameElsewhere } from '../accessibility/documents.ts';
import { type App, onPage, startApp } from '../harness/app.ts';
import { clientOf, draftOf } from '../harness/documents.ts';
import { soon, untilSaved } from '../harness/editor.ts';
import { makePolicy, outlineOf, renameStep, untilOpen } from './flows.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const messageOf = (page: Page) => page.getByRole('dialog', { name: 'Publish' }).getByRole('textbox');
const focused = 'document.activeElement.tagName + document.activeElement.value';

it('keeps what is written and chosen, and the place of the caret, while a colleague edits; only the tick is asked for again', async () => {
  const key = await makePolicy(app.server.origin, 'saas-retention-keyword');
  await onPage(app, { path: outlineOf(key) }, async (page) => {
    await untilOpen(page);
    const draft = await draftOf(app.server.origin, key);
    const [node] = Object.keys(draft.flow.nodes);
    if (node === undefined) throw new Error('a flow without steps');
    await page.getByRole('button', { name: 'Publish…' }).click();
    const drawer = page.getByRole('dialog', { name: 'Publish' });
    const tick = drawer.getByRole('checkbox', { name: /^I have read/ });
    await tick.check();
    await drawer.getByRole('radio', { name: /^production/i }).check();
    await messageOf(page).pressSequentially('Written bef');
    // The answer about the new draft is slow: the page has nothing newer to show for a while.
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    await page.route('**/trpc/versions.gate*', async (route) => {
      await held;
      await route.continue();
    });
    await renameElsewhere(app, key, { node, title: 'Renamed by Ben' });
    await drawer.getByText('Checking the draft…').waitFor();
    await page.keyboard.type('ore and after');
    expect(await page.evaluate(focused)).toBe('TEXTAREAWritten before and after');
    // Nothing of a draft that has not been judged is published.
    await drawer.getByRole('button', { name: 'Publish to production' }).press('Enter');
    await messageOf(page).focus();
    goOn();
    await drawer.getByText(`Draft ${draft.rev + 1}`, { exact: true }).waitFor();
    await drawer.getByText('Checking the draft…').waitFor({ state: 'detached' });
    expect(await page.evaluate(focused)).toBe('TEXTAREAWritten before and after');
    expect(await drawer.getByRole('radio', { name: /^production/i }).isChecked()).toBe(true);
    expect(await tick.isChecked()).toBe(false);
    expect((await clientOf(app.server.origin).versions.list.query({ key })).versions).toEqual([]);
    await tick.check();
    await drawer.getByRole('button', { name: 'Publish to production' }).click();
    const asked = page.getByRole('dialog', { name: 'Let this policy decide in production?' });
    await asked.getByRole('button', { name: 'Publish to production' }).click();
    await drawer.getByText('Version 1 is live in production').first().waitFor();
    const address = (environment: string) =>
      drawer.getByText(`${app.server.origin}/rt/v1/env/${environment}/policies/${key}`);
    await drawer.getByText('Connected systems there fetch it').waitFor();
    await address('production').waitFor();
    await drawer.getByRole('button', { name: 'Also make it live in staging' }).click();
    await page.getByRole('dialog', { name: 'Change what is live?' }).getByRole('button').last().click();
    await drawer.getByText('Version 1 is live in staging and production').waitFor();
    await address('staging').waitFor();
    expect(await address('production').count()).toBe(1);
    expect(await drawer.getByRole('button', { name: /^Also make it live/ }).count()).toBe(0);
    const { versions } = await clientOf(app.server.origin).versions.list.query({ key });
    expect(versions.map(({ message, rev }) => [message, rev])).toEqual([
      ['Written before and after', draft.rev + 1],
    ]);
  });
});

it('keeps them through an edit of its own that is still being saved, and a server that is away for a moment', async () => {
  const key = await makePolicy(app.server.origin);
  const expected = { outages: true, refusals: true } as const;
  await onPage(app, { path: outlineOf(key), expected }, async (page) => {
    await untilOpen(page);
    await renameStep(page, 'senior', 'Renamed here');
    await untilSaved(page);
    await page.getByRole('button', { name: 'Publish…' }).click();
    const drawer = page.getByRole('dialog', { name: 'Publish' });
    await drawer.getByRole('radio', { name: /^production/i }).check();
    await messageOf(page).fill('Still here');
    let isAway = true;
    await page.route('**/trpc/versions.gate*', (route) => (isAway ? route.abort() : route.continue()));
    await renameElsewhere(app, key, { node: 'senior', title: 'Renamed by Ben' });
    await drawer.getByText(/^The server did not answer/).waitFor();
    isAway = false;
    await drawer.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => messageOf(page).inputValue(), soon).toBe('Still here');
    expect(await drawer.getByRole('radio', { name: /^production/i }).isChecked()).toBe(true);
  });
});

it('says from the start what keeps it back, and keeps what was chosen and written while the page is left', async () => {
  const key = await makePolicy(app.server.origin, 'saas-retention-keyword');
  await onPage(app, { path: outlineOf(key) }, async (page) => {
    await untilOpen(page);
    await page.getByRole('button', { name: 'Publish…' }).click();
    const drawer = page.getByRole('dialog', { name: 'Publish' });
    const send = drawer.getByRole('button', {
      name: /^Publish to/,
      description: /tick the warnings.*Say above/s,
    });
    await send.waitFor();
    expect(await send.getAttribute('aria-disabled')).toBe('true');
    await drawer.getByRole('checkbox', { name: /^I have read/ }).check();
    await drawer.getByRole('radio', { name: /^production/i }).check();
    await drawer
      .getByRole('button', { name: /^Publish to/, description: /^\s*Say above what changes.\s*$/ })
      .waitFor();
    await messageOf(page).fill('Answers sooner');
    await drawer.getByRole('button', { name: 'Publish to production', disabled: false }).waitFor();
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Publish…' }).click();
    await drawer.getByRole('radio', { name: /^production/i, checked: true }).waitFor();
    expect(await messageOf(page).inputValue()).toBe('Answers sooner');
  });
});

it('shows on a phone where it is published to, before anything has to be scrolled', async () => {
  const key = await makePolicy(app.server.origin);
  await publishElsewhere(app, key);
  for (const title of ['One', 'Two', 'Three']) await renameElsewhere(app, key, { node: 'senior', title });
  await onPage(app, { path: outlineOf(key), size: 'phone' }, async (page) => {
    await untilOpen(page);
    await page.getByRole('button', { name: 'What can be done with this policy' }).click();
    // What is live is told here, where the header has no room for it.
    await page.getByRole('menuitem', { name: 'Staging v1 · Changes pending' }).waitFor();
    await page.getByRole('menuitem', { name: 'Publish…' }).click();
    const drawer = page.getByRole('dialog', { name: 'Publish' });
    const send = await drawer.getByRole('button', { name: 'Publish to staging' }).boundingBox();
    for (const name of [/^staging/, /^production/]) {
      const choice = await drawer.getByRole('radio', { name }).boundingBox();
      expect((choice?.y ?? 0) + (choice?.height ?? 0)).toBeLessThan(send?.y ?? 0);
    }
  });
});
