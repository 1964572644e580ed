import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { App } from '../harness/app.ts';
import { clientOf, draftOf } from '../harness/documents.ts';
import { expectFocus, expectSaid, pick, press, pressTo } from './keys.ts';

/** How a view is walked through; everything else is the same in both. */
export interface View {
  /** What a focused step is called: by a regular expression around its title. */
  readonly step: (title: string) => RegExp;
  /** From any step to another one, by the keys of the view. */
  readonly walkTo: (page: Page, title: string) => Promise<void>;
  /** Leads the active step's open outcome to a step that is there. */
  readonly connectTo: (page: Page, title: string) => Promise<void>;
}

/** Makes a policy of a template; gives its key. */
export async function createFromTemplate(page: Page, name: string): Promise<string> {
  await page.getByRole('link', { name: 'A first policy for a small team' }).waitFor();
  await press(page, 'n');
  await expectFocus(page, /^radio "Template"/);
  await press(page, 'Tab');
  await expectFocus(page, /radio "Small team\./);
  await press(page, 'Tab');
  await expectFocus(page, /^textbox "Name"/);
  await page.keyboard.type(name);
  await press(page, 'Enter');
  await page.waitForURL(/\/policies\/[^?]+/);
  await page.locator('[data-step]').first().waitFor();
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** Draws a path with a trigger, a condition, a clock, authority, a hand-off, a tier and an end; gives names on the way. */
export async function drawPath(page: Page, view: View): Promise<void> {
  await pressTo(page, /^navigation "Add steps"/, 'F6');
  await press(page, 'Tab');
  await expectFocus(page, /button "Add: Trigger"/);
  await press(page, 'Enter');
  await expectFocus(page, view.step('Trigger'));
  await expectSaid(page, /^Add Trigger/);
  await press(page, 'F2');
  await expectFocus(page, /^textbox/);
  await page.keyboard.type('Refund asked');
  await press(page, 'Enter');
  await expectFocus(page, view.step('Refund asked'));
  await expectSaid(page, /^Rename Trigger to “Refund asked”/);
  for (const [sought, title] of [
    ['condition', 'Condition'],
    ['clock', 'Open for a working day'],
    ['authority', 'Authority'],
    ['hand-off', 'What happened so far'],
  ] as const) {
    await press(page, 'a');
    await pick(page, sought);
    await expectFocus(page, view.step(title));
  }
  await expectSaid(page, /^Add “What happened so far”/);
  await makePart(page, { button: /^button "New package"/, name: 'Refund facts' });
  await expectFocus(page, view.step('Refund facts'));
  await view.connectTo(page, 'Team');
  await expectSaid(page, /^Lead “complete” of .* to “Team”/);
  await view.walkTo(page, 'Authority');
  await press(page, 'a');
  await pick(page, 'tier');
  await expectFocus(page, view.step('Tier'));
  await makePart(page, { button: /^button "New tier"/, name: 'Refund desk' });
  await expectFocus(page, view.step('Refund desk'));
  await view.walkTo(page, 'Authority');
  await press(page, 'a');
  await pick(page, 'end');
  await expectFocus(page, view.step('End'));
}

/** In the settings of the active step: makes the part that it is to name. */
async function makePart(
  page: Page,
  { button, name }: { readonly button: RegExp; readonly name: string },
): Promise<void> {
  await pressTo(page, /^complementary "Settings of the step"/, 'F6');
  await pressTo(page, button);
  await press(page, 'Enter');
  await expectFocus(page, /^textbox "Name of the/);
  await page.keyboard.type(name);
  await press(page, 'Enter');
  await expectFocus(page, new RegExp(`^combobox .*${name}`));
  await press(page, 'Escape');
}

/** Says what the condition asks, which nobody has made up, and spells a field of it wrong; is led to it by F8, and has it repaired. */
export async function breakAndRepair(page: Page, view: View): Promise<void> {
  await view.walkTo(page, 'Condition');
  await pressTo(page, /^complementary "Settings of the step"/, 'F6');
  await pressTo(page, /^button "Add a condition"/);
  await press(page, 'Enter');
  await writeRow(page);
  await pressTo(page, /^radio "Rows"/, 'Shift+Tab');
  await press(page, 'ArrowRight');
  await pressTo(page, /^textbox "is taken if, as text"/);
  await press(page, 'Control+a');
  await page.keyboard.type('ticket.priorty == "high"');
  await press(page, 'Tab');
  await expectFocus(page, /^button/);
  await press(page, 'Escape');
  await expectFocus(page, view.step('Condition'));
  const problem = page.getByText('There is no field ticket.priorty. Did you mean ticket.priority?');
  await problem.first().waitFor();
  await press(page, 'F8');
  await expectSaid(page, /^There is no field ticket.priorty/);
  await expectFocus(page, view.step('Condition'));
  await press(page, 'Control+.');
  await expectSaid(page, /^Repair/);
  await page.getByText(/^No (?:problems found|errors)$/).waitFor();
  await press(page, 'Control+z');
  await expectSaid(page, /^Undone: Repair/);
  await problem.first().waitFor();
  await press(page, 'Control+y');
  await expectSaid(page, /^Done again: Repair/);
  await expectFocus(page, view.step('Condition'));
}

/** Writes the one row of a new condition: each choice leads on to the next, and a half row is not kept. */
async function writeRow(page: Page): Promise<void> {
  await expectFocus(page, /^combobox "What it is about"/);
  await page.getByText('Nothing is asked yet. The condition is kept').waitFor();
  await page.keyboard.type('prior');
  await press(page, 'Enter');
  await expectFocus(page, /^combobox "Priority: comparison"/);
  await page.getByText('Nothing is asked yet. The condition is kept').waitFor();
  await press(page, 'Enter');
  await expectFocus(page, /^combobox "Priority: value"/);
  await page.keyboard.type('high');
  await page.getByText('priority is high', { exact: true }).waitFor();
  await expectFocus(page, /^combobox "Priority: value"/);
}

/** Rehearses a ticket, goes through its steps, and keeps it as a scenario. */
export async function rehearseAndKeep(page: Page): Promise<void> {
  await press(page, 'Control+Enter');
  await expectFocus(page, /^button "untouched for two working days"/);
  await press(page, 'Enter');
  await expectSaid(page, /^\d+ steps\./);
  await expectFocus(page, /^region "Simulator"/);
  await page.getByText(/^\d+ steps$/).waitFor();
  await press(page, '.');
  await expectSaid(page, /Mon 2 Mar/);
  await page
    .getByRole('region', { name: 'Simulator' })
    .getByText(/^1 of \d+$/)
    .waitFor();
  const before = await page.locator('[role="status"][aria-live="polite"]').textContent();
  await press(page, '.');
  await expect.poll(() => page.locator('[role="status"][aria-live="polite"]').textContent()).not.toBe(before);
  await press(page, ',');
  await expectSaid(page, new RegExp(before?.slice(0, 20) ?? ''));
  await pressTo(page, /^button "Keep as scenario…"/);
  await press(page, 'Enter');
  await expectFocus(page, /^textbox "Name"/);
  await press(page, 'Control+a');
  await page.keyboard.type('Nobody touches it');
  await pressTo(page, /^button "Keep as a new one"/);
  await press(page, 'Enter');
  await expectSaid(page, /“Nobody touches it”/);
  await expectFocus(page, /^button "Keep as scenario…"/);
}

/** Publishes to staging, from the bar on top, with the one warning read: nothing that the step of authority could answer comes to it. */
export async function publish(page: Page): Promise<void> {
  await pressTo(page, /^button "Publish…"/, 'Shift+Tab');
  await press(page, 'Enter');
  await page
    .getByRole('dialog', { name: 'Publish' })
    .getByText('asks about what is requested, but no trigger that hears a request leads here')
    .waitFor();
  await pressTo(page, /^checkbox "I have read these 2 warnings/);
  await press(page, ' ');
  await pressTo(page, /^textbox "What changes, for your colleagues"/);
  await page.keyboard.type('Refunds have a desk');
  await pressTo(page, /^button "Publish to staging"/);
  await press(page, 'Enter');
  await page
    .getByRole('dialog')
    .getByText(/version 1/i)
    .first()
    .waitFor();
  await press(page, 'Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expectFocus(page, /^button "Publish…"/);
}

/** The document and the versions on the server say what was done. */
export async function expectDone({ server }: App, key: string): Promise<void> {
  const { flow } = await draftOf(server.origin, key);
  const of = (kind: string) =>
    Object.entries(flow.nodes).flatMap(([id, node]) => (node.kind === kind ? [id] : []));
  const made = (kind: string) => of(kind).at(-1) ?? '';
  const byTitle = (title: string) =>
    Object.entries(flow.nodes).find(([, node]) => node.title === title)?.[0] ?? title;
  const ways = Object.values(flow.edges).map(({ from, to }) => `${from.node}.${from.port} → ${to}`);
  const [asked, condition, authority] = [byTitle('Refund asked'), made('condition'), made('authority')];
  const handoff = made('handoff');
  const clock = Object.values(flow.edges).find(({ from }) => from.node === condition)?.to ?? '';
  const tier = Object.entries(flow.nodes).find(
    ([, { kind, config }]) => kind === 'tier' && 'tier' in config && config.tier === 'refund_desk',
  );
  expect(flow.nodes[clock]?.kind).toBe('sla');
  expect(ways).toEqual(
    expect.arrayContaining([
      `${asked}.out → ${condition}`,
      `${condition}.case:yes → ${clock}`,
      `${clock}.breached → ${authority}`,
      `${authority}.granted → ${handoff}`,
      `${handoff}.complete → team`,
      `${authority}.needsSignOff → ${tier?.[0]}`,
      `${authority}.denied → ${made('end')}`,
    ]),
  );
  expect(flow.nodes[condition]).toMatchObject({
    config: { cases: [{ when: 'ticket.priority == "high"' }] },
  });
  expect(flow.contextPackages).toMatchObject({ refund_facts: { name: 'Refund facts' } });
  expect(flow.tiers).toMatchObject({ refund_desk: { name: 'Refund desk' } });
  expect(flow.scenarios?.map(({ name }) => name)).toContain('Nobody touches it');
  const { versions } = await clientOf(server.origin).versions.list.query({ key });
  expect(versions.map(({ number }) => number)).toEqual([1]);
}
