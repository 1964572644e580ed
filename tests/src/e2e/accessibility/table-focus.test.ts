import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, onPage, startApp } from '../harness/app.ts';
import { checkAxe } from '../harness/check-axe.ts';
import { draftOf } from '../harness/documents.ts';
import { policyMenu } from '../harness/editor.ts';
import { expectFocus, press, pressTo } from '../journey/keys.ts';
import { makePolicy, outlineOf } from '../robust/flows.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

/** Opens a table of a policy of its own, by way of a button of the header, which then lies behind the dialog. */
async function inTable(
  { table, of }: { readonly table: RegExp; readonly of?: string },
  act: (page: Page, key: string) => Promise<void>,
): Promise<void> {
  const key = await makePolicy(app.server.origin, of);
  await onPage(app, { path: outlineOf(key) }, async (page) => {
    await page.getByRole('button', { name: 'Publish' }).focus();
    await policyMenu(page, 'Tiers, calendars and other tables');
    await page.getByRole('tab', { name: table }).click();
    await act(page, key);
    await press(page, 'Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });
}

/** Whether what has the focus is in the dialog in front. */
const isInFront = `[...document.querySelectorAll('[aria-modal="true"]')].at(-1)?.contains(document.activeElement)`;

it('leads on from the row that was made, given another id, and put in the place of a deleted one', () =>
  inTable({ table: /^Clocks/ }, async (page, key) => {
    await page.getByRole('button', { name: 'New clock' }).focus();
    await press(page, 'Enter');
    await expectFocus(page, /^textbox "Name of the clock"/);
    await page.keyboard.type('Zone time');
    await press(page, 'Enter');
    const dialog = page.getByRole('dialog', { name: 'Zone time' });
    await expectFocus(page, /^textbox "Name": Zone time/);
    await press(page, 'Escape');
    await dialog.waitFor({ state: 'detached' });
    await expectFocus(page, /^button "Zone time"/);

    await press(page, 'Enter');
    await dialog.getByRole('button', { name: 'Id', exact: true }).click();
    await dialog.getByRole('textbox', { name: 'Id' }).fill('zone');
    await pressTo(page, /^button "Rename"/);
    await press(page, 'Enter');
    await expect.poll(async () => (await draftOf(app.server.origin, key)).flow.clocks).toHaveProperty('zone');
    await expectFocus(page, /^textbox "Id": zone/);
    await press(page, 'Escape');
    await dialog.waitFor({ state: 'detached' });
    await expectFocus(page, /^button "Zone time"/);

    await pressTo(page, /^button "Delete Zone time"/);
    await press(page, 'Enter');
    const question = page.getByRole('dialog', { name: 'Delete “Zone time”?' });
    await question.waitFor();
    await pressTo(page, /^button "Delete"$/);
    await press(page, 'Enter');
    await question.waitFor({ state: 'detached' });
    await expectFocus(page, /^button "Open eight hours/);
    expect(await page.evaluate(isInFront)).toBe(true);
  }));

it('goes back to the button of a question that was not answered', () =>
  inTable({ table: /^Tiers/ }, async (page) => {
    await page.getByRole('button', { name: 'Delete Senior' }).focus();
    await press(page, 'Enter');
    await page.getByRole('dialog', { name: 'Delete “Senior”?' }).waitFor();
    await press(page, 'Escape');
    await expectFocus(page, /^button "Delete Senior"/);
  }));

it('goes to the button that makes another entry where the last one was deleted', () =>
  inTable({ table: /^Ticket fields/ }, async (page) => {
    await page.getByRole('button', { name: 'New field' }).click();
    await page.keyboard.type('Region');
    await press(page, 'Enter');
    await expectFocus(page, /^textbox "Name": Region/);
    await press(page, 'Escape');
    await page.getByRole('button', { name: 'Delete Region' }).focus();
    await press(page, 'Enter');
    await pressTo(page, /^button "Delete"$/);
    await press(page, 'Enter');
    await expectFocus(page, /^button "New field"/);
  }));

it('asks which of two rows of the matrix is to be deleted, and says which steps ask about it', () =>
  inTable({ table: /^Authority matrix/, of: 'authority-ladder' }, async (page, key) => {
    const name = 'Supervisor: refund';
    const buttons = page.getByRole('button', { name: `Delete ${name}` });
    expect(await buttons.count()).toBe(2);
    await buttons.last().focus();
    await press(page, 'Enter');
    const question = page.getByRole('dialog', { name: `Delete row 10 of 11, “${name}”?` });
    for (const step of ['May they?', 'Sign-off'])
      await question.getByRole('button', { name: `Step: ${step}` }).waitFor();
    expect(await question.getByText('Nothing uses it').count()).toBe(0);
    await checkAxe(page);
    await question.getByRole('button', { name: 'Delete', exact: true }).click();
    await question.waitFor({ state: 'detached' });
    await expect
      .poll(async () => (await draftOf(app.server.origin, key)).flow.grants)
      .not.toHaveProperty('four_eyes_refund');
    await expectFocus(page, /^button "Supervisor: contract/);
  }));

it('keeps the focus in the form of a trigger when a change made in it is undone', async () => {
  const key = await makePolicy(app.server.origin);
  await onPage(app, { path: `${outlineOf(key)}&step=alarm` }, async (page) => {
    const form = page.getByRole('complementary', { name: 'Settings of the step' });
    await form.getByRole('textbox', { name: 'Name of the step' }).waitFor();
    await form.getByRole('button', { name: 'More settings' }).click();
    await form.getByRole('button', { name: 'Move up: Alarming word' }).focus();
    await press(page, 'Enter');
    await form.getByText('1 of 2').waitFor();
    await press(page, 'Control+z');
    await form.getByText('2 of 2').waitFor();
    await expectFocus(page, /^button "Move up: Alarming word"/);
    // Where what had the focus goes with what is undone, the form around it leads on.
    await form.getByText('A clock runs out').click();
    const when = form.getByRole('combobox', { name: 'says that' });
    await when.focus();
    await press(page, 'Control+z');
    await when.waitFor({ state: 'detached' });
    await expectFocus(page, /^complementary "Settings of the step"/);
  });
});
