import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** How long something may take that happens by itself, on a busy machine too. */
export const soon = { timeout: 20_000 } as const;

/**
 * Waits until everything is on the server. What was only just done may not be an edit yet: first wait for what shows
 * that it is.
 */
export async function untilSaved(page: Page): Promise<void> {
  const state = page.getByTestId('save-state');
  await expect.poll(() => state.getAttribute('data-state'), soon).toBe('saved');
}

/** Makes a policy of a template under a name and opens it; gives its key. */
export async function newFromTemplate(page: Page, template: RegExp, name: string): Promise<string> {
  await page.getByRole('button', { name: 'New policy' }).click();
  const dialog = page.getByRole('dialog', { name: 'New policy' });
  await dialog.getByRole('radio', { name: template }).click();
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
  await dialog.getByRole('button', { name: 'Create policy' }).click();
  await page.waitForURL('**/policies/*');
  await page.getByRole('heading', { level: 1, name }).waitFor();
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** A step on the canvas, by its title. */
export function stepCard(page: Page, title: string): Locator {
  return page.locator('[data-step]').and(page.getByLabel(new RegExp(`^${title}\\. `)));
}

/** The panel beside the drawing. */
export function inspectorOf(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Settings of the step' });
}

/** Selects a step with the mouse, on its title. */
export async function pick(page: Page, title: string): Promise<void> {
  await stepCard(page, title).click({ position: { x: 60, y: 46 } });
  await inspectorOf(page).waitFor();
}

/** Opens a tab of the dock. */
export async function openDock(page: Page, name: string): Promise<Locator> {
  const tab = page.locator('[data-region="dock"]').getByRole('tab', { name: new RegExp(`^${name}`) });
  if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
  const panel = page.getByRole('tabpanel', { name: new RegExp(`^${name}`) });
  await panel.waitFor();
  return panel;
}

/** Chooses in the menu of what can be done about pinned steps. */
export async function tidy(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'Tidy', exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** Chooses in the menu behind the policy's name. */
export async function policyMenu(page: Page, item: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).getByRole('button').click();
  await page.getByRole('menuitem', { name: item }).click();
}
