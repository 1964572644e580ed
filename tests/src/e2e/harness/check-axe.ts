import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** Fails on any finding of axe (A, AA, best practice) on the page as it is now. Nothing is left out. */
export async function checkAxe(page: Page): Promise<void> {
  expect(await findingsOn(page)).toEqual([]);
}

/** What axe finds (A, AA, best practice) on the page as it is now, each with its element. `only` names rules. */
export async function findingsOn(
  page: Page,
  only: readonly string[] | null = null,
): Promise<readonly string[]> {
  // A picture in the middle of a movement has colours that nobody is meant to read.
  await page.evaluate(
    'Promise.all(document.getAnimations().map((one) => one.finished.catch(() => null))).then(() => 0)',
  );
  const axe = new AxeBuilder({ page });
  const { violations } = await (only === null ? axe.withTags(rules) : axe.withRules([...only])).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html}\n${failureSummary ?? ''}`),
  );
}
