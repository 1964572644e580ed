import { afterAll, beforeAll, expect, it } from 'vitest';
import { failingPolicy } from '../accessibility/documents.ts';
import { type App, onPage, startApp } from '../harness/app.ts';
import { openDock } from '../harness/editor.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

it('promises no more of a policy than its scenarios say, and tells of those that are there', async () => {
  const key = await failingPolicy(app);
  await onPage(app, { path: `/policies/${key}?view=outline` }, async (page) => {
    const problems = await openDock(page, 'Problems');
    await problems.getByText('No problems found').waitFor();
    await problems.getByText('Scenarios are run before each publish.').waitFor();
    const scenarios = await openDock(page, 'Scenarios');
    await scenarios.getByText(/^1 of \d+ scenarios fail\.$/).waitFor();
    await openDock(page, 'Problems');
    await problems.getByText(/^1 of \d+ scenarios fail\.$/).waitFor();
    await problems.getByRole('button', { name: 'Show the scenarios' }).click();
    await scenarios.getByRole('button', { name: 'More about Ends elsewhere' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await scenarios.getByText(/^(?:All \d+ scenarios pass|The scenario passes)\.$/).waitFor();
    await openDock(page, 'Problems');
    await problems.getByText(/^(?:All \d+ scenarios pass|The scenario passes)\.$/).waitFor();
    expect(await problems.getByRole('button', { name: 'Show the scenarios' }).count()).toBe(0);
  });
});

it('replaces the name it proposes by what is typed, and keeps its place while expectations are ticked', () =>
  onPage(app, { path: '/policies/small-team-starter' }, async (page) => {
    const rehearsal = await openDock(page, 'Rehearsal');
    await rehearsal.getByRole('button', { name: 'Empty ticket' }).click();
    await rehearsal.getByRole('button', { name: 'Keep as scenario…', disabled: false }).click();
    const dialog = page.getByRole('dialog', { name: 'Keep as scenario' });
    const name = dialog.getByRole('textbox', { name: 'Name' });
    await expect.poll(() => name.and(page.locator(':focus')).count()).toBe(1);
    await page.keyboard.type('Urgent');
    expect(await name.inputValue()).toBe('Urgent');
    const ticks = dialog.getByRole('checkbox');
    const place = () => ticks.first().boundingBox();
    const [before, hint] = [await place(), dialog.getByText(/^Nothing is ticked/)];
    await hint.waitFor();
    for (const tick of await ticks.all()) {
      if (await tick.isEnabled()) await tick.check();
      expect(await place()).toEqual(before);
    }
    expect(await hint.isVisible()).toBe(false);
  }));
