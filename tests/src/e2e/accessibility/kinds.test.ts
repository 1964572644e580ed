import { nodeKinds } from '@rung/flow';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, newPerson, onPage, startApp } from '../harness/app.ts';
import { bringFlow, flowOf } from '../harness/documents.ts';
import { lookOn } from './states.ts';

let app: App;
let person: BrowserContext;
beforeAll(async () => {
  app = await startApp();
  person = await newPerson(app);
});
afterAll(() => app.stop());

/** The example of a kind on the server: its key, and a step of that kind. */
async function broughtExample(kind: string): Promise<{ readonly key: string; readonly step: string }> {
  const folder = kind.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const flow = flowOf(`packages/flow/src/node-kinds/${folder}/${folder}.example.json`);
  const step = Object.entries(flow.nodes).find(([, node]) => node.kind === kind)?.[0] ?? '';
  return { key: await bringFlow(app.server, flow), step };
}

it.each(nodeKinds)('has nothing for axe to find in the settings of a step: %s', async (kind) => {
  const { key, step } = await broughtExample(kind);
  const path = `/policies/${key}?view=outline&step=${step}`;
  // One person's pages share what the browser has compiled.
  await onPage(app, { context: person, path }, async (page) => {
    const settings = page.getByRole('complementary', { name: 'Settings of the step' });
    await settings.getByRole('textbox', { name: 'Name of the step' }).waitFor();
    // What is closed is opened first: one thing after the other, since each may bring more.
    const closed = settings.locator('button[aria-expanded="false"]:not([aria-haspopup])');
    for (let opened = 0; opened < 8 && (await closed.count()) > 0; opened += 1) await closed.first().click();
    const look = lookOn(page);
    await look.at(kind);
    look.expectNothing();
    expect(await smallTargets(page)).toEqual([]);
  });
});

/** What can be pressed and is smaller than 24 by 24 pixels, and not a link within a sentence. */
async function smallTargets(page: Page): Promise<unknown> {
  return page.evaluate(`[...document.querySelectorAll('button, [role="tab"], [role="option"], select, input:not([type="radio"], [type="checkbox"])')]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }))
    .map((one) => ({ one, box: one.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 1 && (box.width < 23.5 || box.height < 23.5))
    .map(({ one, box }) => one.outerHTML.slice(0, 160) + ' ' + box.width + ' x ' + box.height)`);
}
