import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, onPage, startApp } from '../harness/app.ts';
import { checkAxe } from '../harness/check-axe.ts';
import { draftOf } from '../harness/documents.ts';
import { inspectorOf, untilSaved } from '../harness/editor.ts';
import { makePolicy, outlineOf, untilOpen } from '../robust/flows.ts';
import { pressTo } from './keys.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

it('has the ways up by hand chosen from the reasons of the flow by name, found by typing, or new', async () => {
  const key = await makePolicy(app.server.origin, 'functional-tiers');
  const reasons = async (): Promise<unknown> =>
    Object((await draftOf(app.server.origin, key)).flow.nodes['L2']?.config)['flagReasons'];
  await onPage(app, { path: outlineOf(key) }, async (page) => {
    await untilOpen(page);
    await page.locator('[data-row="L2"]').focus();
    await page.keyboard.press('Enter');
    await pressTo(page, /^(?:textbox|combobox) "Ways up by hand"/);
    // As helpdesks send it, though it is shown by its name.
    await page.keyboard.type('knowledge_g');
    await page.getByRole('option', { name: 'knowledge gap', exact: true }).waitFor();
    await checkAxe(page);
    await page.keyboard.press('Enter');
    await page.keyboard.type('Legal question');
    await page.getByRole('option', { name: 'New: Legal question (legal_question)' }).waitFor();
    await page.keyboard.press('Enter');
    const inspector = inspectorOf(page);
    await inspector.getByRole('combobox', { name: /legal question.* goes to$/ }).waitFor();
    await untilSaved(page);
    expect(await reasons()).toEqual(['knowledge_gap', 'legal_question']);
    // Whoever types a name and goes on has chosen it.
    await page.keyboard.press('Backspace');
    await page.keyboard.type('Vendor bug');
    await page.keyboard.press('Tab');
    await inspector.getByRole('combobox', { name: /vendor bug.* goes to$/ }).waitFor();
    await untilSaved(page);
    expect(await reasons()).toEqual(['knowledge_gap', 'vendor_bug']);
  });
});
