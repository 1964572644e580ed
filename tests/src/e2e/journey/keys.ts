import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What has the focus, as a screen reader is told: `button "Add: Trigger"`; empty if nothing has. */
export async function focused(page: Page): Promise<string> {
  const place = page.locator(':focus');
  if ((await place.count()) === 0) return '';
  const [line = ''] = (await place.ariaSnapshot()).split('\n');
  return line.replace(/^- '?/, '');
}

/** Presses Tab (or another key) until what has the focus is as wanted; fails where that never happens. */
export async function pressTo(page: Page, wanted: RegExp, key = 'Tab'): Promise<void> {
  const passed: string[] = [];
  while (passed.length < 120) {
    const now = await focused(page);
    if (wanted.test(now)) return;
    passed.push(now);
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never leads to ${wanted}; it passes\n${passed.join('\n')}`);
}

/** Waits until what has the focus is as wanted. */
export async function expectFocus(page: Page, wanted: RegExp): Promise<void> {
  await expect.poll(() => focused(page), { timeout: 15_000 }).toMatch(wanted);
}

/** Waits until people who do not see the screen were told something. */
export async function expectSaid(page: Page, wanted: RegExp): Promise<void> {
  const region = page.locator('[role="status"][aria-live="polite"]');
  await expect.poll(() => region.textContent(), { timeout: 15_000 }).toMatch(wanted);
}

/** Presses keys one after the other. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Types into the picker that a key has opened, and takes the first that fits. */
export async function pick(page: Page, sought: string): Promise<void> {
  await expectFocus(page, /^textbox "Search (kinds and steps|outcomes)"/);
  await page.keyboard.type(sought);
  await page.keyboard.press('Enter');
}
