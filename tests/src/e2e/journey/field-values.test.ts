import type { Flow } from '@rung/flow';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, onPage, startApp } from '../harness/app.ts';
import { checkAxe } from '../harness/check-axe.ts';
import { bringFlow, draftOf } from '../harness/documents.ts';
import { inspectorOf, openDock, pick, policyMenu, soon, untilSaved } from '../harness/editor.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const flowNow = async (key: string): Promise<Flow> => (await draftOf(app.server.origin, key)).flow;

/** A policy in which a value of a field is used by a step, a row of the matrix and a scenario. */
async function withPlans(id: string): Promise<string> {
  const flow = await flowNow('small-team-starter');
  return bringFlow(app.server, {
    ...flow,
    id,
    name: id,
    fields: { plan: { label: 'Plan', type: 'enum', values: ['silver', 'lead', 'gold'] } },
    grants: {
      refund: {
        order: 10,
        tier: 'team',
        action: 'refund',
        limit: { kind: 'never' },
        when: 'ticket.plan in ["gold", "silver"] // as agreed\n || wasEver(ticket.plan, "gold")',
      },
    },
    nodes: {
      ...flow.nodes,
      mark: { kind: 'set', title: 'Mark it', config: { set: [{ field: 'ticket.plan', value: 'gold' }] } },
    },
    scenarios: [
      {
        format: 'rung/scenario@1',
        name: 'Of a good customer',
        ticket: { id: 'T-1', plan: 'gold' },
        events: [{ at: '2026-03-02T10:00:00Z', type: 'ticket.created' }],
      },
    ],
  });
}

async function openFields(page: Page): Promise<void> {
  await policyMenu(page, 'Tiers, calendars and other tables');
  await page.getByRole('tab', { name: /^Ticket fields/ }).click();
}

/** Takes the last value out of the list of the field, which asks first. */
async function removeLast(page: Page): Promise<Locator> {
  await openFields(page);
  await page.getByRole('button', { name: 'Change Plan' }).click();
  await page
    .getByRole('dialog', { name: 'Plan', exact: true })
    .getByRole('combobox', { name: 'Values' })
    .click();
  await page.keyboard.press('Backspace');
  const question = page.getByRole('dialog', { name: 'Remove “gold” from “Plan”?' });
  await question.waitFor();
  return question;
}

async function leaveSettings(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Plan', exact: true });
  await dialog.getByRole('button', { name: 'Done' }).last().click();
  await dialog.waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('dialog').count(), soon).toBe(0);
}

it('asks what takes the place of a value that is used, and puts it there in one step', async () => {
  const key = await withPlans('replaced');
  const before = await flowNow(key);
  await onPage(app, { path: `/policies/${key}?view=canvas` }, async (page) => {
    const question = await removeLast(page);
    for (const use of ['Step: Mark it', 'Authority row: Team: refund', 'Scenario: Of a good customer'])
      await question.getByRole('button', { name: use, exact: true }).waitFor();
    const replace = question.getByRole('button', { name: 'Replace and remove' });
    expect(await replace.isEnabled()).toBe(false);
    await checkAxe(page);
    // Nothing has changed yet, and Escape leaves it so, with the focus where it was.
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    await page.locator('[role="dialog"] [data-at="/fields/plan/values"] input:focus').waitFor();
    expect(await flowNow(key)).toEqual(before);
    await page.keyboard.press('Backspace');
    await question.getByRole('combobox', { name: 'Use instead' }).click();
    await page.getByRole('option', { name: 'silver', exact: true }).click();
    await replace.click();
    await question.waitFor({ state: 'detached' });
    await expect
      .poll(async () => (await flowNow(key)).fields?.['plan']?.values, soon)
      .toEqual(['silver', 'lead']);
    const after = await flowNow(key);
    expect(after.grants?.['refund']?.when).toBe(
      'ticket.plan in ["silver"] // as agreed\n || wasEver(ticket.plan, "silver")',
    );
    expect(after.nodes['mark']).toMatchObject({ config: { set: [{ value: 'silver' }] } });
    expect(after.scenarios?.[0]).toMatchObject({ ticket: { plan: 'silver' } });
    await leaveSettings(page);
    await page.keyboard.press('Control+z');
    await expect.poll(() => flowNow(key), soon).toEqual(before);
  });
});

it('removes a value all the same, and tells what asks for it as wrong', async () => {
  const key = await withPlans('removed');
  await onPage(app, { path: `/policies/${key}?view=canvas` }, async (page) => {
    const question = await removeLast(page);
    await question.getByRole('button', { name: 'Remove anyway' }).click();
    await question.waitFor({ state: 'detached' });
    await untilSaved(page);
    const { fields, grants } = await flowNow(key);
    expect(fields?.['plan']?.values).toEqual(['silver', 'lead']);
    expect(grants?.['refund']?.when).toContain('"gold"');
    await leaveSettings(page);
    const problems = await openDock(page, 'Problems');
    await expect.poll(() => problems.getByText(/gold/).count(), soon).toBeGreaterThan(1);
  });
});

it('leads from where something is used to each of the places', async () => {
  const key = await withPlans('leads');
  await onPage(app, { path: `/policies/${key}?view=canvas` }, async (page) => {
    const question = await removeLast(page);
    await question.getByRole('button', { name: 'Scenario: Of a good customer' }).click();
    await expect.poll(() => page.getByRole('dialog').count(), soon).toBe(0);
    await page
      .locator('[data-region="dock"]')
      .getByRole('tab', { name: /^Rehearsal/, selected: true })
      .waitFor();
    // Nothing could take the place of the only field: what uses it is mended there.
    await openFields(page);
    await page.getByRole('button', { name: 'Delete Plan' }).click();
    const dialog = page.getByRole('dialog', { name: 'Delete “Plan”?' });
    await dialog.getByText('Nothing could take its place yet').waitFor();
    await checkAxe(page);
    await dialog.getByRole('button', { name: 'Authority row: Team: refund' }).click();
    await page.getByRole('dialog', { name: 'Team: refund' }).waitFor();
    await dialog.waitFor({ state: 'detached' });
    await page.locator('[data-at="/grants/refund/when"] :focus').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: /^Authority matrix/, selected: true }).waitFor();
  });
});

it('makes a word list where a condition looks for the words of one and there is none', async () => {
  const flow = await flowNow('small-team-starter');
  const { alarm, ...nodes } = flow.nodes;
  if (alarm?.kind !== 'trigger') throw new Error('no trigger');
  const key = await bringFlow(app.server, {
    ...flow,
    id: 'words',
    name: 'words',
    wordLists: {},
    nodes: { ...nodes, alarm: { ...alarm, config: { ...alarm.config, when: 'message.text == "x"' } } },
  });
  await onPage(app, { path: `/policies/${key}?view=canvas` }, async (page) => {
    await pick(page, 'Alarming word');
    const inspector = inspectorOf(page);
    await inspector.getByRole('button', { name: 'Change', exact: true }).first().click();
    const comparison = inspector.getByRole('combobox', { name: /: comparison$/ });
    await comparison.selectOption({ label: 'mentions a word of' });
    await inspector.getByRole('button', { name: 'Make a word list' }).click();
    await page.locator('input:focus').waitFor();
    await page.keyboard.type('Alarming');
    await checkAxe(page);
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await flowNow(key)).nodes['alarm'], soon)
      .toMatchObject({ config: { when: 'mentions(message.text, words.alarming)' } });
    expect((await flowNow(key)).wordLists?.['alarming']).toMatchObject({ name: 'Alarming', words: [] });
    await inspector.getByRole('button', { name: 'Change this word list' }).click();
    await page.getByRole('dialog', { name: 'Alarming' }).waitFor();
  });
});
