import { link, step, type TicketState } from '@rung/engine';
import { parseEvent, sha256Digest } from '@rung/kernel';
import { parsePolicy } from '@rung/policy';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, onPage, startApp } from '../harness/app.ts';
import { checkAxe } from '../harness/check-axe.ts';
import { draftOf } from '../harness/documents.ts';
import { inspectorOf, newFromTemplate, openDock, stepCard, untilSaved } from '../harness/editor.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

/** An outcome of a step, by what both are called. */
interface Outcome {
  readonly step: string;
  readonly outcome: string;
}

/** Presses the + of an open outcome and chooses what happens then. */
async function addAfter(page: Page, { step, outcome }: Outcome, choice: RegExp): Promise<void> {
  await stepCard(page, step)
    .getByRole('button', { name: `What happens then? (${outcome})` })
    .click();
  const picker = page.getByRole('dialog', { name: 'What happens then?' });
  await picker.getByRole('option', { name: choice }).first().click();
  await picker.waitFor({ state: 'detached' });
}

/** Names the selected step in the panel. */
async function name(page: Page, title: string): Promise<void> {
  const field = inspectorOf(page).getByRole('textbox', { name: 'Name of the step' });
  await field.fill(title);
  await field.blur();
  await stepCard(page, title).waitFor();
}

/** Drags an outcome onto a step. */
async function connect(page: Page, { step, outcome }: Outcome, to: string): Promise<void> {
  const handle = stepCard(page, step).getByRole('button', { name: new RegExp(`\\(${outcome}\\)$`) });
  const [start, end] = [await handle.boundingBox(), await stepCard(page, to).boundingBox()];
  if (start === null || end === null) throw new Error('a step is out of sight');
  const { mouse } = page;
  await mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await mouse.down();
  await mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 8 });
  await mouse.up();
}

/** Adds a row to the open authority matrix. */
async function grantRow(page: Page, row: { readonly tier: string; readonly upTo: string }): Promise<void> {
  await page.getByRole('button', { name: 'New authority row' }).click();
  await page.getByRole('textbox', { name: 'Name of the action' }).fill('refund');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: /: refund$/ });
  await dialog.getByRole('combobox', { name: 'People of the tier' }).click();
  await page.getByRole('option', { name: row.tier }).click();
  await dialog.getByRole('textbox', { name: 'Limit' }).fill(row.upTo);
  await dialog.getByRole('button', { name: 'Done' }).last().click();
  await dialog.waitFor({ state: 'detached' });
}

async function draw(page: Page): Promise<void> {
  const inspector = inspectorOf(page);
  await page.getByRole('button', { name: 'Add: Trigger' }).click();
  await inspector.getByText('“Trigger” must say where “then” leads.').waitFor();
  await name(page, 'A refund is wanted');
  await inspector.getByRole('combobox', { name: 'When' }).fill('action requ');
  await page.getByRole('option').filter({ visible: true }).getByText('Action requested').waitFor();
  await page.keyboard.press('Enter');
  await inspector.getByRole('combobox', { name: 'When' }).click();
  await page.getByRole('option', { name: 'Ticket created' }).click();
  await page.keyboard.press('Escape');
  await stepCard(page, 'A refund is wanted')
    .and(page.getByLabel(/When an action is requested/))
    .waitFor();
  await inspector.getByText('At every event that fits.').waitFor();

  await addAfter(page, { step: 'A refund is wanted', outcome: 'then' }, /^Condition/);
  await name(page, 'How urgent');
  await inspector.getByRole('textbox', { name: 'Name of this way' }).fill('Urgent');
  await inspector.getByRole('button', { name: 'Add a condition' }).click();
  await chooseByTyping(page);
  await inspector.getByRole('combobox', { name: 'Priority: comparison' }).selectOption('is this or higher');
  await inspector.getByRole('combobox', { name: 'Priority: value' }).selectOption('high');
  await inspector
    .getByRole('group', { name: 'is taken if' })
    .getByText('priority is high or higher')
    .waitFor();

  await addAfter(page, { step: 'How urgent', outcome: 'Urgent' }, /^Clock/);
  await inspector.getByRole('button', { name: 'New clock' }).click();
  await inspector.getByRole('textbox', { name: 'Name of the clock' }).fill('Refund in a day');
  await inspector.getByRole('button', { name: 'Add', exact: true }).click();
  await name(page, 'Watch the refund');
  await connect(page, { step: 'Watch the refund', outcome: 'breached' }, 'Senior');

  await addAfter(page, { step: 'Watch the refund', outcome: 'then, at once' }, /^Authority/);
  await name(page, 'May we refund it');
  await inspector.getByRole('combobox', { name: 'May somebody do this' }).fill('refund');
  await inspector.getByRole('button', { name: 'Open the authority matrix' }).click();
  await grantRow(page, { tier: 'Team', upTo: '50' });
  await grantRow(page, { tier: 'Senior', upTo: '500' });
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  await inspector.getByText('Senior: refund, up to €500').waitFor();

  await addAfter(page, { step: 'May we refund it', outcome: 'may decide' }, /^End/);
  await addAfter(page, { step: 'May we refund it', outcome: 'needs sign-off' }, /^Hand/);
  await inspector.getByRole('button', { name: 'New package' }).click();
  await inspector.getByRole('textbox', { name: 'Name of the package' }).fill('What was promised');
  await inspector.getByRole('button', { name: 'Add', exact: true }).click();
  // What is wrong with the new package is said above the fields, and leads there as the field does.
  await inspector.getByRole('list').getByRole('button', { name: 'Change this package' }).click();
  const contents = page.getByRole('dialog', { name: 'What was promised' });
  await contents.getByRole('button', { name: 'Add an item' }).click();
  await contents.getByRole('textbox', { name: 'What', exact: true }).fill('Promise');
  await contents.getByRole('button', { name: 'Done' }).last().click();
  await name(page, 'Tell what was promised');
  await connect(page, { step: 'Tell what was promised', outcome: 'complete' }, 'Senior');

  await addAfter(page, { step: 'May we refund it', outcome: 'beyond everyone' }, /^Tier/);
  await inspector.getByRole('button', { name: 'New tier' }).click();
  await inspector.getByRole('textbox', { name: 'Name of the tier' }).fill('Refund desk');
  await inspector.getByRole('button', { name: 'Add', exact: true }).click();
  await stepCard(page, 'Refund desk').waitFor();
}

/** Types into the box that shows the chosen field: that searches, and Enter takes the first that is left. */
async function chooseByTyping(page: Page): Promise<void> {
  const field = inspectorOf(page).getByRole('combobox', { name: 'What it is about' });
  const shown = (): Promise<string> => field.inputValue();
  await expect.poll(shown).toBe('');
  await field.click();
  await page.keyboard.type('requested act');
  await expect.poll(shown).toBe('requested act');
  const left = page.getByRole('listbox', { name: 'What it is about' }).getByRole('option');
  await expect.poll(() => left.allTextContents()).toEqual(['Requested action']);
  await page.keyboard.press('Enter');
  await expect.poll(shown).toBe('Requested action');
  await field.click();
  await page.keyboard.type('priority');
  await expect.poll(shown).toBe('priority');
  await expect.poll(() => left.allTextContents()).toEqual(['Priority']);
  await page.keyboard.press('Enter');
  await expect.poll(shown).toBe('Priority');
}

/** Rehearses the refund of an urgent ticket, step by step, and sees where it goes and why. */
async function rehearse(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Rehearse', exact: true }).click();
  const simulator = page.getByRole('region', { name: 'Simulator' });
  await simulator.getByRole('button', { name: 'untouched for two working days' }).click();
  await simulator.getByRole('combobox', { name: 'Priority' }).click();
  await page.getByRole('option', { name: 'high' }).click();
  await simulator.getByRole('button', { name: 'Add event' }).click();
  const event = page.getByRole('dialog', { name: 'Add event' });
  await event.getByRole('button', { name: 'Action requested' }).click();
  await event.getByRole('combobox', { name: 'What is asked for' }).fill('refund');
  await event.getByRole('textbox', { name: 'Requested amount' }).fill('80');
  await event.getByRole('button', { name: 'Put on the time line' }).click();

  const trace = simulator.getByRole('region', { name: 'What happened and why' });
  await trace
    .getByRole('button', { name: /^Visit \d “How urgent”: “Urgent” holds, so the path goes there$/ })
    .click();
  const told = trace
    .getByRole('button', { name: /^Visit \d “How urgent”/ })
    .getByRole('img')
    .first();
  const onCard = stepCard(page, 'How urgent').getByRole('img', { name: /^Visit \d$/ });
  expect(await onCard.textContent()).toBe(await told.textContent());
  await simulator.getByText(/^\d+ of \d+$/).waitFor();
  await expect.poll(() => passed(page, 'How urgent')).toBe('current');
  expect(await passed(page, 'A refund is wanted')).toBe('passed');
  expect(await passed(page, 'Watch the refund')).toBe('notPassed');
  await simulator.getByRole('button', { name: 'One step on' }).click();
  await expect.poll(() => passed(page, 'Watch the refund')).toBe('current');
  await simulator.getByRole('button', { name: 'One step back' }).click();
  await expect.poll(() => passed(page, 'How urgent')).toBe('current');

  await trace
    .getByRole('button', { name: 'Why: “How urgent”: “Urgent” holds, so the path goes there' })
    .click();
  const why = trace.getByRole('row').filter({ hasText: 'priority is high or higher' });
  expect(await why.getByRole('cell').allTextContents()).toEqual([
    'priority is high or higher',
    'high',
    'yes',
  ]);
  await trace.getByRole('button', { name: /^Why: “A valued customer” could not be decided/ }).click();
  const untaken = trace.getByRole('row').filter({ hasText: 'the customer is a VIP' });
  expect(await untaken.getByRole('cell').nth(2).textContent()).toBe('unknown');
  await trace
    .getByRole('button', { name: 'Why: “May we refund it”: Team asked for “refund”, €80: needs sign-off' })
    .click();
  const limits = trace.getByRole('row').filter({ hasText: 'refund, up to' });
  expect(await limits.getByRole('cell').allTextContents()).toEqual([
    'Team: refund, up to €50',
    'amount not within it',
    'Senior: refund, up to €500',
    'decided: may do it alone, so this tier signs off',
  ]);
  // The drawing shows the way as long as the dock does.
  await openDock(page, 'Problems');
  await expect.poll(() => passed(page, 'How urgent')).toBe('none');
  await openDock(page, 'Rehearsal');
  await expect.poll(() => passed(page, 'How urgent')).toBe('current');
  await simulator.getByRole('button', { name: 'To the end' }).click();
}

/** How the drawing shows a step while a ticket is rehearsed. */
function passed(page: Page, title: string): Promise<string | null> {
  return stepCard(page, title).getAttribute('data-passed');
}

/** What the condition's builder says of the rehearsed ticket. */
async function tryIt(page: Page): Promise<void> {
  const trace = page.getByRole('region', { name: 'What happened and why' });
  await trace.getByRole('button', { name: /^Visit \d “How urgent”: “Urgent” holds/ }).click();
  const inspector = inspectorOf(page);
  await inspector.getByRole('button', { name: 'Change' }).click();
  await inspector.getByRole('button', { name: 'Try it here' }).click();
  expect(await inspector.getByRole('combobox', { name: 'Priority', exact: true }).inputValue()).toBe('high');
  await inspector.getByRole('button', { name: 'Close', exact: true }).click();
}

async function keep(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Keep as scenario…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Keep as scenario' });
  // Another ticket than the scenario that it began as: that one is not what Enter or a hasty click overwrites.
  await dialog.getByRole('button', { name: 'Overwrite the old one' }).waitFor();
  expect(await dialog.getByRole('textbox', { name: 'Name' }).inputValue()).toBe(
    'untouched for two working days 2',
  );
  await dialog.getByRole('textbox', { name: 'Name' }).fill('80 euros need the senior');
  expect(await dialog.getByRole('checkbox', { name: 'assignment', exact: true }).isEnabled()).toBe(false);
  await dialog.getByRole('button', { name: 'Tick all moves between tiers' }).click();
  expect(await dialog.getByRole('checkbox', { name: 'assignment', exact: true }).isChecked()).toBe(true);
  await dialog.getByRole('button', { name: 'Keep as a new one' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Kept as scenario: 80 euros need the senior').first().waitFor();
  const scenarios = await openDock(page, 'Scenarios');
  await scenarios.getByText('All 3 scenarios pass.').waitFor();
  await scenarios.getByText('4 of 4').waitFor();
  await page.getByRole('tab', { name: /^Scenarios.*All 3 scenarios pass/ }).waitFor();
}

/** Opens the publish page, says why, and publishes to production. */
async function publish(page: Page, message: string, warnings = 0): Promise<void> {
  await page.getByRole('button', { name: 'Publish…' }).click();
  const drawer = page.getByRole('dialog', { name: 'Publish' });
  // Whatever is live there, production is only ever chosen.
  await drawer.getByRole('radio', { name: /^staging/, checked: true }).waitFor();
  await drawer.getByRole('radio', { name: /^production/ }).check();
  const send = drawer.getByRole('button', { name: 'Publish to production' });
  await send.click({ force: true });
  await drawer.getByText('Please say in a few words what changes.').waitFor();
  await drawer.getByRole('textbox', { name: /^What changes/ }).fill(message);
  if (warnings > 0) {
    await send.click({ force: true });
    await drawer.getByText('Please tick the warnings above.').waitFor();
    await drawer.getByRole('checkbox').check();
  }
  await send.click();
}

/** Fetches what production gives, as a runtime does: by its address, once whole and once unchanged. */
async function fetched(
  key: string,
): Promise<{ readonly version: string | null; readonly tiers: readonly string[] }> {
  const address = `${app.server.origin}/rt/v1/env/production/policies/${key}`;
  const response = await fetch(address);
  const body = await response.text();
  const etag = response.headers.get('etag') ?? '';
  expect(etag).toBe(`"${sha256Digest(body)}"`);
  expect((await fetch(address, { headers: { 'If-None-Match': etag } })).status).toBe(304);
  const policy = parsePolicy(JSON.parse(body));
  if (!policy.ok) throw new Error('what was published is no policy');
  const events = [
    { id: 'e1', type: 'ticket.created', at: '2026-03-02T10:00:00Z', fields: { 'ticket.priority': 'high' } },
    {
      id: 'e2',
      type: 'action.requested',
      at: '2026-03-02T11:00:00Z',
      request: 'R-1',
      action: 'refund',
      amount: { amount: 8_000, currency: 'EUR' },
    },
  ];
  let state: TicketState | null = null;
  const tiers: string[] = [];
  for (const event of events) {
    const read = parseEvent({ ...event, ticket: 'T-1' });
    if (!read.ok) throw new Error(read.error.message);
    const decided: ReturnType<typeof step> = step(link(policy.value), state, read.value);
    if (!decided.ok) throw new Error('the policy does not decide');
    state = decided.value.state;
    tiers.push(...decided.value.effects.flatMap((one) => (one.effect === 'assign' ? [one.tier] : [])));
  }
  return { version: response.headers.get('rung-version'), tiers };
}

it('goes from an empty browser to a decision of a runtime', () =>
  onPage(app, {}, async (page) => {
    const key = await newFromTemplate(page, /small team/i, 'Front desk');
    await draw(page);
    await untilSaved(page);
    const { nodes } = (await draftOf(app.server.origin, key)).flow;
    expect(Object.keys(nodes as object)).toHaveLength(15);
    await rehearse(page);
    await tryIt(page);
    await keep(page);
    await untilSaved(page);
    await checkAxe(page);

    await publish(page, 'Refunds have their own way.', 1);
    const asked = page.getByRole('dialog', { name: 'Let this policy decide in production?' });
    await asked.getByText(`${app.server.origin}/rt/v1/env/production/policies/${key}`).waitFor();
    await asked.getByRole('button', { name: 'Publish to production' }).click();
    const drawer = page.getByRole('dialog', { name: 'Publish' });
    await drawer.getByText('Version 1 is live in production').waitFor();
    await drawer.getByText(`${app.server.origin}/rt/v1/env/production/policies/${key}`).waitFor();
    await checkAxe(page);
    await drawer.getByRole('button', { name: 'Done' }).click();
    expect(await fetched(key)).toEqual({ version: '1', tiers: ['team', 'senior'] });

    await page.getByRole('combobox', { name: 'Find in this policy' }).fill('refund it');
    await page.getByRole('option', { name: /May we refund it/ }).click();
    const action = inspectorOf(page).getByRole('combobox', { name: 'May somebody do this' });
    await action.fill('discount');
    await action.blur();
    const undo = page.getByRole('button', { name: /^Undo: .*May we refund it/ });
    await undo.waitFor();
    await untilSaved(page);
    await page.getByRole('button', { name: 'Publish…' }).click();
    await drawer.getByText('1 scenario fails, 2 pass.').waitFor();
    await drawer.getByText('Fix what blocks publishing, above.').waitFor();
    await drawer.getByRole('button', { name: 'Close' }).last().click();
    await undo.click();
    await fix(page);
    await untilSaved(page);
    await publish(page, 'Says that it has limits.');
    const again = page.getByRole('dialog', { name: 'Change what is live?' });
    await again.getByText(/production will follow version 2 instead of version 1/).waitFor();
    await again.getByRole('button', { name: 'Publish to production' }).click();
    await drawer.getByText('Version 2 is live in production').waitFor();
    await drawer.getByRole('button', { name: 'Done' }).click();
    expect(await fetched(key)).toMatchObject({ version: '2' });

    const versions = await openDock(page, 'Versions');
    await versions.getByText('Live in production', { exact: true }).waitFor();
    const address = `${app.server.origin}/rt/v1/env/production/policies/${key}`;
    await versions.getByText(address).waitFor();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await versions.getByRole('button', { name: 'More about version 2' }).click();
    await page.getByRole('menuitem', { name: 'Copy the address for connected systems: production' }).click();
    await expect.poll(() => page.evaluate('navigator.clipboard.readText()')).toBe(address);
    await page.evaluate(`navigator.clipboard.writeText('')`);
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder('What do you want to do?').fill('connected systems');
    await page.getByRole('button', { name: 'Copy the address for connected systems: production' }).click();
    await expect.poll(() => page.evaluate('navigator.clipboard.readText()')).toBe(address);
    await versions.getByRole('button', { name: 'Make this older one live in production' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Make live in production' }).click();
    await expect.poll(() => fetched(key)).toEqual({ version: '1', tiers: ['team', 'senior'] });
    await versions
      .getByRole('listitem')
      .filter({ hasText: 'Live in production' })
      .filter({ hasText: 'Refunds have their own way.' })
      .waitFor();
    await page.getByRole('link', { name: 'Rung, all policies' }).click();
    const row = page.getByRole('row').filter({ hasText: key });
    expect(await row.textContent()).toContain('Front desk');
  }));

/** Mends what the problems panel offers to mend. */
async function fix(page: Page): Promise<void> {
  const problems = await openDock(page, 'Problems');
  await problems.getByText(/this policy has no authority rows, but it has some/).waitFor();
  await problems.getByRole('button', { name: 'Take that remark away' }).click();
  await problems.getByText('No problems found').waitFor();
  await problems.getByText('Scenarios are run before each publish.').waitFor();
}
