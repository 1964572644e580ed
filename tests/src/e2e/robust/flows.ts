import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { clientOf } from '../harness/documents.ts';
import { soon } from '../harness/editor.ts';

let made = 0;

/** Makes a policy of its own for a test: eight steps named by their ids, of which `senior` and `founder` are people. */
export async function makePolicy(origin: string, of = 'small-team-starter'): Promise<string> {
  made += 1;
  const { key } = await clientOf(origin).policies.create.mutate({
    commandId: `robust-test-${process.pid}-${made}`,
    author: 'Test',
    name: `Robust ${made}`,
    from: { kind: 'copy', of },
  });
  return key;
}

/** The address of a policy's outline. */
export const outlineOf = (key: string): string => `/policies/${key}?view=outline`;

/** Gives a step of the outline another title, by keyboard. */
export async function renameStep(page: Page, node: string, title: string): Promise<void> {
  const row = page.locator(`[data-row="${node}"]`);
  await row.focus();
  await page.keyboard.press('F2');
  const field = row.getByRole('textbox');
  await field.fill(title);
  await field.press('Enter');
  await untilTitle(page, node, title);
}

/** What a step of the outline is called. */
export async function titleOf(page: Page, node: string): Promise<string | null> {
  return page.locator(`[data-row="${node}"] strong`).first().textContent();
}

/** Waits until a step of the outline is called so. */
export async function untilTitle(page: Page, node: string, title: string): Promise<void> {
  await expect.poll(() => titleOf(page, node), soon).toBe(title);
}

/** Waits until the outline is there. */
export async function untilOpen(page: Page): Promise<void> {
  await page.locator('[data-row]').first().waitFor();
}
