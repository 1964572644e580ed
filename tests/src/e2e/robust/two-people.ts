import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type App, onPage } from '../harness/app.ts';
import { draftOf } from '../harness/documents.ts';
import { makePolicy, outlineOf, untilOpen, untilTitle } from './flows.ts';

/** Two people look at one flow. */
export async function together(
  app: App,
  act: (ada: Page, ben: Page, key: string) => Promise<void>,
): Promise<void> {
  const key = await makePolicy(app.server.origin);
  const path = outlineOf(key);
  await onPage(app, { path, expected: { refusals: true, outages: true }, name: 'Ada' }, (ada) =>
    onPage(app, { path, expected: { refusals: true, outages: true }, name: 'Ben' }, async (ben) => {
      await Promise.all([untilOpen(ada), untilOpen(ben)]);
      await act(ada, ben, key);
    }),
  );
}

/** Has a page look what others did, as it does when people come back to it. */
export async function lookAgain(page: Page): Promise<void> {
  await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
}

/** Waits until pages show steps by these titles, and finds the same on the server. */
export async function untilAllSay(
  { server: { origin } }: App,
  { pages, key }: { readonly pages: readonly Page[]; readonly key: string },
  titles: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [node, title] of Object.entries(titles)) {
    for (const page of pages) await untilTitle(page, node, title);
    expect((await draftOf(origin, key)).flow.nodes[node]?.title).toBe(title);
  }
}
