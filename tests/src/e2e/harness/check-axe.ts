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
  await page.evaluate(rested);
  // Half a megabyte of axe is read by a page once, and nothing is worked out that is no finding. There are no frames, which
  // are all that its other way of asking, with a second page each time, is for.
  const isThere = await page.evaluate('typeof axe === "object"');
  const axe = new AxeBuilder({ page, ...(isThere === true ? { axeSource: 'void 0' } : {}) });
  const { violations } = await axe
    .setLegacyMode()
    .options({
      resultTypes: ['violations'],
      selectors: false,
      runOnly: only === null ? { type: 'tag', values: rules } : { type: 'rule', values: [...only] },
    })
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html}\n${failureSummary ?? ''}`),
  );
}

/** In the page: waits until it is drawn, and until what moves has come to rest. What turns for ever never does. */
const rested = `new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
  .then(() => Promise.all(document.getAnimations()
    .filter((one) => one.playState === 'running' && one.effect.getComputedTiming().endTime !== Infinity)
    .map((one) => one.finished.catch(() => null))))
  .then(() => 0)`;
