import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, onPage, startApp } from '../harness/app.ts';
import { bringFlow, flowOf } from '../harness/documents.ts';
import { inspectorOf, openDock } from '../harness/editor.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

/** A policy with a notice of a text that is not there, and an outcome that leads nowhere; gives its address. */
async function broken(view: 'canvas' | 'outline'): Promise<string> {
  const flow = flowOf('examples/small-team-starter/flow.json');
  const { tell_founder: told } = flow.nodes;
  const { 'senior-overdue-founder': _, ...edges } = flow.edges;
  if (told?.kind !== 'notify') throw new Error('the example has no notice');
  const config = { ...told.config, template: 'nowhere' };
  const nodes = { ...flow.nodes, tell_founder: { ...told, title: 'Tell', config } };
  const key = await bringFlow(app.server, { ...flow, id: `found_${view}`, name: 'Found', nodes, edges });
  return `/policies/${key}?view=${view}`;
}

const template = '[data-at="/nodes/tell_founder/config/template"]';

/** What of the page has the focus: a step of either view, or something else. */
const focusedStep = (page: Page) =>
  page.evaluate(
    `(document.activeElement.dataset.step ?? document.activeElement.dataset.row ?? document.activeElement.tagName)`,
  );

it.each(['canvas', 'outline'] as const)(
  'leads from a problem beside the %s into the field or the outcome it is about, and back to the step by Escape',
  async (view) => {
    const path = await broken(view);
    await onPage(app, { path }, async (page) => {
      const problems = await openDock(page, 'Problems');
      await problems.getByRole('button', { name: /nowhere/ }).click();
      const field = inspectorOf(page).locator(template).getByRole('combobox');
      await expect.poll(() => field.and(page.locator(':focus')).count()).toBe(1);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await expect.poll(() => focusedStep(page)).toBe('tell_founder');
      const button = problems.getByRole('button', { name: /where “work overdue” leads/ });
      await button.focus();
      await page.keyboard.press('Enter');
      const goesTo = inspectorOf(page).getByRole('combobox', { name: '“work overdue” goes to' });
      await expect.poll(() => goesTo.and(page.locator(':focus')).count()).toBe(1);
    });
  },
);

/** A policy in which a step says a text that is empty, and that says on purpose it tells customers nothing. */
async function speechless(): Promise<string> {
  const flow = flowOf('examples/small-team-starter/flow.json');
  const empty = { name: 'Soon', audience: 'customer', text: { en: '' } } as const;
  const nodes = {
    ...flow.nodes,
    greet: { kind: 'message', title: 'Greet', config: { template: 'soon' } } as const,
  };
  const brought = {
    ...flow,
    id: 'speechless',
    name: 'Speechless',
    nodes,
    templates: { ...flow.templates, soon: empty },
    notApplicable: { communication: 'Told elsewhere.' },
  };
  return `/policies/${await bringFlow(app.server, brought)}?view=outline`;
}

it('marks an empty text on the step that says it and in its field, and leads by F8 to where it is written', async () => {
  const path = await speechless();
  await onPage(app, { path }, async (page) => {
    await page.locator('[data-row="greet"]').focus();
    await page.keyboard.press('Enter');
    const settings = inspectorOf(page);
    await settings
      .locator('[data-at="/nodes/greet/config/template"]')
      .getByText(/is empty/)
      .waitFor();
    await settings.getByRole('note').getByRole('button', { name: 'Change this text' }).waitFor();
    const problems = await openDock(page, 'Problems');
    await problems.getByText('Text: Soon').waitFor();
    const dialog = page.getByRole('dialog', { name: 'Soon' });
    const words = dialog.getByRole('textbox', { name: /^Text/ });
    // One of the first two: nothing leads to the step, either.
    await page.locator('[data-row="intake"]').focus();
    await expect
      .poll(async () => {
        await page.keyboard.press('F8');
        return dialog.isVisible();
      })
      .toBe(true);
    await expect.poll(() => words.and(page.locator(':focus')).count()).toBe(1);
    await page.keyboard.type('We answer soon.');
    // What was typed is kept by the first Escape, which the next one follows.
    await page.keyboard.press('Escape');
    expect(await words.inputValue()).toBe('We answer soon.');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await problems.getByText('Text: Soon').waitFor({ state: 'detached' });
  });
});

it('says what a repair brings, leads to the field of the policy, and to a step that is missing', async () => {
  const path = await speechless();
  await onPage(app, { path }, async (page) => {
    const problems = await openDock(page, 'Problems');
    const remark = problems.getByRole('listitem').filter({ hasText: 'has no messages to customers' });
    await remark.getByText(/brings 3 further problems: Nobody asks the customer/).waitFor();
    await remark.getByRole('button', { name: /has no messages to customers/ }).click();
    const field = page.locator('[data-at="/notApplicable/communication"]').getByRole('textbox');
    await expect.poll(() => field.and(page.locator(':focus')).count()).toBe(1);
    await remark.getByRole('button', { name: 'Take that remark away' }).click();
    await problems.getByRole('button', { name: /Nobody asks the customer/ }).click();
    const picker = page.getByRole('dialog').filter({ hasText: 'Fits here' });
    await picker.getByRole('option').first().getByText('Follow-up').waitFor();
    await page.keyboard.press('Enter');
    await problems.getByRole('button', { name: /Nobody asks the customer/ }).waitFor();
    await page.locator('[data-row]').filter({ hasText: 'Follow-up' }).first().waitFor();
  });
});

it('keeps the focus on the step while one goes from problem to problem by key', async () => {
  const path = await broken('outline');
  await onPage(app, { path }, async (page) => {
    const problems = await openDock(page, 'Problems');
    await problems.getByRole('button', { name: /nowhere/ }).waitFor();
    await page.locator('[data-row="intake"]').focus();
    const settings = inspectorOf(page);
    const name = settings.getByRole('textbox', { name: 'Name of the step' });
    // What a step without a title is called stands where its title would.
    const named = async () => (await name.inputValue()) || (await name.getAttribute('placeholder'));
    /** How much in the settings is marked for a moment: it is when they are drawn, and they could take the focus then. */
    const marked = (): Promise<number> =>
      settings
        .locator('*')
        .evaluateAll((all) => all.filter((element) => element.getAnimations().length > 0).length);
    for (const [step, title, field] of [
      // Backwards, so that the first is one whose settings are drawn for the first time, after the row has the focus.
      ['tell_founder', 'Tell', true],
      ['tell_founder', 'Tell', false],
      ['senior', 'Senior', true],
      ['founder', 'Founder', false],
    ] as const) {
      await page.keyboard.press('Shift+F8');
      await expect.poll(() => focusedStep(page)).toBe(step);
      await expect.poll(named).toBe(title);
      await expect.poll(marked).toBe(field ? 1 : 0);
      expect(await focusedStep(page)).toBe(step);
    }
  });
});

it('leads into the field in the sheet of a phone', async () => {
  const path = await broken('outline');
  await onPage(app, { path, size: 'phone' }, async (page) => {
    const problems = await openDock(page, 'Problems');
    await problems.getByRole('button', { name: /nowhere/ }).tap();
    const sheet = page.getByRole('dialog', { name: 'Settings of the step' });
    const field = sheet.locator(template).getByRole('combobox');
    await expect.poll(() => field.and(page.locator(':focus')).count()).toBe(1);
  });
});

it('leads from a finding of the publish page into its field', async () => {
  const path = await broken('canvas');
  await onPage(app, { path }, async (page) => {
    await page.getByRole('button', { name: 'Publish…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Publish' });
    await dialog.getByRole('button', { name: /^Show where it is: .*nowhere/ }).click();
    await dialog.waitFor({ state: 'detached' });
    const field = inspectorOf(page).locator(template).getByRole('combobox');
    await expect.poll(() => field.and(page.locator(':focus')).count()).toBe(1);
  });
});

it('unfolds what the field is folded away in', async () => {
  const flow = flowOf('packages/flow/src/node-kinds/set/set.example.json');
  const { breach, raise } = flow.nodes;
  if (breach?.kind !== 'trigger' || raise?.kind !== 'set') throw new Error('the example is another');
  const { neverSuppress: _, ...config } = breach.config;
  const [before] = Object.values(flow.edges).filter(({ to }) => to === 'raise');
  if (before === undefined) throw new Error('nothing leads to the example’s step');
  const nodes = {
    ...flow.nodes,
    breach: { ...breach, config },
    outage: { ...breach, title: 'Outage', config: { ...config, when: 'ticket.reopens > 2' } },
    lower: { ...raise, title: 'Low', config: { set: [{ field: 'ticket.priority', value: 'low' } as const] } },
  };
  const edges = { ...flow.edges, second: { from: { ...before.from, node: 'outage' }, to: 'lower' } };
  const key = await bringFlow(app.server, { ...flow, id: 'folded', name: 'Folded', nodes, edges });
  await onPage(app, { path: `/policies/${key}` }, async (page) => {
    const problems = await openDock(page, 'Problems');
    await problems.getByRole('button', { name: /Have one of them asked before the other/ }).click();
    const place = inspectorOf(page).locator('[data-at$="/config/order"]');
    await expect.poll(() => place.locator('button:focus').count()).toBe(1);
    await place.getByText('2 of 2').waitFor();
    // Moved there, one is asked before the other, and nothing is left to find.
    await place.getByRole('button', { name: /^Move up/ }).press('Enter');
    await place.getByText(/Have one of them asked/).waitFor({ state: 'detached' });
  });
});

it('says the code of the rule at the end of a finding, without taking more room for it', async () => {
  const path = await broken('canvas');
  await onPage(app, { path }, async (page) => {
    const problems = await openDock(page, 'Problems');
    const finding = problems.getByRole('listitem').filter({ hasText: 'nowhere' });
    const code = await finding.locator('[data-code]').textContent();
    expect(code).toMatch(/^[A-Z]{3}-\d+$/);
    const heightOf = async (row: Locator) => (await row.boundingBox())?.height;
    await finding.getByRole('button').first().click();
    const card = inspectorOf(page).getByRole('note').filter({ hasText: 'nowhere' });
    await card.getByText(code ?? '').waitFor();
    for (const row of [finding, card]) {
      const before = await heightOf(row);
      await row.locator('[data-code]').evaluate((one) => one.style.setProperty('display', 'none'));
      expect(await heightOf(row)).toBe(before);
    }
    await page.getByRole('button', { name: 'Publish…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Publish' });
    await dialog
      .getByRole('listitem')
      .filter({ hasText: 'nowhere' })
      .getByText(code ?? '')
      .waitFor();
  });
});
