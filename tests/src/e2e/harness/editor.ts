import type { Locator, Page } from 'playwright-core';
import type { App } from './app.ts';

/** A policy's drawing as the server has it. */
interface Draft {
  readonly rev: number;
  readonly flow: Readonly<Record<string, unknown>>;
}

/** Asks the server for a policy's drawing, as another browser would see it. */
export async function draftOf(app: App, key: string): Promise<Draft> {
  const input = encodeURIComponent(JSON.stringify({ key }));
  const response = await fetch(`${app.server.origin}/trpc/drafts.open?input=${input}`);
  if (!response.ok) throw new Error(`the server has no draft of ${key}: ${response.status}`);
  const { result } = (await response.json()) as { readonly result: { readonly data: Draft } };
  return result.data;
}

/** Everything of the drawing as text: what it names somewhere. */
export async function draftText(app: App, key: string): Promise<string> {
  const { flow } = await draftOf(app, key);
  return JSON.stringify(flow);
}

/** Waits until the page says that everything is on the server. */
export async function saved(page: Page): Promise<void> {
  await page.locator('[data-testid="save-state"][data-state="saved"]').waitFor();
  // What was only just typed or done is not on its way yet.
  await page.waitForTimeout(1_000);
  await page.locator('[data-testid="save-state"][data-state="saved"]').waitFor();
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
  const tab = page.getByRole('tab', { name: new RegExp(`^${name}`) });
  if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
  const panel = page.getByRole('tabpanel', { name: new RegExp(`^${name}`) });
  await panel.waitFor();
  return panel;
}

/** Chooses in the menu behind the policy's name. */
export async function policyMenu(page: Page, item: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).getByRole('button').click();
  await page.getByRole('menuitem', { name: item }).click();
}
