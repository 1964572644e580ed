import type { AppRouter } from '@rung/server/router';
import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** A draft as the server has it. */
export type Draft = Awaited<ReturnType<TRPCClient<AppRouter>['drafts']['open']['query']>>;

/** The server, asked as a page would ask it. */
export function clientOf(origin: string): TRPCClient<AppRouter> {
  return createTRPCClient<AppRouter>({
    links: [httpLink({ url: `${origin}/trpc`, headers: { origin, 'sec-fetch-site': 'same-origin' } })],
  });
}

let made = 0;

/** How long something may take that happens by itself, on a busy machine too. */
export const soon = { timeout: 20_000 } as const;

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

/** The draft that the server has now. */
export function draftOf(origin: string, key: string): Promise<Draft> {
  return clientOf(origin).drafts.open.query({ key });
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

/** How safe the page says its edits are. */
async function saveStateOf(page: Page): Promise<string | null> {
  return page.getByTestId('save-state').getAttribute('data-state');
}

/** Waits until everything is on the server. */
export async function untilSaved(page: Page): Promise<void> {
  await expect.poll(() => saveStateOf(page), soon).toBe('saved');
}

/** Waits until the outline is there. */
export async function untilOpen(page: Page): Promise<void> {
  await page.locator('[data-row]').first().waitFor();
}
