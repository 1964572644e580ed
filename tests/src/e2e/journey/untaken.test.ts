import type { Flow } from '@rung/flow';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, onPage, startApp } from '../harness/app.ts';
import { checkAxe } from '../harness/check-axe.ts';
import { bringFlow, draftOf } from '../harness/documents.ts';
import { inspectorOf, policyMenu, stepCard } from '../harness/editor.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const refund = {
  order: 10,
  tier: 'team',
  action: 'refund',
  when: 'ticket.reopenCount in [7, 9]',
  limit: { kind: 'money', amount: 5000, currency: 'USD', inclusive: true },
} as const;

/** Opens an entry of a table in a policy that has a row of the authority matrix. */
async function onEntry(
  { id, table, entry }: { readonly id: string; readonly table: RegExp; readonly entry: RegExp },
  act: (dialog: Locator, page: Page, flow: () => Promise<Flow>) => Promise<void>,
): Promise<void> {
  const { flow } = await draftOf(app.server.origin, 'small-team-starter');
  const key = await bringFlow(app.server, { ...flow, id, name: id, grants: { refund } });
  await onPage(app, { path: `/policies/${key}` }, async (page) => {
    await policyMenu(page, 'Tiers, calendars and other tables');
    await page.getByRole('tab', { name: table }).click();
    await page.getByRole('button', { name: entry }).click();
    const dialog = page.getByRole('dialog', { name: /refund$|^Senior/ });
    await act(dialog, page, async () => (await draftOf(app.server.origin, key)).flow);
  });
}

/** Opens a step beside the drawing. */
async function onStep(id: string, node: string, act: Parameters<typeof onEntry>[1]): Promise<void> {
  const { flow } = await draftOf(app.server.origin, 'small-team-starter');
  const authority = { kind: 'authority', title: 'May we', config: { action: 'refund' } } as const;
  const nodes = { ...flow.nodes, may_it: authority };
  const key = await bringFlow(app.server, { ...flow, id, name: id, nodes, grants: { refund } });
  await onPage(app, { path: `/policies/${key}?view=canvas&step=${node}` }, (page) =>
    act(inspectorOf(page), page, async () => (await draftOf(app.server.origin, key)).flow),
  );
}

const onRefund = (id: string, act: Parameters<typeof onEntry>[1]): Promise<void> =>
  onEntry({ id, table: /^Authority/, entry: /^Change .*refund/i }, act);

/** Presses Done and sees that the dialog stays and leads to a field. */
async function expectLedTo(dialog: Locator, field: Locator): Promise<void> {
  await dialog.getByRole('button', { name: 'Done' }).last().click();
  await expectFocus(field);
}

const expectFocus = (field: Locator): Promise<void> => field.and(field.page().locator(':focus')).waitFor();

it('keeps the amount that people see as its currency changes', () =>
  onRefund('currencies', async (dialog, page, flow) => {
    const amount = dialog.getByRole('textbox', { name: 'Limit', exact: true });
    const currency = dialog.getByRole('combobox', { name: 'Limit: currency' });
    const kept = async (): Promise<unknown> => (await flow()).grants?.['refund']?.limit;
    await currency.selectOption('JPY');
    await expect.poll(kept).toMatchObject({ amount: 50, currency: 'JPY' });
    expect(await amount.inputValue()).toBe('50');
    await currency.selectOption('USD');
    await expect.poll(kept).toMatchObject({ amount: 5000, currency: 'USD' });
    expect(await amount.inputValue()).toBe('50.00');
    await amount.fill('50.25');
    await amount.press('Tab');
    await expect.poll(kept).toMatchObject({ amount: 5025 });
    await currency.selectOption('JPY');
    await dialog.getByText('JPY has no decimals.').waitFor();
    expect(await amount.inputValue()).toBe('50.25');
    expect(await currency.inputValue()).toBe('JPY');
    await expectLedTo(dialog, amount);
    expect(await kept()).toMatchObject({ amount: 5025, currency: 'USD' });
    await checkAxe(page);
    await amount.fill('50');
    await amount.press('Tab');
    await expect.poll(kept).toMatchObject({ amount: 50, currency: 'JPY' });
  }));

it('leads back to a name that is too long, and says how long one may be', () =>
  onEntry({ id: 'long', table: /^Tiers/, entry: /^Change Senior/ }, async (dialog, _page, flow) => {
    const name = dialog.getByRole('textbox', { name: 'Name', exact: true });
    const text = 'n'.repeat(10_001);
    await name.fill(text);
    await expectLedTo(dialog, name);
    await dialog.getByText(/10,?000/).waitFor();
    expect(await name.inputValue()).toBe(text);
    await name.fill('Seniors');
    await dialog.getByRole('button', { name: 'Done' }).last().click();
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(async () => (await flow()).tiers['senior']?.name).toBe('Seniors');
  }));

it('leads back to an id that is no id, or is still to be given', () =>
  onEntry({ id: 'ids', table: /^Tiers/, entry: /^Change Senior/ }, async (dialog, page) => {
    await dialog.getByRole('button', { name: 'Id', exact: true }).click();
    const id = dialog.getByRole('textbox', { name: 'Id' });
    await id.fill('7 seniors');
    await expectLedTo(dialog, id);
    await dialog.getByText('A letter, then letters, digits, _ or -, at most 64.').waitFor();
    await id.fill('seniors');
    // Folded away it is not forgotten either.
    await dialog.getByRole('button', { name: 'Id', exact: true }).click();
    await expectLedTo(dialog, id);
    await dialog.getByText('Not renamed yet').waitFor();
    await page.keyboard.press('Escape');
    expect(await id.inputValue()).toBe('senior');
    await dialog.getByRole('button', { name: 'Done' }).last().click();
    await dialog.waitFor({ state: 'hidden' });
  }));

it('leads back to a kind of people of whom nobody is named yet', () =>
  onEntry({ id: 'people', table: /^Tiers/, entry: /^Change Senior/ }, async (dialog, _page, flow) => {
    await dialog.getByRole('combobox', { name: 'Who takes it' }).selectOption('a person');
    const name = dialog.getByRole('textbox', { name: 'Who takes it: a person' });
    await expectLedTo(dialog, name);
    await name.fill('grace');
    await dialog.getByRole('button', { name: 'Done' }).last().click();
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(async () => (await flow()).tiers['senior']?.owner).toBe('user:grace');
  }));

it('leads back to the name of a new part that was not added', () =>
  onRefund('parts', async (dialog, page, flow) => {
    await dialog.getByRole('button', { name: 'New tier' }).click();
    const name = dialog.getByRole('textbox', { name: 'Name of the tier' });
    await name.fill('Directors');
    await expectLedTo(dialog, name);
    await dialog.getByText('Not added yet').waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(async () => Object.keys((await flow()).tiers)).toContain('directors');
    await dialog.getByRole('button', { name: 'Done' }).last().click();
    await dialog.waitFor({ state: 'hidden' });
  }));

it('keeps what is no number of a list in its field, and takes a number once however it is written', () =>
  onRefund('lists', async (dialog, page, flow) => {
    await dialog.getByRole('button', { name: 'Change', exact: true }).click();
    const list = dialog.getByRole('textbox', { name: /: values$/ });
    await list.fill('7x');
    await expectLedTo(dialog, list);
    await dialog.getByText('This is not a number.').waitFor();
    expect(await list.inputValue()).toBe('7x');
    await checkAxe(page);
    await list.fill('11, 12; 7.0');
    await page.keyboard.press('Enter');
    const when = async (): Promise<unknown> => (await flow()).grants?.['refund']?.when;
    await expect.poll(when).toBe('ticket.reopenCount in [7, 9, 11, 12]');
  }));

it('leads back to rows that make no condition, until they are taken back', () =>
  onRefund('rows', async (dialog, page, flow) => {
    await dialog.getByRole('button', { name: 'Change', exact: true }).click();
    await dialog.getByRole('button', { name: 'Row as text' }).click();
    await page.keyboard.type('customer.vipp');
    await page.keyboard.press('Tab');
    const text = dialog.getByRole('textbox', { name: 'Condition as text' });
    await expectLedTo(dialog, text);
    await dialog.getByRole('button', { name: 'Close', exact: true }).click();
    await expectFocus(text);
    await checkAxe(page);
    await dialog.getByRole('button', { name: 'Take back' }).click();
    await text.waitFor({ state: 'hidden' });
    await dialog.getByRole('button', { name: 'Done' }).last().click();
    await dialog.waitFor({ state: 'hidden' });
    expect((await flow()).grants?.['refund']?.when).toBe('ticket.reopenCount in [7, 9]');
  }));

it('takes rows that make no condition back by the second Escape, and closes by the third', () =>
  onRefund('escapes', async (dialog, page) => {
    await dialog.getByRole('button', { name: 'Change', exact: true }).click();
    await dialog.getByRole('button', { name: 'Row', exact: true }).click();
    const field = dialog.getByRole('combobox', { name: 'What it is about' });
    await expect.poll(() => field.count()).toBe(2);
    await dialog.getByRole('textbox', { name: 'Limit', exact: true }).focus();
    await page.keyboard.press('Escape');
    await expectFocus(field.last());
    // The first closes what is offered there.
    await expect
      .poll(async () => {
        await page.keyboard.press('Escape');
        return field.count();
      })
      .toBe(1);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  }));

/** Where something is on the page, from its top in whole pixels. */
const topOf = async (what: Locator): Promise<number> =>
  Math.round((await what.boundingBox())?.y ?? Number.NaN);

it('leaves what is under the pointer in its place as problems come and go', () =>
  onEntry({ id: 'steady', table: /^Tiers/, entry: /^Change Senior/ }, async (dialog) => {
    const name = dialog.getByRole('textbox', { name: 'Name', exact: true });
    const problem = dialog.getByText('A name is needed.');
    for (const pointed of [
      dialog.getByRole('textbox', { name: 'Rank' }),
      dialog.getByRole('button', { name: 'Done' }).last(),
    ]) {
      await pointed.hover();
      const top = await topOf(pointed);
      await name.fill('');
      await problem.waitFor();
      expect(await topOf(pointed)).toBe(top);
      await name.fill('Senior');
      await problem.waitFor({ state: 'hidden' });
      expect(await topOf(pointed)).toBe(top);
    }
  }));

it('leaves what is under the pointer in the panel in its place as what is said above it comes and goes', () =>
  onStep('steady-panel', 'tell_founder', async (panel) => {
    const role = panel.getByRole('textbox', { name: /^Tell: a role/ });
    const said = panel.getByText('Enter the name that your helpdesk uses');
    const pointed = panel.getByRole('button', { name: 'New channel' });
    await role.hover();
    await pointed.hover();
    const top = await topOf(pointed);
    for (const text of ['the founder', 'founder']) {
      await role.fill(text);
      await role.press('Shift+Tab');
      await said.waitFor({ state: text === 'founder' ? 'hidden' : 'visible' });
      await expect.poll(() => topOf(pointed)).toBe(top);
    }
  }));

it('makes a text of what is written in a step that sends one, also where the step is left before it was added', () =>
  onStep('texts', 'tell_founder', async (panel, page, flow) => {
    const texts = async (): Promise<unknown> =>
      Object.values((await flow()).templates ?? {}).map(({ name, text }) => ({ name, text }));
    await panel.getByRole('button', { name: 'New text' }).click();
    await checkAxe(page);
    await panel.getByRole('textbox', { name: 'Text (en)' }).fill('Please look\nat {id}.');
    await panel.getByRole('button', { name: 'Add', exact: true }).click();
    const first = { name: 'Please look', text: { en: 'Please look\nat {id}.' } };
    await expect.poll(texts).toContainEqual(first);
    await expect
      .poll(() => panel.getByRole('combobox', { name: 'with the text' }).inputValue())
      .toBe('Please look');
    await panel.getByRole('button', { name: 'New text' }).click();
    await panel.getByRole('textbox', { name: 'Text (en)' }).fill('Please look again');
    await stepCard(page, 'Senior').click({ position: { x: 60, y: 46 } });
    await expect.poll(texts).toContainEqual({ name: 'Please look again', text: { en: 'Please look again' } });
  }));

it('shows what is wrong with an action together with what it may be', () =>
  onStep('actions', 'may_it', async (panel, page) => {
    const action = panel.getByRole('combobox', { name: 'May somebody do this' });
    await action.fill('re');
    const problem = panel.locator('[data-at$="/action"]').getByText('“re”');
    await problem.waitFor();
    const list = page.getByRole('listbox').filter({ visible: true });
    await list.waitFor();
    const [said, listed] = [await problem.boundingBox(), await list.boundingBox()];
    expect(listed?.y).toBeGreaterThanOrEqual((said?.y ?? 0) + (said?.height ?? 0));
    await checkAxe(page);
  }));

it('tells of what could not be taken when its step is left', () =>
  onStep('lost', 'tell_founder', async (panel, page) => {
    await panel.getByRole('textbox', { name: /^Tell: a role/ }).fill('the founder');
    await stepCard(page, 'Senior').click({ position: { x: 60, y: 46 } });
    await page.getByText('“the founder” was not taken over.').first().waitFor();
  }));

it('keeps the tables open over a number that could not be taken', () =>
  onPage(app, {}, async (page) => {
    const { flow } = await draftOf(app.server.origin, 'small-team-starter');
    const key = await bringFlow(app.server, { ...flow, id: 'guarded', name: 'guarded' });
    await page.goto(`${app.server.origin}/policies/${key}`);
    await policyMenu(page, 'Tiers, calendars and other tables');
    await page.getByRole('tab', { name: /^Guards/ }).click();
    await page.getByRole('button', { name: 'Add a cap' }).click();
    const most = page.getByRole('textbox', { name: 'At most' });
    await most.fill('7x');
    await page.getByRole('tab', { name: /^Tiers/ }).click();
    await expectFocus(most);
    await page.getByRole('dialog').getByRole('button', { name: 'Done' }).first().click();
    await expectFocus(most);
    expect(await most.inputValue()).toBe('7x');
  }));
