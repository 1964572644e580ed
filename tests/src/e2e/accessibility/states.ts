import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, newPerson, onPage, type PageOptions, startApp } from '../harness/app.ts';
import { findingsOn } from '../harness/check-axe.ts';

/** Collects what axe finds in the states that a page goes through. */
export interface Looked {
  /** Looks at the page as it is: at everything in light, at the colours in dark. */
  readonly at: (state: string) => Promise<void>;
  /** Fails with everything that was found, each once with the states it was found in. */
  readonly expectNothing: () => void;
}

/** Begins to look at a page. */
export function lookOn(page: Page): Looked {
  const found = new Map<string, string[]>();
  const note = (findings: readonly string[], state: string): void => {
    for (const finding of findings) found.set(finding, [...(found.get(finding) ?? []), state]);
  };
  return {
    at: async (state) => {
      await inColours(page, 'dark');
      // The elements are the same in both schemes; only their colours are not.
      note(await findingsOn(page, colours), `${state}, dark`);
      await inColours(page, 'light');
      note(await findingsOn(page), state);
    },
    expectNothing: () =>
      expect([...found].map(([finding, states]) => `${states.join('; ')}: ${finding}`)).toEqual([]),
  };
}

const colours = ['color-contrast', 'link-in-text-block'];

async function inColours(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor({ state: 'attached' });
}

/** States of a screen that people come to one after the other. */
export interface Visit {
  /** Where it begins: an address, or the making of what is there. */
  readonly at: string | ((app: App) => Promise<string>);
  /** Goes from state to state and looks at each. */
  readonly see: (page: Page, look: Looked, app: App) => Promise<void>;
  /** What is not as usual; such a page is of a person of its own. */
  readonly page?: Omit<PageOptions, 'path' | 'context'>;
}

/** Looks at everything that some visits come to; each is a test. */
export function visitAll(visits: Readonly<Record<string, Visit>>): void {
  let app: App;
  let person: Awaited<ReturnType<typeof newPerson>>;
  beforeAll(async () => {
    app = await startApp();
    person = await newPerson(app);
  });
  afterAll(() => app.stop());
  it.each(Object.entries(visits))(
    'has nothing for axe to find: %s',
    async (_, { at, see, page: options }) => {
      const path = typeof at === 'string' ? at : await at(app);
      // One person's pages share what the browser has compiled.
      await onPage(app, { path, ...(options ?? { context: person }) }, async (page) => {
        const look = lookOn(page);
        await see(page, look, app);
        look.expectNothing();
      });
    },
  );
}
