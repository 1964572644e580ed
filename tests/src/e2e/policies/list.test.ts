import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, onPage, startApp } from '../harness/app.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

it('lists every policy with how far it is, and finds one by a word of its name or key', () =>
  onPage(app, {}, async (page) => {
    const rows = page.getByRole('row');
    await page.getByRole('link', { name: 'A first policy for a small team' }).waitFor();
    const all = (await rows.count()) - 1;
    expect(all).toBeGreaterThanOrEqual(12);
    const row = rows.filter({ hasText: 'small-team-starter' });
    expect(await row.textContent()).toMatch(/Draft\s*Nowhere yet\s*None/);
    await row.getByText('Example', { exact: true }).waitFor();

    await page.getByRole('searchbox', { name: 'Find a policy' }).fill('SMALL starter');
    await expect.poll(() => rows.count()).toBe(2);
    expect(page.url()).toContain('find=SMALL');
    expect(await page.getByRole('status').textContent()).toBe('1 policy');

    await page.getByRole('searchbox').fill('no such thing');
    await page.getByText('No policy fits the search and the filter.').waitFor();
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(async () => (await rows.count()) - 1).toBe(all);
  }));

it('keeps filter, order and layout in the address', () =>
  onPage(app, { path: '/?show=draft&by=saved' }, async (page) => {
    await page.getByRole('radio', { name: /^Draft/, checked: true }).waitFor({ state: 'attached' });
    const heading = page.getByRole('columnheader', { name: 'Last change' });
    expect(await heading.getAttribute('aria-sort')).toBe('descending');
    await page.locator('label').filter({ hasText: 'Cards with pictures' }).click();
    await page.getByRole('list').first().waitFor();
    await page.locator('img').first().waitFor();
    await page.reload();
    await page.locator('img').first().waitFor();
    expect(page.url()).toMatch(/show=draft.*as=cards|as=cards.*show=draft/);
  }));

it('shows the picture of a row that is pointed at, and of one that is reached by keyboard', () =>
  onPage(app, {}, async (page) => {
    await page.getByRole('link', { name: 'A first policy for a small team' }).hover();
    await page.locator('img').waitFor();
    await page.mouse.move(0, 0);
    await page.locator('img').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Urgency before arrival' }).focus();
    await page.locator('img').waitFor();
  }));

it('opens a policy by a click anywhere in its row', () =>
  onPage(app, {}, async (page) => {
    const cell = page.getByRole('row').filter({ hasText: 'small-team-starter' }).getByText('Nowhere yet');
    const box = await cell.boundingBox();
    await page.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
    await page.waitForURL('**/policies/small-team-starter');
    await page.getByRole('button', { name: 'Rehearse' }).waitFor();
  }));

it('does everything by keyboard', () =>
  onPage(app, {}, async (page) => {
    const { keyboard } = page;
    await page.getByRole('link', { name: 'A first policy for a small team' }).waitFor();
    await keyboard.press('Tab');
    await keyboard.press('Enter'); // skip to content
    await keyboard.press('/');
    await keyboard.type('nothing/?n');
    expect(await page.getByRole('searchbox').inputValue()).toBe('nothing/?n');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByRole('searchbox').fill('small-team');
    await keyboard.press('Shift+F6');
    await keyboard.press('Shift+?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await keyboard.press('n');
    expect(await page.getByRole('dialog').count()).toBe(1);
    await keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await keyboard.press('n');
    await page.getByRole('dialog', { name: 'New policy' }).waitFor();
    await keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    // Closing a dialog gives the focus back to where it was.
    await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('HEADER');
    await keyboard.press('F6');
    await expect.poll(() => page.evaluate('document.activeElement.type')).toBe('search');
    await page.getByRole('link', { name: 'A first policy for a small team' }).focus();
    await keyboard.press('Enter');
    await page.waitForURL('**/policies/small-team-starter');
    await page.getByRole('button', { name: 'Rehearse' }).waitFor();
    await keyboard.press('g');
    await keyboard.press('p');
    await page.waitForURL((url) => url.pathname === '/');
  }));

it('does nothing on single letters once they are turned off', () =>
  onPage(app, {}, async (page) => {
    await page.getByRole('link', { name: 'A first policy for a small team' }).waitFor();
    await page.keyboard.press('Shift+?');
    await page.getByRole('switch', { name: 'Single-letter shortcuts' }).uncheck();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('n');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Find a command' }).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(1);
  }));

it('switches language and colours from the palette, and keeps them', () =>
  onPage(app, {}, async (page) => {
    await page.getByRole('heading', { name: 'Policies' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Find a command' }).locator('input:focus').waitFor();
    await page.keyboard.type('language');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Richtlinien' }).waitFor();
    await page.getByRole('button', { name: 'Einstellungen und Hilfe' }).click();
    await page.getByRole('menuitemradio', { name: 'Dunkel' }).click();
    await page.reload();
    await page.getByRole('heading', { name: 'Richtlinien' }).waitFor();
    expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
  }));

it('says when the connection is lost, and when it is back', () =>
  onPage(app, { expected: { outages: true } }, async (page) => {
    await page.getByRole('heading', { name: 'Policies' }).waitFor();
    await page.context().setOffline(true);
    await page.getByRole('region', { name: 'Connection' }).waitFor();
    await page.context().setOffline(false);
    await page.getByRole('region', { name: 'Connection' }).waitFor({ state: 'detached' });
    await expect.poll(() => page.getByRole('status').textContent()).toBe('Connected again.');
  }));

it('says what an address leads to that leads nowhere', () =>
  onPage(app, { path: '/nowhere' }, async (page) => {
    await page.getByRole('heading', { name: 'There is nothing here', level: 1 }).waitFor();
    await page.getByRole('link', { name: 'All policies' }).last().click();
    await page.getByRole('heading', { name: 'Policies' }).waitFor();
  }));
