import type { Flow } from '@rung/flow';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, onPage, startApp } from '../harness/app.ts';
import { checkAxe } from '../harness/check-axe.ts';
import { bringFlow, draftOf, draftText } from '../harness/documents.ts';
import { inspectorOf, newFromTemplate, openDock, pick, policyMenu } from '../harness/editor.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

/** Opens a table of the policy's settings. */
async function openTable(page: Page, table: RegExp): Promise<void> {
  await policyMenu(page, 'Tiers, calendars and other tables');
  await page.getByRole('tab', { name: table }).click();
}

const named = async (key: string, part: keyof Flow): Promise<unknown> =>
  (await draftOf(app.server.origin, key)).flow[part];

it('renames a word list, and every condition that names it follows', () =>
  onPage(app, {}, async (page) => {
    const key = await newFromTemplate(page, /small team/i, 'Renames');
    const before = Object.keys((await named(key, 'wordLists')) as object)[0] ?? '';
    expect(await draftText(app.server.origin, key)).toContain(`words.${before}`);
    await openTable(page, /^Word lists/);
    await page.getByRole('button', { name: 'Change Words that need a senior' }).click();
    const dialog = page.getByRole('dialog', { name: 'Words that need a senior' });
    await dialog.getByRole('button', { name: 'Step: An alarming word' }).waitFor();
    await checkAxe(page);
    await dialog.getByRole('button', { name: 'Id', exact: true }).click();
    await dialog.getByRole('textbox', { name: 'Id' }).fill('grave');
    await dialog.getByRole('button', { name: 'Rename' }).click();
    await expect.poll(() => draftText(app.server.origin, key)).toContain('words.grave');
    expect(await draftText(app.server.origin, key)).not.toContain(`words.${before}`);
    await dialog.getByRole('button', { name: 'Step: An alarming word' }).click();
    await expect
      .poll(() => page.evaluate('document.activeElement.ariaLabel'))
      .toMatch(/^An alarming word\. /);
    await openDock(page, 'Problems');
    await page.getByText(/^No (?:problems found|errors)$/).waitFor();
  }));

it('begins a word list with no words, takes several at once, and lets the last one go', () =>
  onPage(app, {}, async (page) => {
    const key = await newFromTemplate(page, /small team/i, 'Listens');
    await openTable(page, /^Word lists/);
    await page.getByRole('button', { name: 'New word list' }).click();
    await page.getByRole('textbox', { name: 'Name of the word list' }).fill('Broken');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Broken' });
    const words = dialog.getByRole('combobox', { name: 'Words and phrases' });
    const kept = async (): Promise<unknown> =>
      ((await named(key, 'wordLists')) as Record<string, { readonly words: unknown }>)['broken']?.words;
    await expect.poll(kept).toEqual([]);
    await expect.poll(() => page.evaluate('document.activeElement.value')).toBe('Broken');
    await dialog.getByText('The word list “Broken” has no words yet').waitFor();
    await words.click();
    await page.keyboard.type('outage, down,');
    await words.fill('not working; slow');
    await words.press('Enter');
    await expect.poll(kept).toEqual(['outage', 'down', 'not working', 'slow']);
    for (const left of [3, 2, 1, 0]) {
      await words.press('Backspace');
      await expect.poll(kept).toHaveLength(left);
    }
    await page.evaluate(`{
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'outage\\ndown\\nnot working');
      const pasted = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement.dispatchEvent(pasted);
    }`);
    await expect.poll(kept).toEqual(['outage', 'down', 'not working']);
    await checkAxe(page);
  }));

it('changes the calendar where it is chosen, and goes back to what counts on it', () =>
  onPage(app, {}, async (page) => {
    const key = await newFromTemplate(page, /small team/i, 'Counts');
    await openTable(page, /^Tiers/);
    await page.getByRole('button', { name: 'Change Senior' }).click();
    const tier = page.getByRole('dialog', { name: 'Senior' });
    const way = tier.getByRole('button', { name: 'Change this calendar' });
    await way.click();
    const calendar = page.getByRole('dialog', { name: /^(?:Office hours|Hours of the office)$/ });
    const name = calendar.getByRole('textbox', { name: 'Name' });
    await expect.poll(() => page.evaluate('document.activeElement.value')).toBe('Office hours');
    await checkAxe(page);
    await name.fill('Hours of the office');
    // In a dialog the first Escape keeps what was typed, the next one closes.
    await page.keyboard.press('Escape');
    await expect.poll(() => named(key, 'calendars')).toHaveProperty('hours.name', 'Hours of the office');
    expect(await name.inputValue()).toBe('Hours of the office');
    await page.keyboard.press('Escape');
    await calendar.waitFor({ state: 'hidden' });
    await tier.waitFor();
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Change this calendar');
    expect(await tier.getByRole('combobox', { name: 'Works on' }).inputValue()).toBe('Hours of the office');
    await page.keyboard.press('Escape');
    await tier.waitFor({ state: 'hidden' });
    await page.getByRole('tab', { name: /^Tiers/ }).waitFor();
  }));

it('deletes a tier only with another in its place', () =>
  onPage(app, {}, async (page) => {
    const key = await newFromTemplate(page, /small team/i, 'Deletes');
    await openTable(page, /^Tiers/);
    await page.getByRole('button', { name: 'Delete Founder' }).click();
    const dialog = page.getByRole('dialog', { name: 'Delete “Founder”?' });
    await dialog.getByRole('button', { name: 'Step: Founder' }).waitFor();
    const submit = dialog.getByRole('button', { name: 'Replace and delete' });
    expect(await submit.isEnabled()).toBe(false);
    await checkAxe(page);
    await dialog.getByRole('combobox', { name: 'Use instead' }).click();
    await page.getByRole('option', { name: 'Senior' }).click();
    await submit.click();
    await dialog.waitFor({ state: 'detached' });
    await expect
      .poll(async () => Object.keys((await named(key, 'tiers')) as object))
      .toEqual(['team', 'senior']);
    expect(await draftText(app.server.origin, key)).not.toContain('"tier":"founder"');
  }));

it('tells two rows of the matrix apart that are called the same, by their ids', async () => {
  const { flow } = await draftOf(app.server.origin, 'small-team-starter');
  const row = { order: 10, tier: 'team', action: 'refund', limit: { kind: 'never' } } as const;
  const grants = { small: row, large: { ...row, order: 20 }, other: { ...row, order: 30, tier: 'senior' } };
  const key = await bringFlow(app.server, { ...flow, id: 'twins', name: 'twins', grants });
  await onPage(app, { path: `/policies/${key}` }, async (page) => {
    await openTable(page, /^Authority/);
    const rows = page.getByRole('table', { name: /^Authority/ });
    await rows.getByRole('button', { name: 'Change Senior: refund', exact: true }).waitFor();
    for (const id of ['small', 'large'])
      for (const name of [
        `Team: refund (${id})`,
        `Change Team: refund (${id})`,
        `Delete Team: refund (${id})`,
        `Move up: Team: refund (${id})`,
      ])
        await rows.getByRole('button', { name, exact: true }).waitFor();
    await checkAxe(page);
  });
});

it('takes an amount as people write it, and leads back to what is none instead of dropping it', () =>
  onPage(app, {}, async (page) => {
    const key = await newFromTemplate(page, /small team/i, 'Limits');
    await openTable(page, /^Authority matrix/);
    await page.getByRole('button', { name: 'New authority row' }).click();
    await page.getByRole('textbox', { name: 'Name of the action' }).fill('refund');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: /: refund$/ });
    const limit = dialog.getByRole('textbox', { name: 'Limit', exact: true });
    const kept = async (): Promise<unknown> => {
      const [row] = Object.values(
        (await named(key, 'grants')) as Record<string, { readonly limit: unknown }>,
      );
      return row?.limit;
    };
    await limit.fill('1,234.50');
    await expect.poll(kept).toMatchObject({ kind: 'money', amount: 123_450 });
    await limit.fill('about fifty');
    const done = dialog.getByRole('button', { name: 'Done' }).last();
    await done.click();
    await dialog.getByText('Enter an amount such as 49.90.').waitFor();
    await expect.poll(() => page.evaluate('document.activeElement.value')).toBe('about fifty');
    await checkAxe(page);
    await limit.fill('-5');
    await dialog.getByText('Enter an amount such as 49.90.').waitFor();
    await limit.fill('75');
    await done.click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(kept).toMatchObject({ amount: 7500 });
  }));

it('says of a text everything in braces that is no placeholder, and offers what was meant', () =>
  onPage(app, {}, async (page) => {
    const key = await newFromTemplate(page, /small team/i, 'Braces');
    await openTable(page, /^Texts/);
    await page.getByRole('button', { name: 'Change A ticket reached you' }).click();
    const text = page.getByRole('textbox', { name: 'Text (en)' });
    await text.fill('Ticket {ticket.id} from {customer}');
    await text.blur();
    for (const said of [
      /has the placeholder \{customer\}, but nothing says/,
      /has \{ticket\.id\}, which is no placeholder/,
    ])
      await page.getByRole('dialog').getByText(said).first().waitFor();
    await page.keyboard.press('Escape');
    await text.waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const problems = await openDock(page, 'Problems');
    await problems.getByRole('button', { name: 'Use the suggestion: Ticket {id} from {customer}' }).click();
    await expect.poll(() => draftText(app.server.origin, key)).toContain('Ticket {id} from {customer}');
  }));

it('is as high for every table, and scrolls a long one above its own bottom edge', () =>
  onPage(app, { size: 'tablet', path: '/policies/finance-regulated' }, async (page) => {
    await openTable(page, /^Triggers/);
    const dialog = page.getByRole('dialog', { name: 'Tiers, calendars and other tables' });
    const whole = await dialog.boundingBox();
    if (whole === null) throw new Error('The dialog is not there');
    for (const table of await dialog.getByRole('tab').all()) {
      await table.click();
      expect(await dialog.boundingBox()).toEqual(whole);
    }
    await dialog.getByRole('tab', { name: /^Authority matrix/ }).click();
    const last = dialog.getByRole('button', { name: 'New authority row' });
    await last.scrollIntoViewIfNeeded();
    const box = await last.boundingBox();
    expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThan(whole.y + whole.height - 12);
    // What names the tables, and closes them, has not moved.
    expect((await dialog.getByRole('heading', { level: 2 }).boundingBox())?.y).toBeGreaterThan(whole.y);
  }));

it('sums up each row of a clock once, also where two rows said the same for a while', () =>
  onPage(app, {}, async (page) => {
    await newFromTemplate(page, /small team/i, 'Two rows');
    await pick(page, 'One working day');
    await inspectorOf(page).getByRole('button', { name: 'Change this clock' }).click();
    const dialog = page.getByRole('dialog', { name: 'Open for a working day' });
    const times = dialog.getByRole('textbox', { name: 'it may take', exact: true });
    await dialog.getByRole('button', { name: 'Add a row' }).click();
    await expect.poll(() => times.count()).toBe(2);
    await times.first().fill('2');
    await times.first().press('Tab');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    const lines = inspectorOf(page)
      .getByRole('listitem')
      .filter({ hasText: /^\d+ business hours/ });
    await expect
      .poll(() => lines.allTextContents())
      .toEqual(['2 business hours (Office hours)', '8 business hours (Office hours)']);
  }));

it('begins a field of several values with none, and takes several at once', () =>
  onPage(app, {}, async (page) => {
    const key = await newFromTemplate(page, /small team/i, 'Plans');
    await openTable(page, /^Ticket fields/);
    await page.getByRole('button', { name: 'New field' }).click();
    await page.locator('[role="dialog"] input:focus').waitFor();
    await page.keyboard.type('Plan');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Plan' });
    const kept = async (): Promise<unknown> =>
      ((await named(key, 'fields')) as Record<string, { readonly values: unknown }>)['plan']?.values;
    await dialog.getByRole('combobox', { name: 'Holds' }).click();
    await page.getByRole('option', { name: 'one of several values', exact: true }).click();
    await expect.poll(kept).toEqual([]);
    const values = dialog.getByRole('combobox', { name: 'Values' });
    await dialog.getByText('Commas, semicolons or line breaks separate them').waitFor();
    await values.fill('free, pro, enterprise');
    await values.press('Enter');
    await expect.poll(kept).toEqual(['free', 'pro', 'enterprise']);
    await checkAxe(page);
  }));

it('keeps the head of the policy’s own panel in sight, and nothing under the button that closes it', () =>
  onPage(app, { path: '/policies/small-team-starter?view=canvas' }, async (page) => {
    await policyMenu(page, 'Description and what is left out');
    const panel = page.locator('[data-region="inspector"]');
    await panel.getByRole('heading', { name: 'The policy', level: 2 }).last().waitFor();
    await page.setViewportSize({ width: 1280, height: 480 });
    const isCovered = `(() => {
      const panel = document.querySelector('[data-region="inspector"]');
      panel.scrollTop = 200;
      const head = [...panel.querySelectorAll('h2')].at(-1).parentElement.getBoundingClientRect();
      const close = panel.querySelector('button').getBoundingClientRect();
      return panel.scrollTop > 0 && head.top <= close.top && head.bottom >= close.bottom;
    })()`;
    await expect.poll(() => page.evaluate(isCovered)).toBe(true);
  }));
