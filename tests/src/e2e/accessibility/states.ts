import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { findingsOn } from '../harness/check-axe.ts';

/** Collects what axe finds in the states that a page goes through. */
export interface Looked {
  /** Looks at the page as it is: at everything in light, at the colours in dark. */
  readonly at: (state: string) => Promise<void>;
  /** Fails with everything that was found, each with its state. */
  readonly expectNothing: () => void;
}

/** Begins to look at a page. */
export function lookOn(page: Page): Looked {
  const found: string[] = [];
  return {
    at: async (state) => {
      await page.emulateMedia({ colorScheme: 'dark' });
      // The elements are the same in both schemes; only their colours are not.
      for (const finding of await findingsOn(page, colours)) found.push(`${state}, dark: ${finding}`);
      await page.emulateMedia({ colorScheme: 'light' });
      for (const finding of await findingsOn(page)) found.push(`${state}: ${finding}`);
    },
    expectNothing: () => expect(found).toEqual([]),
  };
}

const colours = ['color-contrast', 'link-in-text-block'];
