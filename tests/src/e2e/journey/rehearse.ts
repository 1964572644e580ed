import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** A policy whose tickets wait beside their way: experts are asked, twice if nobody joins. */
export const swarms = '/policies/tech-solving-triad';

/** Sends a ticket of the policy's scenarios through its flow, up to the start. */
export async function rehearse(page: Page, scenario = 'nobody joins twice'): Promise<Locator> {
  await page.getByRole('button', { name: 'Rehearse', exact: true }).click();
  const simulator = page.getByRole('region', { name: 'Simulator' });
  await simulator.getByRole('button', { name: scenario }).click();
  // Before the answer there are none.
  await simulator.getByText(/^[1-9]\d* steps$/).waitFor();
  return simulator;
}

/** Waits until something that is called so has the focus. */
export async function expectFocusOn(page: Page, name: string): Promise<void> {
  const script = '(({ ariaLabel, textContent }) => ariaLabel ?? textContent)(document.activeElement)';
  await expect.poll(() => page.evaluate(script)).toBe(name);
}
