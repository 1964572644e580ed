import { changePart, connect, diffDocuments, type EditResult, reorderTriggers } from '@rung/editing';
import type { Flow } from '@rung/flow';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, newPerson, onPage, startApp } from '../harness/app.ts';
import { checkAxe } from '../harness/check-axe.ts';
import {
  clientOf,
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
import { leaveInJournal } from './journal.ts';

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

it('asks before a title typed in place replaces one that somebody else gave meanwhile', () =>
  together(async (ada, ben, key) => {
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
    await untilAllSay([ada, ben], key, { senior: 'Mine' });
  }));

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
    await ada.getByRole('tab', { name: 'History' }).click();
    await ada.getByText('Cannot be undone: changed since by Ben').waitFor();
  }));

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
      await untilAllSay([first, second], key, {
        senior: 'Says the second',
        founder: 'Only in the first',
        team: 'Only in the second',
      });
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

it('asks about a name that somebody is still typing when a colleague deletes the step', () =>
  together(async (ada, ben, key) => {
    await ben.locator('[data-row="founder"]').focus();
    await ben.keyboard.press('Enter');
    const field = ben
      .getByRole('complementary', { name: 'Settings of the step' })
      .getByRole('textbox', { name: 'Name of the step' });
    await field.fill('');
    // No letter rests long enough to become an edit before the next one, until the question comes.
    const wanted = 'Still needed, and typed as slowly as people type';
    const typing = field.pressSequentially(wanted, { delay: 150 });
    await ada.locator('[data-row="founder"]').focus();
    await ada.keyboard.press('Shift+Delete');
    const dialog = ben.getByRole('dialog', { name: 'Two people changed the same step' });
    await dialog.waitFor();
    await typing;
    await dialog.getByRole('radio', { name: /^Mine/ }).click();
    await dialog.getByRole('button', { name: 'Keep these' }).click();
    await untilSaved(ben);
    const { flow } = await draftOf(app.server.origin, key);
    // As far as it was typed when the question came.
    const title = flow.nodes['founder']?.title ?? '';
    expect(title).not.toBe('');
    expect(wanted.startsWith(title)).toBe(true);
  }));

type EditOf = (flow: Flow) => EditResult;

/** What an edit makes of a draft. */
function carriedOut(flow: Flow, edit: EditOf) {
  const done = edit(flow);
  if (!done.ok) throw new Error(`this cannot be done: ${done.error.code}`);
  return { flow: done.value.flow, label: done.value.label, patches: diffDocuments(flow, done.value.flow) };
}

/** Changes the draft as a colleague elsewhere does. */
async function byGrace(key: string, edits: readonly EditOf[]): Promise<void> {
  for (const edit of edits) {
    const { flow, rev } = await draftOf(app.server.origin, key);
    const { label, patches } = carriedOut(flow, edit);
    const commandId = `colleague-of-${key}-${rev}`;
    const command = { key, baseRev: rev, commandId, author: 'Grace', label, patches };
    await clientOf(app.server.origin).drafts.write.mutate(command);
  }
}

it('says of each kind of thing that two people changed what it is', async () => {
  const key = await makePolicy(app.server.origin);
  const { flow, rev } = await draftOf(app.server.origin, key);
  const breached = { node: 'watch', port: 'breached' } as const;
  const called = (name: string): EditOf => {
    return (present) =>
      changePart(present, { part: 'tiers', id: 'senior', value: { ...present.tiers['senior'], name } });
  };
  const mine = [
    (present: Flow) => connect(present, { from: breached, to: 'team' }),
    (present: Flow) => reorderTriggers(present, { triggers: ['alarm', 'vip', 'intake'] }),
    called('Mine'),
  ];
  let present = flow;
  const commands = mine.map((edit, at) => {
    const { flow: next, ...command } = carriedOut(present, edit);
    present = next;
    return { ...command, id: `left-in-${key}-${at}`, seq: at + 1, at: Date.now() };
  });
  await onPage(app, { path: outlineOf(key), expected: { refusals: true } }, async (page) => {
    await untilOpen(page);
    await page.goto(app.server.origin);
    // As if the page had been closed without a network before the colleague came.
    await leaveInJournal(page, { policy: key, rev, commands });
    await byGrace(key, [
      (theirs) => connect(theirs, { from: breached, to: 'founder' }),
      (theirs) => reorderTriggers(theirs, { triggers: ['intake', 'alarm', 'vip'] }),
      called('Theirs'),
    ]);
    await page.goto(`${app.server.origin}${outlineOf(key)}`);
    const dialog = page.getByRole('dialog', { name: 'Two people changed the same thing' });
    await dialog.waitFor();
    for (const name of ['Eight working hours: “breached”', 'Valued customer', 'Tier: Senior']) {
      const group = dialog.getByRole('radiogroup', { name, exact: true });
      await group.getByRole('radio', { name: /^Mine/ }).click();
    }
    expect(await dialog.getByRole('radiogroup').count()).toBe(3);
    await checkAxe(page);
    await dialog.getByRole('button', { name: 'Keep these' }).click();
    await dialog.waitFor({ state: 'detached' });
    await untilSaved(page);
    const draft = await draftOf(app.server.origin, key);
    expect(draft.flow.tiers['senior']?.name).toBe('Mine');
    expect(Object.values(draft.flow.edges).find(({ from }) => from.port === 'breached')?.to).toBe('team');
    expect(draft.flow.nodes['vip']).toEqual(present.nodes['vip']);
  });
});

it('does not speak of a step where two people changed a tier', async () => {
  const key = await makePolicy(app.server.origin);
  const { flow, rev } = await draftOf(app.server.origin, key);
  const called = (name: string): EditOf => {
    return (present) =>
      changePart(present, { part: 'tiers', id: 'senior', value: { ...present.tiers['senior'], name } });
  };
  const { label, patches } = carriedOut(flow, called('Mine'));
  const command = { label, patches, id: `left-in-${key}`, seq: 1, at: Date.now() };
  await onPage(app, { path: outlineOf(key), expected: { refusals: true } }, async (page) => {
    await untilOpen(page);
    await page.goto(app.server.origin);
    await leaveInJournal(page, { policy: key, rev, commands: [command] });
    await byGrace(key, [called('Theirs')]);
    await page.goto(`${app.server.origin}${outlineOf(key)}`);
    const dialog = page.getByRole('dialog', { name: 'Two people changed the same thing' });
    await dialog.waitFor();
    expect(await dialog.getByText(/\bstep\b/i).count()).toBe(0);
    await dialog
      .getByRole('radiogroup', { name: 'Tier: Senior' })
      .getByRole('radio', { name: /^Theirs/ })
      .click();
    await dialog.getByRole('button', { name: 'Keep these' }).click();
    await untilSaved(page);
    expect((await draftOf(app.server.origin, key)).flow.tiers['senior']?.name).toBe('Theirs');
  });
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
      await first.getByRole('tab', { name: 'History' }).click();
      const history = first.getByRole('tabpanel', { name: 'History' });
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

/** In the page: how many entries of histories this browser keeps. */
const keptEntries = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('rung-history');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const counting = opening.result.transaction('entry').objectStore('entry').count();
    counting.onsuccess = () => { opening.result.close(); resolve(counting.result); };
  };
})`;
