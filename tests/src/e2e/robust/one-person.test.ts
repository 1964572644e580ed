import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, newPerson, onPage, startApp } from '../harness/app.ts';
import { draftOf } from '../harness/documents.ts';
import { openDock, soon, untilSaved } from '../harness/editor.ts';
import { makePolicy, outlineOf, renameStep, titleOf, untilOpen, untilTitle } from './flows.ts';
import { keptEntries } from './journal.ts';
import { untilAllSay } from './two-people.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

it('shows in one tab what is done in another without a network too, and asks nobody about it', async () => {
  const key = await makePolicy(app.server.origin);
  const person = await newPerson(app);
  const options = { path: outlineOf(key), context: person, expected: { refusals: true, outages: true } };
  await onPage(app, options, (first) =>
    onPage(app, options, async (second) => {
      await Promise.all([untilOpen(first), untilOpen(second)]);
      await person.setOffline(true);
      await renameStep(first, 'senior', 'Says the first');
      await untilTitle(second, 'senior', 'Says the first');
      await renameStep(second, 'senior', 'Says the second');
      await untilTitle(first, 'senior', 'Says the second');
      await renameStep(first, 'founder', 'Only in the first');
      await renameStep(second, 'team', 'Only in the second');
      await untilTitle(second, 'founder', 'Only in the first');
      await untilTitle(first, 'team', 'Only in the second');
      expect((await draftOf(app.server.origin, key)).rev).toBe(1);
      await person.setOffline(false);
      await Promise.all([untilSaved(first), untilSaved(second)]);
      for (const page of [first, second]) expect(await page.getByRole('dialog').count()).toBe(0);
      await untilAllSay(
        app,
        { pages: [first, second], key },
        {
          senior: 'Says the second',
          founder: 'Only in the first',
          team: 'Only in the second',
        },
      );
      expect((await draftOf(app.server.origin, key)).rev).toBe(5);
    }),
  );
  await person.close();
});

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

it('keeps what each tab can undo apart, over a reload of one of them', async () => {
  const key = await makePolicy(app.server.origin);
  const person = await newPerson(app);
  const options = { path: outlineOf(key), context: person };
  await onPage(app, options, (first) =>
    onPage(app, options, async (second) => {
      await Promise.all([untilOpen(first), untilOpen(second)]);
      await renameStep(first, 'senior', 'In the first');
      await renameStep(first, 'senior', 'Undone in the first');
      await first.keyboard.press('Control+z');
      await untilTitle(first, 'senior', 'In the first');
      await renameStep(second, 'team', 'In the second');
      await Promise.all([untilSaved(first), untilSaved(second)]);
      // What the history is kept in is written after what is sent.
      await expect.poll(() => first.evaluate<number>(keptEntries), soon).toBe(3);
      await first.reload();
      await untilOpen(first);
      const history = await openDock(first, 'History');
      await expect.poll(() => history.getByRole('listitem').count(), soon).toBe(3);
      expect(await history.getByText('In the second').count()).toBe(0);
      await history.getByRole('button', { name: /^Do this again: .*Undone in the first/ }).click();
      await untilTitle(first, 'senior', 'Undone in the first');
      await second.locator('[data-row="team"]').focus();
      await second.keyboard.press('Control+z');
      await expect.poll(() => titleOf(first, 'team'), soon).not.toBe('In the second');
      expect(await titleOf(second, 'senior')).toBe('Undone in the first');
    }),
  );
  await person.close();
});
