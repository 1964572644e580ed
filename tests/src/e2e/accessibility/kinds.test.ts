import { nodeKinds } from '@rung/flow';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, onPage, startApp } from '../harness/app.ts';
import { bringFlow, flowOf } from '../harness/documents.ts';
import { lookOn } from './states.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
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
  await onPage(app, { path: `/policies/${key}?view=outline&step=${step}` }, async (page) => {
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
