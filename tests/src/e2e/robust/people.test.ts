import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, newPerson, onPage, startApp } from '../harness/app.ts';
import { checkAxe } from '../harness/check-axe.ts';
import {
  draftOf,
  makePolicy,
  outlineOf,
  renameStep,
  soon,
  titleOf,
  untilOpen,
  untilSaved,
  untilTitle,
} from './flows.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

/** Two people look at one flow. */
async function together(act: (ada: Page, ben: Page, key: string) => Promise<void>): Promise<void> {
  const key = await makePolicy(app.server.origin);
  const path = outlineOf(key);
  await onPage(app, { path, expected: { refusals: true, outages: true }, name: 'Ada' }, (ada) =>
    onPage(app, { path, expected: { refusals: true, outages: true }, name: 'Ben' }, async (ben) => {
      await Promise.all([untilOpen(ada), untilOpen(ben)]);
      await act(ada, ben, key);
    }),
  );
}

/** Has a page look what others did, as it does when people come back to it. */
async function lookAgain(page: Page): Promise<void> {
  await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
}

/** Waits until pages show steps by these titles, and finds the same on the server. */
async function untilAllSay(
  pages: readonly Page[],
  key: string,
  titles: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [node, title] of Object.entries(titles)) {
    for (const page of pages) await untilTitle(page, node, title);
    expect((await draftOf(app.server.origin, key)).flow.nodes[node]?.title).toBe(title);
  }
}

it('merges what two people did to different steps, and names the step', () =>
  together(async (ada, ben, key) => {
    await Promise.all([
      renameStep(ada, 'senior', 'Ada was here'),
      renameStep(ben, 'founder', 'Ben was here'),
    ]);
    await Promise.all([untilSaved(ada), untilSaved(ben)]);
    await Promise.all([lookAgain(ada), lookAgain(ben)]);
    for (const page of [ada, ben]) {
      await untilTitle(page, 'senior', 'Ada was here');
      await untilTitle(page, 'founder', 'Ben was here');
      expect(await page.getByRole('dialog').count()).toBe(0);
    }
    await ada
      .getByText(/^Ben renamed .*Ben was here/)
      .first()
      .waitFor();
    await ben
      .getByText(/^Ada renamed .*Ada was here/)
      .first()
      .waitFor();
    const { flow, rev } = await draftOf(app.server.origin, key);
    expect([flow.nodes['senior']?.title, flow.nodes['founder']?.title, rev]).toEqual([
      'Ada was here',
      'Ben was here',
      3,
    ]);
  }));

it.each([
  ['Mine', 'Ben says'],
  ['Theirs', 'Ada says'],
] as const)('asks who is right where both changed one step: %s', (choice, title) =>
  together(async (ada, ben, key) => {
    await ben.context().setOffline(true);
    await renameStep(ben, 'senior', 'Ben says');
    await renameStep(ben, 'team', 'Only Ben');
    await renameStep(ada, 'senior', 'Ada says');
    await untilSaved(ada);
    await ben.context().setOffline(false);
    const dialog = ben.getByRole('dialog', { name: 'Two people changed the same step' });
    await dialog.waitFor();
    expect(await ben.getByTestId('save-state').textContent()).toBe('Changed in two places');
    // Both are there to be compared, in words.
    const [mine, theirs] = [
      dialog.getByRole('radio', { name: /Ben says/ }),
      dialog.getByRole('radio', { name: /Ada says/ }),
    ];
    expect(await mine.textContent()).toMatch(/^Mine.*Senior.*Ben says/);
    expect(await theirs.textContent()).toMatch(/^Theirs.*Senior.*Ada says/);
    await checkAxe(ben);
    // It does not go away without an answer, and nobody works on behind it.
    await ben.keyboard.press('Escape');
    const done = dialog.getByRole('button', { name: 'Keep these' });
    expect(await done.isDisabled()).toBe(true);
    await (choice === 'Mine' ? mine : theirs).click();
    await done.click();
    await dialog.waitFor({ state: 'detached' });
    await untilSaved(ben);
    await lookAgain(ada);
    for (const page of [ada, ben]) {
      await untilTitle(page, 'senior', title);
      await untilTitle(page, 'team', 'Only Ben');
    }
    const { flow } = await draftOf(app.server.origin, key);
    expect([flow.nodes['senior']?.title, flow.nodes['team']?.title]).toEqual([title, 'Only Ben']);
  }),
);

it('asks the same about a step that one deleted and the other changed', () =>
  together(async (ada, ben, key) => {
    await ben.context().setOffline(true);
    await renameStep(ben, 'founder', 'Still needed');
    await ada.locator('[data-row="founder"]').focus();
    await ada.keyboard.press('Shift+Delete');
    await ada.locator('[data-row="founder"]').waitFor({ state: 'detached' });
    await untilSaved(ada);
    await ben.context().setOffline(false);
    const dialog = ben.getByRole('dialog', { name: 'Two people changed the same step' });
    await dialog.getByRole('radio', { name: /Still needed/ }).click();
    await dialog.getByRole('button', { name: 'Keep these' }).click();
    await untilSaved(ben);
    await lookAgain(ada);
    await untilTitle(ada, 'founder', 'Still needed');
    expect((await draftOf(app.server.origin, key)).flow.nodes['founder']?.title).toBe('Still needed');
  }));

it('undoes nothing that somebody else has since changed, and says so', () =>
  together(async (ada, ben, key) => {
    await renameStep(ada, 'senior', 'First');
    await renameStep(ada, 'team', 'Second');
    await untilSaved(ada);
    await lookAgain(ben);
    await untilTitle(ben, 'team', 'Second');
    await renameStep(ben, 'team', 'Third');
    await untilSaved(ben);
    await lookAgain(ada);
    await untilTitle(ada, 'team', 'Third');
    await ada.keyboard.press('Control+z');
    await ada
      .getByText(/^Somebody else has since changed this, so it was not undone/)
      .first()
      .waitFor();
    expect(await titleOf(ada, 'team')).toBe('Third');
    await untilSaved(ada);
    const { flow } = await draftOf(app.server.origin, key);
    expect([flow.nodes['senior']?.title, flow.nodes['team']?.title]).toEqual(['First', 'Third']);
  }));

it.each(['Here', 'In another tab or browser'])(
  'loses nothing of two tabs that were offline on one step, and asks which stands: %s',
  async (choice) => {
    const key = await makePolicy(app.server.origin);
    const person = await newPerson(app);
    const options = { path: outlineOf(key), context: person, expected: { refusals: true, outages: true } };
    await onPage(app, options, (first) =>
      onPage(app, options, async (second) => {
        await Promise.all([untilOpen(first), untilOpen(second)]);
        await person.setOffline(true);
        await renameStep(first, 'senior', 'Says the first');
        await renameStep(first, 'founder', 'Only in the first');
        await renameStep(second, 'senior', 'Says the second');
        await renameStep(second, 'team', 'Only in the second');
        expect((await draftOf(app.server.origin, key)).rev).toBe(1);
        await person.setOffline(false);
        // Whose words reach the server later is asked.
        const asking = (page: Page) =>
          page.getByRole('dialog', { name: 'You changed the same step in two places' });
        await expect
          .poll(async () => (await asking(first).count()) + (await asking(second).count()), soon)
          .toBe(1);
        const [later, own, others] =
          (await asking(second).count()) === 1
            ? ([second, 'Says the second', 'Says the first'] as const)
            : ([first, 'Says the first', 'Says the second'] as const);
        const dialog = asking(later);
        await dialog.getByRole('radio', { name: new RegExp(`^Here.*${own}`) }).waitFor();
        await dialog.getByRole('radio', { name: new RegExp(`^In another tab.*${others}`) }).waitFor();
        await checkAxe(later);
        await dialog.getByRole('radio', { name: new RegExp(`^${choice}`) }).click();
        await dialog.getByRole('button', { name: 'Keep these' }).click();
        await Promise.all([untilSaved(first), untilSaved(second)]);
        await untilAllSay([first, second], key, {
          senior: choice === 'Here' ? own : others,
          founder: 'Only in the first',
          team: 'Only in the second',
        });
      }),
    );
    await person.close();
  },
);

it('shows in one tab what the same person does in another, with no word of it', async () => {
  const key = await makePolicy(app.server.origin);
  const person: BrowserContext = await newPerson(app);
  const path = outlineOf(key);
  await onPage(app, { path, context: person }, (first) =>
    onPage(app, { path, context: person }, async (second) => {
      await Promise.all([untilOpen(first), untilOpen(second)]);
      await renameStep(first, 'senior', 'From the first tab');
      await untilTitle(second, 'senior', 'From the first tab');
      await renameStep(second, 'senior', 'From the second tab');
      await untilTitle(first, 'senior', 'From the second tab');
      await renameStep(first, 'senior', 'And back');
      await untilSaved(first);
      await untilTitle(second, 'senior', 'And back');
      for (const page of [first, second]) {
        expect(await page.getByRole('dialog').count()).toBe(0);
        expect(await page.getByText(/^Ada renamed/).count()).toBe(0);
      }
      expect((await draftOf(app.server.origin, key)).flow.nodes['senior']?.title).toBe('And back');
    }),
  );
  await person.close();
});

it('shows what a colleague does while one looks, in words, and keeps what one has not sent', () =>
  together(async (ada, ben, key) => {
    await renameStep(ada, 'senior', 'Pushed');
    await untilTitle(ben, 'senior', 'Pushed');
    await ben
      .getByText(/^Ada renamed .* to “Pushed”\.$/)
      .first()
      .waitFor();
    await ben.context().setOffline(true);
    await renameStep(ben, 'founder', 'Not sent yet');
    await renameStep(ada, 'team', 'Meanwhile');
    await untilSaved(ada);
    await ben.context().setOffline(false);
    await untilTitle(ben, 'team', 'Meanwhile');
    await untilSaved(ben);
    await untilTitle(ada, 'founder', 'Not sent yet');
    const { flow } = await draftOf(app.server.origin, key);
    expect(['senior', 'founder', 'team'].map((id) => flow.nodes[id]?.title)).toEqual([
      'Pushed',
      'Not sent yet',
      'Meanwhile',
    ]);
  }));
