import type { Flow } from '@rung/flow';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, onPage, startApp } from '../harness/app.ts';
import { checkAxe } from '../harness/check-axe.ts';
import { bringFlow, draftOf } from '../harness/documents.ts';
import { inspectorOf, pick, stepCard } from '../harness/editor.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

interface Opened {
  readonly panel: Locator;
  readonly page: Page;
  readonly key: string;
  readonly flow: () => Promise<Flow>;
}

/** Opens the step that tells the founder, and one that asks something, beside the drawing. */
async function onStep(id: string, node: string, act: (opened: Opened) => Promise<void>): Promise<void> {
  const { flow } = await draftOf(app.server.origin, 'small-team-starter');
  const cases = [{ id: 'vip', when: 'ticket.reopenCount > 2' }];
  const ask = { kind: 'condition', title: 'Which one', config: { cases } } as const;
  const nodes = { ...flow.nodes, ask };
  const key = await bringFlow(app.server, { ...flow, id, name: id, nodes });
  await onPage(app, { path: `/policies/${key}?view=canvas&step=${node}` }, (page) =>
    act({
      panel: inspectorOf(page),
      page,
      key,
      flow: async () => (await draftOf(app.server.origin, key)).flow,
    }),
  );
}

/** Begins a row that is not complete. */
async function beginRow(panel: Locator): Promise<Locator> {
  await panel.getByRole('button', { name: 'Change', exact: true }).click();
  await panel.getByRole('button', { name: 'Row as text' }).click();
  const text = panel.getByRole('textbox', { name: 'Condition as text' });
  await text.and(panel.page().locator(':focus')).waitFor();
  await panel.page().keyboard.type('customer.vipp');
  return text;
}

const told = (page: Page, text: string): Locator =>
  page.locator('.mantine-Notification-root').getByText(text);

it('keeps rows that make no condition yet where another step is chosen, tells so and leads back', () =>
  onStep('rows-kept', 'ask', async ({ panel, page, flow }) => {
    const text = await beginRow(panel);
    await pick(page, 'Senior');
    await text.waitFor({ state: 'hidden' });
    await told(
      page,
      'At “Which one”, the condition begun in “is taken if” is not taken over yet, and waits there.',
    ).waitFor();
    await page.getByRole('button', { name: 'Back to it' }).click();
    await text.and(page.locator(':focus')).waitFor();
    expect(await text.inputValue()).toBe('customer.vipp');
    await checkAxe(page);
    await text.fill('customer.vip');
    await page.keyboard.press('Tab');
    const cases = async (): Promise<unknown> => (await flow()).nodes['ask']?.config;
    await expect
      .poll(cases)
      .toEqual({ cases: [{ id: 'vip', when: 'ticket.reopenCount > 2 && (customer.vip)' }] });
    // What became an edit is no more to be told of.
    await pick(page, 'Senior');
    await pick(page, 'Which one');
    await panel.getByRole('button', { name: 'Change', exact: true }).waitFor();
  }));

it('keeps such rows where the settings are closed, and where the policy is left', () =>
  onStep('rows-closed', 'ask', async ({ panel, page, key }) => {
    const text = await beginRow(panel);
    await page.getByRole('button', { name: 'Close the settings' }).click();
    await panel.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Back to it' }).click();
    await text.and(page.locator(':focus')).waitFor();
    await page.getByRole('link', { name: 'All policies' }).click();
    await page.getByRole('button', { name: 'New policy' }).waitFor();
    await page.getByRole('button', { name: 'Back to it' }).last().click();
    await page.waitForURL(`**/policies/${key}**`);
    await text.waitFor();
    expect(await text.inputValue()).toBe('customer.vipp');
    await panel.getByRole('button', { name: 'Take back' }).click();
    await text.waitFor({ state: 'hidden' });
    await pick(page, 'Senior');
    await pick(page, 'Which one');
    await panel.getByRole('button', { name: 'Change', exact: true }).waitFor();
  }));

it('keeps the name of a new part that was not added, with its step', () =>
  onStep('names', 'tell_founder', async ({ panel, page, flow }) => {
    await panel.getByRole('button', { name: 'New channel' }).click();
    const name = panel.getByRole('textbox', { name: 'Name of the channel' });
    await name.fill('Duty phone');
    await stepCard(page, 'Senior').click({ position: { x: 60, y: 46 } });
    await name.waitFor({ state: 'hidden' });
    await told(page, '“Duty phone” is not taken over yet').waitFor();
    await page.getByRole('button', { name: 'Back to it' }).click();
    await name.and(page.locator(':focus')).waitFor();
    expect(await name.inputValue()).toBe('Duty phone');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await flow()).channels?.['duty_phone']?.name).toBe('Duty phone');
  }));

it('says nothing of what was taken away with its way', () =>
  onStep('way-removed', 'ask', async ({ panel, page }) => {
    await panel.getByRole('button', { name: 'Add a way' }).click();
    await beginRow(panel);
    await panel.getByRole('button', { name: 'Remove: First way' }).click();
    await pick(page, 'Senior');
    await pick(page, 'Which one');
    await panel.getByRole('button', { name: 'Add a condition' }).waitFor();
    expect(await page.getByRole('button', { name: 'Back to it' }).count()).toBe(0);
  }));
