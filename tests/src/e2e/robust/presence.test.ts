import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, onPage, startApp } from '../harness/app.ts';
import { checkAxe } from '../harness/check-axe.ts';
import { clientOf } from '../harness/documents.ts';
import { soon } from '../harness/editor.ts';
import { makePolicy, outlineOf, untilOpen } from './flows.ts';

// Two browsers, not two contexts of one: what they know of each other has gone over the server.
let app: App;
let other: App;
beforeAll(async () => {
  app = await startApp();
  other = await startApp();
});
afterAll(async () => {
  await other.stop();
  await app.stop();
});

/** Two people look at one flow: Ada at its drawing, Ben at its outline in a browser of his own. */
async function together(act: (ada: Page, ben: Page, key: string) => Promise<void>): Promise<void> {
  const key = await makePolicy(app.server.origin);
  const expected = { outages: true, refusals: true };
  await onPage(app, { path: `/policies/${key}?view=canvas`, expected, name: 'Ada' }, (ada) =>
    onPage(
      { ...other, server: app.server },
      { path: outlineOf(key), expected, name: 'Ben Doe' },
      async (ben) => {
        await ada.locator('[data-step="senior"]').waitFor();
        await untilOpen(ben);
        await act(ada, ben, key);
      },
    ),
  );
}

const here = (page: Page, who: string) =>
  page.getByRole('button', { name: `Also here: ${who}`, exact: true });

it('shows who else has the policy open, and on which step they are, in the drawing and the outline', () =>
  together(async (ada, ben) => {
    await here(ada, 'Ben Doe').waitFor(soon);
    await here(ben, 'Ada').waitFor(soon);
    expect(await here(ada, 'Ben Doe').locator('[data-initials]').getAttribute('data-initials')).toBe('BD');
    // It is said once to those who do not see it.
    expect(await ada.locator('[aria-live="polite"]').allTextContents()).toContain(
      'Ben Doe has this policy open too',
    );
    await ben
      .getByRole('row', { name: /Senior/ })
      .first()
      .click();
    const card = ada.locator('[data-step="senior"]');
    await expect.poll(() => card.getAttribute('data-edited'), soon).toBe('true');
    await card.getByText('Ben Doe is editing', { exact: true }).waitFor();
    const described = await card.getAttribute('aria-describedby');
    expect(await ada.locator(`[id="${described}"]`).textContent()).toBe('Ben Doe is editing');
    // Nothing of it is Ada's own, and nothing of it is an edit.
    expect(await ada.locator('[data-step][data-selected="true"]').count()).toBe(0);
    await checkAxe(ada);
    await ben.keyboard.press('Escape');
    await ada.locator('[data-step="team"]').click({ position: { x: 60, y: 46 } });
    const row = ben.getByRole('row', { name: /Ada is editing/ });
    await row.waitFor(soon);
    expect(await row.getAttribute('aria-label')).toMatch(/Ada is editing$/);
    await checkAxe(ben);
  }));

it('leads to where somebody is', () =>
  together(async (ada, ben) => {
    await here(ada, 'Ben Doe').waitFor(soon);
    await ben
      .getByRole('row', { name: /Senior/ })
      .first()
      .click();
    await ada.locator('[data-step="senior"][data-edited]').waitFor(soon);
    await here(ada, 'Ben Doe').click();
    await checkAxe(ada);
    await ada.getByRole('menuitem', { name: /Ben Doe.*is editing/ }).click();
    await ada.locator('[data-step="senior"][data-selected="true"]').waitFor(soon);
  }));

it('forgets people with their stream: when they go to another page, and when their browser is gone', () =>
  together(async (ada, ben, key) => {
    await here(ada, 'Ben Doe').waitFor(soon);
    await ben.goto(`${app.server.origin}/`);
    await here(ada, 'Ben Doe').waitFor({ state: 'detached', ...soon });
    await ben.goto(`${app.server.origin}${outlineOf(key)}`);
    await here(ada, 'Ben Doe').waitFor(soon);
    await ben.context().close();
    await here(ada, 'Ben Doe').waitFor({ state: 'detached', ...soon });
  }));

it('shows a tab where the other tabs of other people are, and never the tabs of one person to each other', () =>
  together(async (ada, ben, key) => {
    await here(ada, 'Ben Doe').waitFor(soon);
    const second = await ben.context().newPage();
    await second.goto(`${app.server.origin}/policies/${key}?view=outline&step=senior`);
    await second
      .getByRole('row', { name: /Senior/ })
      .first()
      .waitFor();
    await ada.locator('[data-step="senior"][data-edited]').waitFor(soon);
    // The second tab hears of Ada by the tab that has the stream, or has the stream itself.
    await here(second, 'Ada').waitFor(soon);
    expect(await second.getByRole('button', { name: /Ben Doe/ }).count()).toBe(0);
  }));

it('leaves a long name of the policy room beside whoever is here, also on a phone', () =>
  together(async (ada, ben, key) => {
    await here(ben, 'Ada').waitFor(soon);
    const renaming = { key, name: 'Refunds and goodwill of the northern region', author: 'Test' };
    await clientOf(app.server.origin).policies.rename.mutate({ ...renaming, commandId: 'long-name' });
    await ada.reload();
    await ada.getByRole('heading', { level: 1, name: renaming.name }).waitFor();
    await here(ada, 'Ben Doe').waitFor(soon);
    await ada.setViewportSize({ width: 390, height: 844 });
    const name = await ada.getByRole('heading', { level: 1 }).locator('span').boundingBox();
    const person = await here(ada, 'Ben Doe').boundingBox();
    expect((name?.x ?? 0) + (name?.width ?? 0)).toBeLessThanOrEqual(person?.x ?? 0);
  }));
