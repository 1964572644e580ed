import { afterAll, beforeAll, expect, it } from 'vitest';
import { failingPolicy } from '../accessibility/documents.ts';
import { type App, onPage, startApp } from '../harness/app.ts';
import { checkAxe } from '../harness/check-axe.ts';
import { draftOf } from '../harness/documents.ts';
import { openDock, untilSaved } from '../harness/editor.ts';

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
    await page.getByText('The scenario “Ends elsewhere” is deleted. Undo brings it back.').first().waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await scenarios.getByText(/^1 of \d+ scenarios fail\.$/).waitFor();
    await scenarios.getByRole('button', { name: 'More about Ends elsewhere' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await scenarios.getByText(/^(?:All \d+ scenarios pass|The scenario passes)\.$/).waitFor();
    const rehearsed = scenarios.getByRole('region', { name: 'Rehearsed' });
    const before = rehearsed.getByText('Of the last run. Something has changed since.');
    await before.waitFor();
    await scenarios.getByRole('button', { name: 'Run all' }).click();
    await before.waitFor({ state: 'detached' });
    await rehearsed
      .getByText(/^\d+ of \d+$/)
      .first()
      .waitFor();
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

it('leads from what blocks publishing to the scenario, shows what came instead, and expects it only once it was seen', async () => {
  const key = await failingPolicy(app);
  await onPage(app, { path: `/policies/${key}?view=outline` }, async (page) => {
    await page.getByRole('button', { name: 'Publish…' }).click();
    const drawer = page.getByRole('dialog', { name: 'Publish' });
    await drawer.getByText(/^1 scenario fails/).waitFor();
    await drawer.getByRole('button', { name: 'Show the failing scenario' }).click();
    await drawer.waitFor({ state: 'detached' });
    const scenarios = page.getByRole('tabpanel', { name: /^Scenarios/ });
    await scenarios.getByRole('button', { name: 'Show why: Ends elsewhere', expanded: true }).waitFor();
    await scenarios.getByText(/^Expected tier: .+; came instead: /).waitFor();
    const expected = async () => {
      const { flow } = await draftOf(app.server.origin, key);
      return flow.scenarios?.find(({ name }) => name === 'Ends elsewhere')?.['final'];
    };
    const before = await expected();
    const take = scenarios.getByRole('button', { name: 'Expect what happens now…: Ends elsewhere' });
    await take.click();
    const dialog = page.getByRole('dialog', { name: 'Expect what happens now?' });
    await dialog.getByRole('columnheader', { name: 'From now on' }).waitFor();
    await checkAxe(page);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    expect(await expected()).toEqual(before);
    await take.click();
    await dialog.getByRole('button', { name: 'Expect this' }).click();
    await scenarios.getByText(/^(?:All \d+ scenarios pass|The scenario passes)\.$/).waitFor();
    await untilSaved(page);
    expect(await expected()).not.toEqual(before);
  });
});
