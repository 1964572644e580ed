import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, onPage, startApp } from '../harness/app.ts';
import { openDock } from '../harness/editor.ts';
import { expectFocusOn } from './rehearse.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const copied = JSON.stringify({
  ticket: {
    id: 35436,
    created_at: '2026-03-27T15:30:00Z',
    subject: '<b>Parcel</b> is broken',
    description: 'It came in pieces.',
    priority: 'urgent',
    custom_fields: [
      { name: 'Customer LTV', value: '$12,500.00' },
      { name: 'Worth knowing', value: 'yes' },
    ],
    requester: { name: 'Ada' },
  },
});

/** Of each row what was pasted, what it becomes, and how that is understood. */
const rowsOfDialog = `[...document.querySelectorAll('[role="dialog"] tbody tr:has(select)')].map((row) => [
  ...[...row.cells[0].children].map((part) => part.textContent),
  row.querySelector('select').selectedOptions[0].textContent,
  row.cells[1].lastElementChild.textContent,
].map((text) => text.replaceAll(/\\s+/g, ' ')))`;

it('rehearses a ticket copied out of a help desk, and says what was made of each thing in it', () =>
  onPage(app, { path: '/policies/ecommerce-vip-ltv' }, async (page) => {
    await openDock(page, 'Rehearsal');
    const simulator = page.getByRole('region', { name: 'Simulator' });
    await simulator.getByRole('button', { name: 'Paste a ticket…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Paste a ticket' });
    const text = dialog.getByRole('textbox');
    await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('TEXTAREA');
    const submit = dialog.getByRole('button', { name: 'Rehearse this ticket' });
    expect(await submit.isDisabled()).toBe(true);
    await text.fill(copied.slice(0, -3));
    await dialog.getByText('breaks off at line 1').waitFor();
    expect(await submit.isDisabled()).toBe(true);
    await text.fill(copied);
    await dialog.getByText('6 things are taken over. 2 are not used.').waitFor();
    expect(await page.evaluate(`${rowsOfDialog}.length`)).toBe(6);
    await dialog.getByRole('button', { name: '2 names are not known here' }).click();
    expect(await page.evaluate(rowsOfDialog)).toEqual([
      ['ticket.id', '35436', 'Ticket number', ''],
      ['ticket.created_at', '2026-03-27T15:30:00Z', 'Opened', 'Fri 27 Mar 2026, 15:30'],
      ['ticket.subject', '<b>Parcel</b> is broken', 'Subject', '“<b>Parcel</b> is broken”'],
      ['ticket.description', 'It came in pieces.', 'First message of the customer', ''],
      ['ticket.priority', 'urgent', 'Priority', 'urgent'],
      ['Customer LTV', '$12,500.00', 'Customer lifetime value', '$12,500'],
      ['Worth knowing', 'yes', 'Not used', ''],
      ['ticket.requester.name', 'Ada', 'Not used', ''],
    ]);
    const worth = dialog.getByRole('combobox', { name: 'What “Worth knowing” becomes' });
    await worth.focus();
    await worth.selectOption('VIP customer');
    await dialog.getByText('7 things are taken over. 1 is not used.').waitFor();
    expect(await page.evaluate(rowsOfDialog)).toContainEqual(['Worth knowing', 'yes', 'VIP customer', 'yes']);
    expect(await worth.evaluate((select) => select.ownerDocument.activeElement === select)).toBe(true);
    await page.getByRole('button', { name: 'Cancel' }).click();
    // What was said of a name holds for the next ticket from there too.
    await simulator.getByRole('button', { name: 'Paste a ticket…' }).click();
    await text.fill(copied);
    await dialog.getByText('7 things are taken over. 1 is not used.').waitFor();
    await submit.click();
    await dialog.waitFor({ state: 'hidden' });
    await simulator.getByText(/^[1-9]\d* steps?$/).waitFor();
    const ticket = simulator.getByRole('region', { name: 'Ticket', exact: true });
    expect(await ticket.getByRole('textbox', { name: 'Opened' }).inputValue()).toMatch(
      /^27 Mar 2026 1[5-7]:30$/,
    );
    expect(await ticket.getByLabel('Customer lifetime value', { exact: true }).inputValue()).toBe(
      '12,500.00',
    );
    await expectFocusOn(page, 'Simulator');
  }));

it('takes another pasted ticket while one is on the time line', () =>
  onPage(app, { path: '/policies/ecommerce-vip-ltv' }, async (page) => {
    await openDock(page, 'Rehearsal');
    const simulator = page.getByRole('region', { name: 'Simulator' });
    await simulator.getByRole('button', { name: 'Empty ticket' }).click();
    const chooser = simulator.getByRole('combobox', { name: 'Ticket to rehearse' });
    await chooser.click();
    await page.getByRole('option', { name: 'Paste a ticket…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Paste a ticket' });
    await dialog.getByRole('textbox').fill('Priority: low\nVIP: yes');
    await dialog.getByText('2 things are taken over.').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await chooser.click();
    await page.getByRole('option', { name: 'Paste a ticket…' }).click();
    await dialog.getByRole('textbox').fill('Priority\tVIP\nlow\tyes\nhigh\tno');
    await dialog.getByText('1 more ticket was pasted; the first is taken.').waitFor();
    await dialog.getByRole('button', { name: 'Rehearse this ticket' }).click();
    await expect.poll(() => chooser.getAttribute('placeholder')).toBe('Pasted ticket');
    const ticket = simulator.getByRole('region', { name: 'Ticket', exact: true });
    await expect.poll(() => ticket.getByRole('combobox', { name: 'VIP' }).inputValue()).toBe('Yes');
  }));

it('says what is wrong with pasted JSON and where, and takes no text that is too large', () =>
  onPage(app, { path: '/policies/ecommerce-vip-ltv' }, async (page) => {
    await openDock(page, 'Rehearsal');
    await page.getByRole('button', { name: 'Paste a ticket…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Paste a ticket' });
    const text = dialog.getByRole('textbox');
    await text.fill('{"a": 1,\n "a": 2}');
    await dialog.getByText('Line 2, column 2: The key "a" stands twice in one object.').waitFor();
    await text.fill('VIP: yes');
    await dialog.getByText('1 thing is taken over.').waitFor();
    const tooLarge = dialog.getByText('This is more than 1 MB of text');
    /** Whether the browser would put so many letters into the field. */
    const paste = (length: number) =>
      page.evaluate(`(() => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', 'x'.repeat(${length}));
        const pasting = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
        return document.querySelector('[role="dialog"] textarea').dispatchEvent(pasting);
      })()`);
    // Refused before the browser puts it into the field.
    expect(await paste(1024 * 1024 + 1)).toBe(false);
    await tooLarge.waitFor();
    expect(await text.inputValue()).toBe('VIP: yes');
    expect(await paste(100)).toBe(true);
    await tooLarge.waitFor({ state: 'detached' });
  }));

it('says which dates could be others, and reads them so for one press, the next time too', () =>
  onPage(app, { path: '/policies/ecommerce-vip-ltv' }, async (page) => {
    await openDock(page, 'Rehearsal');
    const simulator = page.getByRole('region', { name: 'Simulator' });
    const dialog = page.getByRole('dialog', { name: 'Paste a ticket' });
    const opened = async (language: string, text: string): Promise<void> => {
      await page.evaluate(
        `Object.defineProperty(navigator, 'languages', { value: ['${language}'], configurable: true })`,
      );
      await simulator.getByRole('button', { name: 'Paste a ticket…' }).click();
      await dialog.getByRole('textbox').fill(text);
    };
    await opened('en-US', 'Created: 03/09/2026 10:15\nRenewal date: 04/10/2026');
    await dialog.getByText('Mon 9 Mar 2026, 10:15', { exact: true }).waitFor();
    await dialog.getByText('Read month first. It may also be Thu 3 Sep 2026, 10:15.').waitFor();
    const turn = dialog.getByRole('button', { name: 'Read dates day first' });
    expect(await turn.count()).toBe(2);
    await turn.first().click();
    await dialog.getByText('Thu 3 Sep 2026, 10:15', { exact: true }).waitFor();
    await expect
      .poll(() => page.evaluate('document.activeElement.textContent'))
      .toBe('Read dates month first');
    expect(await dialog.getByRole('button', { name: 'Read dates month first' }).count()).toBe(2);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await opened('en-US', 'Created: 05/06/2026 10:15');
    await dialog.getByText('Fri 5 Jun 2026, 10:15', { exact: true }).waitFor();
  }));
