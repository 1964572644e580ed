import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ownPolicy } from '../accessibility/documents.ts';
import { type App, onPage, startApp } from '../harness/app.ts';
import { checkAxe } from '../harness/check-axe.ts';
import { inspectorOf } from '../harness/editor.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

/** Opens the condition of a step in a policy of its own. */
async function onCondition(name: string, act: (page: Page) => Promise<void>): Promise<void> {
  const key = await ownPolicy(app, name);
  await onPage(app, { path: `/policies/${key}?view=canvas&step=vip` }, async (page) => {
    await inspectorOf(page).getByRole('button', { name: 'Change', exact: true }).first().click();
    await inspectorOf(page).getByRole('radiogroup', { name: 'Edit as' }).waitFor();
    await act(page);
  });
}

/** Brings the choice between rows and text under the heading of the panel, and tells what is seen in its middle. */
const seenOverChoice = `(() => {
  const panel = document.querySelector('[aria-label="Settings of the step"]');
  const choice = panel.querySelector('[role="radiogroup"][aria-label="Edit as"]');
  const heading = [...panel.querySelectorAll('*')].find((part) => getComputedStyle(part).position === 'sticky' && part.clientHeight > 0);
  panel.scrollTop += choice.getBoundingClientRect().top - heading.getBoundingClientRect().top - 4;
  const [top, label] = [heading.getBoundingClientRect(), choice.querySelector('label').getBoundingClientRect()];
  const y = label.top + label.height / 2;
  const seen = document.elementFromPoint(label.left + label.width / 2, y);
  return { isUnder: y > top.top && y < top.bottom, isCovered: heading.contains(seen) };
})()`;

it('scrolls the choice between rows and text under the heading of the panel', () =>
  onCondition('Scrolls', async (page) => {
    await page.setViewportSize({ width: 1280, height: 480 });
    await expect.poll(() => page.evaluate(seenOverChoice)).toEqual({ isUnder: true, isCovered: true });
  }));

it('shows under the rows how they are written as text, and not while they make no condition', () =>
  onCondition('Reads', async (page) => {
    const inspector = inspectorOf(page);
    await inspector.getByText('Written as text').waitFor();
    expect(await inspector.locator('pre').textContent()).toBe('customer.vip');
    await checkAxe(page);
    await inspector.getByRole('button', { name: 'Row as text' }).click();
    await page.keyboard.type('customer.vipp');
    await page.keyboard.press('Tab');
    await inspector.locator('pre').waitFor({ state: 'detached' });
    await inspector.getByRole('textbox', { name: 'Condition as text' }).fill('has(customer.ltv)');
    await page.keyboard.press('Tab');
    await inspector.locator('pre').getByText('customer.ltv').waitFor();
  }));

it('says what is wrong with a row as text once it was written and left, not before', () =>
  onCondition('Writes', async (page) => {
    await inspectorOf(page).getByRole('button', { name: 'Row as text' }).click();
    const text = inspectorOf(page).getByRole('textbox', { name: 'Condition as text' });
    const problem = inspectorOf(page).getByText(/^The condition is empty|^There is no field customer\.vipp/);
    await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('TEXTAREA');
    expect([await text.getAttribute('aria-invalid'), await problem.count()]).toEqual(['false', 0]);
    await page.keyboard.type('customer.vipp');
    expect([await text.getAttribute('aria-invalid'), await problem.count()]).toEqual(['false', 0]);
    await page.keyboard.press('Tab');
    await problem.waitFor();
    expect(await text.getAttribute('aria-invalid')).toBe('true');
    await text.fill('customer.vip');
    await problem.waitFor({ state: 'detached' });
  }));
