import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, startApp } from '../harness/app.ts';
import { draftOf } from '../harness/documents.ts';
import { openDock, soon, untilSaved } from '../harness/editor.ts';
import { renameStep, titleOf, untilTitle } from './flows.ts';
import { lookAgain, together, untilAllSay } from './two-people.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

it('asks before a title typed in place replaces one that somebody else gave meanwhile', () =>
  together(app, async (ada, ben, key) => {
    const row = ada.locator('[data-row="senior"]');
    await row.focus();
    await ada.keyboard.press('F2');
    await row.getByRole('textbox').fill('Mine');
    await renameStep(ben, 'senior', 'Theirs');
    await expect.poll(() => row.getAttribute('aria-label')).toContain('Theirs');
    await ada.keyboard.press('Enter');
    await ada.getByText('It was named “Theirs” meanwhile.').first().waitFor();
    expect((await draftOf(app.server.origin, key)).flow.nodes['senior']?.title).toBe('Theirs');
    await ada.keyboard.press('Enter');
    await untilAllSay(app, { pages: [ada, ben], key }, { senior: 'Mine' });
  }));

it('merges what two people did to different steps, and names the step', () =>
  together(app, async (ada, ben, key) => {
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

it('undoes nothing that somebody else has since changed, and says so', () =>
  together(app, async (ada, ben, key) => {
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
      .getByText(/^Ben has since changed this, so it was not undone/)
      .first()
      .waitFor();
    expect(await titleOf(ada, 'team')).toBe('Third');
    await untilSaved(ada);
    const { flow } = await draftOf(app.server.origin, key);
    expect([flow.nodes['senior']?.title, flow.nodes['team']?.title]).toEqual(['First', 'Third']);
    // What was done before it is undone all the same; what could not be stays in sight.
    const before = (await titleOf(ben, 'senior')) ?? '';
    await ada.keyboard.press('Control+z');
    await expect.poll(() => titleOf(ada, 'senior'), soon).not.toBe(before);
    expect(await titleOf(ada, 'team')).toBe('Third');
    await openDock(ada, 'History');
    await ada.getByText('Cannot be undone: changed since by Ben').waitFor();
  }));

it('shows what a colleague does while one looks, in words, and keeps what one has not sent', () =>
  together(app, async (ada, ben, key) => {
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
