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
    custom_fields: [{ name: 'Customer LTV', value: '$12,500.00' }],
    requester: { name: 'Ada' },
  },
});

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
    await dialog.getByText('breaks at line 1').waitFor();
    expect(await submit.isDisabled()).toBe(true);
    await text.fill(copied);
    await dialog.getByText('5 things are taken over. 2 are not used.').waitFor();
    const rows = await dialog.getByRole('row').allTextContents();
    expect(rows.map((row) => row.replaceAll(/\s+/g, ' '))).toEqual([
      'As pastedBecomes',
      'ticket.created_at2026-03-27T15:30:00ZOpened: Fri 27 Mar, 15:30',
      'ticket.subject<b>Parcel</b> is brokenSubject: “<b>Parcel</b> is broken”',
      'ticket.descriptionIt came in pieces.First message of the customer',
      'ticket.priorityurgentPriority: urgent',
      'Customer LTV$12,500.00Customer lifetime value: $12,500',
      'ticket.id35436Not used',
      'ticket.requester.nameAdaNot used',
    ]);
    await submit.click();
    await dialog.waitFor({ state: 'hidden' });
    await simulator.getByText(/^[1-9]\d* steps?$/).waitFor();
    const ticket = simulator.getByRole('region', { name: 'Ticket', exact: true });
    expect(await ticket.getByRole('textbox', { name: 'Opened' }).inputValue()).toMatch(
      /^27\/03\/2026 1[5-7]:30$/,
    );
    expect(await ticket.getByLabel('Customer lifetime value', { exact: true }).inputValue()).toBe('12,500');
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
