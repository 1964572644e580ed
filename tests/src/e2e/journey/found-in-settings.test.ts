import { randomUUID } from 'node:crypto';
import { addNode, addPart, diffDocuments, type EditResult, setFlowPart } from '@rung/editing';
import type { Flow } from '@rung/flow';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, onPage, startApp } from '../harness/app.ts';
import { checkAxe } from '../harness/check-axe.ts';
import { clientOf, draftOf } from '../harness/documents.ts';
import { openDock, policyMenu } from '../harness/editor.ts';
import { makePolicy, outlineOf, untilOpen } from '../robust/flows.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const scrolledBy = (list: Locator): Promise<number> => list.evaluate((element) => element.scrollTop);

/** Makes a policy, and an edit of it as a colleague would; gives its key. */
async function policyWith(make: (flow: Flow) => EditResult): Promise<string> {
  const key = await makePolicy(app.server.origin);
  const { flow, rev } = await draftOf(app.server.origin, key);
  const edit = make(flow);
  if (!edit.ok) throw new Error(edit.error.code);
  await clientOf(app.server.origin).drafts.write.mutate({
    key,
    baseRev: rev,
    commandId: randomUUID(),
    author: 'Grace',
    label: edit.value.label,
    patches: diffDocuments(flow, edit.value.flow),
  });
  return key;
}

it('leads from a finding about no step to its entry, and gives the field the focus', async () => {
  const calendar = { name: 'Their hours', zone: 'Europe/Nowhere', week: {} };
  const id = 'theirs';
  const key = await policyWith((flow) => addPart(flow, { part: 'calendars', id, value: calendar }));
  await onPage(app, { path: outlineOf(key) }, async (page) => {
    await untilOpen(page);
    const problems = await openDock(page, 'Problems');
    await problems
      .getByRole('button', { name: /Europe\/Nowhere/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog', { name: calendar.name });
    await dialog.waitFor();
    const field = dialog.locator(`[data-at="/calendars/${id}/zone"]`);
    await expect.poll(() => field.locator(':focus').count()).toBe(1);
    // The list of zones opens with its field, and closes behind it.
    const list = page.getByRole('listbox');
    await list.waitFor();
    await checkAxe(page);
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => scrolledBy(list)).toBeGreaterThan(0);
    await page.keyboard.press('Tab');
    await list.waitFor({ state: 'hidden' });
    await checkAxe(page);
    // Zones are sought as people write them.
    for (const sought of ['new york', ' NEW_York']) {
      await dialog.getByRole('combobox', { name: 'Time zone' }).fill(sought);
      await page.getByRole('option', { name: 'America/New_York', exact: true }).waitFor();
    }
  });
});

it.each([
  {
    about: 'a pinned sentence',
    part: 'pinned',
    value: { rule: { text: 'VIPs wait', never: 'customer.vipp' } },
    at: '/pinned/rule/never',
  },
  {
    about: 'a guard',
    part: 'guards',
    value: { pingPong: { back: { a: 'team', b: 'senior', max: 1, then: 'senior' } } },
    at: '/guards/pingPong/back/then',
  },
  {
    about: 'no field of a guard but the whole of it',
    part: 'guards',
    value: { pingPong: { back: { a: 'team', b: 'team', max: 1, then: 'senior' } } },
    at: '/guards/pingPong/back/a',
  },
] as const)('leads from a finding about $about to the field concerned', async ({ part, value, at }) => {
  const key = await policyWith((flow) => setFlowPart(flow, { key: part, value }));
  await onPage(app, { path: outlineOf(key) }, async (page) => {
    await untilOpen(page);
    const problems = await openDock(page, 'Problems');
    await problems.getByRole('listitem').getByRole('button').first().click();
    const dialog = page.getByRole('dialog', { name: 'Tiers, calendars and other tables' });
    await dialog.getByRole('tab', { name: /^Guards and rules/, selected: true }).waitFor();
    await expect.poll(() => dialog.locator(`[data-at="${at}"] :focus`).count()).toBe(1);
  });
});

it('tells where fields are used that every policy has, and leads to the step', async () => {
  const config = { cases: [{ id: 'angry', when: 'message.text != "" && ticket.priority == "urgent"' }] };
  const key = await policyWith((flow) => addNode(flow, { kind: 'condition', title: 'Angry words', config }));
  await onPage(app, { path: outlineOf(key) }, async (page) => {
    await untilOpen(page);
    await policyMenu(page, 'Tiers, calendars and other tables');
    const dialog = page.getByRole('dialog', { name: 'Tiers, calendars and other tables' });
    await dialog.getByRole('tab', { name: /^Ticket fields/ }).click();
    const fields = dialog.getByRole('region', { name: 'Fields that every policy has' });
    await fields.getByRole('button', { name: 'Message text: in 2 places' }).click();
    await fields.getByRole('button', { name: /more that every ticket can have$/ }).click();
    await fields.getByRole('row', { name: 'Status ticket.status' }).waitFor();
    expect(await fields.getByRole('row', { name: /message\.text/ }).count()).toBe(0);
    await checkAxe(page);
    await fields.getByRole('button', { name: /Angry words/ }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.locator('[aria-selected="true"]').getByText('Angry words').first().waitFor();
  });
});

it('offers fields for a text, and says of a new tier what is set without being chosen', async () => {
  const key = await makePolicy(app.server.origin);
  await onPage(app, { path: outlineOf(key) }, async (page) => {
    await untilOpen(page);
    await policyMenu(page, 'Tiers, calendars and other tables');
    const dialog = page.getByRole('dialog', { name: 'Tiers, calendars and other tables' });
    await dialog.getByRole('button', { name: 'New tier' }).click();
    const naming = page.getByRole('dialog', { name: 'New tier' });
    await naming.getByRole('textbox', { name: 'Name of the tier' }).fill('Night shift');
    await naming
      .getByText(/^Set for you, and yours to change: Rank 4 · specialists · the queue night shift$/)
      .waitFor();
    await checkAxe(page);
    await page.keyboard.press('Escape');
    await dialog.getByRole('tab', { name: /^Texts/ }).click();
    await dialog.getByRole('row').nth(1).getByRole('button').first().click();
    const form = page.getByRole('dialog').last();
    const text = form.getByRole('textbox', { name: 'Text (en)' });
    const before = await text.inputValue();
    await form.getByRole('combobox', { name: 'Insert a field (en)' }).fill('Priority');
    await page.getByRole('option', { name: 'Priority', exact: true }).click();
    await expect.poll(() => text.inputValue()).toBe(`${before} {priority}`);
    await form.getByRole('combobox', { name: '“priority” stands for' }).waitFor();
    await checkAxe(page);
  });
});
