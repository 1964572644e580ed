import type { Flow } from '@rung/flow';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, newPerson, onPage, startApp } from '../harness/app.ts';
import { checkAxe } from '../harness/check-axe.ts';
import { draftOf, draftText } from '../harness/documents.ts';
import { inspectorOf, newFromTemplate, openDock, pick, stepCard } from '../harness/editor.ts';
import { makePolicy } from '../robust/flows.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const named = async (key: string, part: keyof Flow): Promise<unknown> =>
  (await draftOf(app.server.origin, key)).flow[part];

it('copies steps into another policy and asks what stands for the parts it lacks', async () => {
  const person = await newPerson(app);
  await person.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: app.server.origin });
  try {
    await onPage(app, { context: person }, async (page) => {
      const from = await newFromTemplate(page, /small team/i, 'Copied from');
      await pick(page, 'Tell the founder in business hours');
      await page.getByRole('button', { name: 'More actions' }).click();
      await page.getByRole('menuitem', { name: /^Copy/ }).click();
      await expect.poll(() => page.evaluate('navigator.clipboard.readText()')).toContain('rung/fragment@1');

      await page.getByRole('link', { name: 'Rung, all policies' }).click();
      await page.getByRole('button', { name: 'New policy' }).click();
      await page.getByText('Blank', { exact: true }).click();
      await page.getByRole('textbox', { name: 'Name' }).fill('Pasted into');
      await page.getByRole('button', { name: 'Create policy' }).click();
      await page.waitForURL('**/policies/pasted-into');
      await page.getByRole('button', { name: 'A ticket comes in' }).click();
      await stepCard(page, 'Trigger').waitFor();
      await stepCard(page, 'Trigger').focus();
      await page.keyboard.press('Control+v');
      const dialog = page.getByRole('dialog', { name: 'Paste into this policy' });
      await dialog.getByRole('combobox', { name: 'Channels: Team chat' }).waitFor();
      await checkAxe(page);
      expect(await dialog.getByRole('combobox', { name: 'Texts: A ticket reached you' }).inputValue()).toBe(
        'Bring it along',
      );
      await dialog.getByRole('button', { name: 'Paste 1 step' }).click();
      await stepCard(page, 'Tell the founder in business hours').waitFor();
      await expect
        .poll(async () => Object.values((await named('pasted-into', 'channels')) as object))
        .toEqual(Object.values((await named(from, 'channels')) as object));
    });
  } finally {
    await person.close();
  }
});

it('asks which of two entries of one id pasted steps mean', async () => {
  const key = await makePolicy(app.server.origin);
  const copied = {
    format: 'rung/fragment@1',
    nodes: {
      agency: { kind: 'notify', title: 'Ask the agency', config: { to: 'owner', channel: 'inbox' } },
    },
    edges: {},
    channels: { inbox: { name: 'Agency chat', kind: 'chat' } },
  };
  const person = await newPerson(app);
  await person.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: app.server.origin });
  try {
    await onPage(app, { context: person, path: `/policies/${key}` }, async (page) => {
      await stepCard(page, 'Senior').focus();
      await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(JSON.stringify(copied))})`);
      await page.keyboard.press('Control+v');
      const dialog = page.getByRole('dialog', { name: 'Paste into this policy' });
      const channel = dialog.getByRole('combobox', { name: 'Channels: Agency chat' });
      await channel.waitFor();
      const submit = dialog.getByRole('button', { name: 'Paste 1 step' });
      expect([await channel.inputValue(), await submit.isDisabled()]).toEqual(['', true]);
      await channel.click();
      await page.getByRole('option', { name: 'Use “Inbox” instead' }).waitFor();
      await page.getByRole('option', { name: 'Bring it along' }).click();
      await submit.click();
      await stepCard(page, 'Ask the agency').waitFor();
      await expect
        .poll(async () => Object.values((await named(key, 'channels')) as object))
        .toMatchObject([{ name: 'Inbox' }, { name: 'Agency chat' }]);
    });
  } finally {
    await person.close();
  }
});

it('refuses a clipboard that holds something else', async () => {
  const person = await newPerson(app);
  await person.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: app.server.origin });
  try {
    await onPage(app, { context: person, path: '/policies/small-team-starter' }, async (page) => {
      await pick(page, 'Senior');
      await page.evaluate(`navigator.clipboard.writeText('{"format":"rung/fragment@1","nodes":7}')`);
      await stepCard(page, 'Senior').focus();
      await page.keyboard.press('Control+v');
      const told = page.getByRole('dialog', { name: 'This cannot be pasted' });
      await told.getByText('"edges" is missing.').waitFor();
      await told.getByRole('button', { name: 'Close' }).last().click();
      await told.waitFor({ state: 'detached' });
      expect(Object.keys((await draftOf(app.server.origin, 'small-team-starter')).flow.nodes)).toHaveLength(
        8,
      );
    });
  } finally {
    await person.close();
  }
});

it('puts the kinds that were added last before the others, once there are any', async () => {
  const key = await makePolicy(app.server.origin);
  await onPage(app, { path: `/policies/${key}` }, async (page) => {
    const groups = () => page.getByRole('dialog', { name: 'Add a step' }).getByRole('group').all();
    const more = page.getByRole('button', { name: 'More kinds of steps' });
    await more.click();
    await page.getByRole('group', { name: 'Start', exact: true }).waitFor();
    expect(await page.getByRole('group', { name: 'Recent', exact: true }).count()).toBe(0);
    await page.getByRole('option', { name: /^Wait/ }).click();
    await inspectorOf(page).waitFor();
    await page.getByRole('button', { name: 'Add: Tier' }).click();
    await more.click();
    await page.getByRole('group', { name: 'Start', exact: true }).waitFor();
    const [first] = await groups();
    expect(await first?.getByRole('option').allTextContents()).toEqual([
      expect.stringMatching(/^Tier/),
      expect.stringMatching(/^Wait/),
    ]);
    await page.reload();
    await more.click();
    await page.getByRole('group', { name: 'Recent', exact: true }).waitFor();
  });
});

it('finds a step by a value inside it', () =>
  onPage(app, { path: '/policies/small-team-starter' }, async (page) => {
    const find = page.getByRole('combobox', { name: 'Find in this policy' });
    await find.fill('customer.vip');
    const [found, ...others] = await page.getByRole('option').all();
    expect(others).toEqual([]);
    expect(await found?.textContent()).toContain('Valued customer');
    await find.fill('no such thing');
    await page.getByText('Nothing here says this').waitFor();
    await find.fill('customer.vip');
    await page.getByRole('option').click();
    await expect.poll(() => page.evaluate('document.activeElement.ariaLabel')).toMatch(/^Valued customer\. /);
    await inspectorOf(page).waitFor();
  }));

it('finds what the policy works with, and leads to it', () =>
  onPage(app, { path: '/policies/small-team-starter' }, async (page) => {
    const find = page.getByRole('combobox', { name: 'Find in this policy' });
    await find.fill('alarm_words');
    const words = page.getByRole('group', { name: 'Word lists' }).getByRole('option');
    await words.first().waitFor();
    // The step that asks for them comes first.
    expect(await page.getByRole('option').first().textContent()).toContain('Alarming word');
    await words.first().click();
    const dialog = page.getByRole('dialog');
    await page.getByRole('dialog', { name: 'Words that need a senior' }).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await find.fill('open_too_long');
    await page
      .getByRole('group', { name: 'Outcomes' })
      .getByRole('option', { name: /^Senior/ })
      .click();
    const goesTo = inspectorOf(page).getByRole('combobox', { name: '“work overdue” goes to' });
    await expect.poll(() => goesTo.and(page.locator(':focus')).count()).toBe(1);
  }));

it('opens every table of the policy from the palette, before any other was', () =>
  onPage(app, { path: '/policies/authority-ladder' }, async (page) => {
    await page.locator('[data-region="canvas"]').waitFor();
    for (const [sought, table] of [
      ['matrix', 'Authority matrix'],
      ['guards', 'Guards and rules'],
    ] as const) {
      await page.keyboard.press('Control+k');
      await page.getByPlaceholder('What do you want to do?').fill(sought);
      await page.getByRole('button', { name: table }).click();
      await page.getByRole('tab', { name: table, selected: true }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  }));

it('asks in the outline too when an empty policy starts', () =>
  onPage(app, { size: 'phone' }, async (page) => {
    await page.getByRole('button', { name: 'New policy' }).click();
    await page.getByText('Blank', { exact: true }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Nothing yet');
    await page.getByRole('button', { name: 'Create policy' }).click();
    await page.waitForURL('**/policies/nothing-yet');
    await page.getByRole('heading', { name: 'When does this policy start?' }).waitFor();
    await checkAxe(page);
    await page.getByRole('button', { name: 'The customer asks for a manager' }).click();
    await expect
      .poll(() => draftText(app.server.origin, 'nothing-yet'))
      .toContain('customer.requested_manager');
  }));

it('closes the settings of a step by their own button, on the canvas and in the outline', () =>
  onPage(app, { path: '/policies/small-team-starter' }, async (page) => {
    const close = page.getByRole('button', { name: 'Close the settings' });
    await pick(page, 'Senior');
    await close.click();
    await inspectorOf(page).waitFor({ state: 'detached' });
    await page.getByText('Outline', { exact: true }).click();
    const row = page.locator('[data-row="senior"]');
    await row.getByText('Senior', { exact: true }).first().click();
    await inspectorOf(page).waitFor();
    await close.press('Enter');
    await inspectorOf(page).waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate('document.activeElement.dataset.row')).toBe('senior');
  }));

it('selects nothing by itself when the outline is opened or gets the focus back', () =>
  onPage(app, { path: '/policies/small-team-starter' }, async (page) => {
    await stepCard(page, 'Senior').waitFor();
    await page.getByText('Outline', { exact: true }).click();
    const selected = page.locator('[role="row"][aria-selected="true"]');
    await page.locator('[data-row]').first().waitFor();
    expect(await selected.count()).toBe(0);
    await page.locator('[data-row="senior"]').focus();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate('document.activeElement.dataset.row')).toBe('senior');
    expect(await selected.count()).toBe(0);
    expect(await inspectorOf(page).count()).toBe(0);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => selected.count()).toBe(1);
    await inspectorOf(page).waitFor();
  }));

it('brings the outcome that a problem is about into sight, and begins at the top for another step', () =>
  onPage(app, {}, async (page) => {
    await newFromTemplate(page, /small team/i, 'Scrolled');
    await page.getByRole('button', { name: 'Add: Trigger' }).click();
    const problems = await openDock(page, 'Problems');
    const outcome = inspectorOf(page).getByLabel('“then” goes to').first();
    await outcome.waitFor();
    const top = () => page.evaluate(`document.querySelector('[data-region="inspector"]').scrollTop`);
    const isInSight = async () => {
      const [box, aside] = [await outcome.boundingBox(), await inspectorOf(page).boundingBox()];
      if (box === null || aside === null) throw new Error('the settings are gone');
      return box.y >= aside.y && box.y + box.height <= aside.y + aside.height;
    };
    expect(await isInSight()).toBe(false);
    await page.keyboard.press('Control+.');
    await page.getByText('Rung has no repair for this').first().waitFor();
    await problems.getByRole('button', { name: /must say where “then” leads/ }).click();
    await expect.poll(isInSight).toBe(true);
    expect(await top()).toBeGreaterThan(0);
    await page.getByText('Outline', { exact: true }).click();
    await page.locator('[data-row="founder"]').getByText('Founder', { exact: true }).first().click();
    await expect.poll(top).toBe(0);
  }));

it('leaves a rehearsal by its button', () =>
  onPage(app, { path: '/policies/small-team-starter' }, async (page) => {
    const rehearsal = await openDock(page, 'Rehearsal');
    await rehearsal.getByRole('button', { name: 'Random ticket' }).click();
    const passed = () => stepCard(page, 'Team').getAttribute('data-passed');
    await expect.poll(passed).not.toBe('none');
    await openDock(page, 'Problems');
    await expect.poll(passed).toBe('none');
    await openDock(page, 'Rehearsal');
    await expect.poll(passed).not.toBe('none');
    await rehearsal.getByRole('button', { name: 'Leave the rehearsal' }).click();
    await rehearsal.getByRole('heading', { name: 'Rehearse a ticket' }).waitFor();
    await expect.poll(passed).toBe('none');
    await expect
      .poll(() => page.evaluate(`document.activeElement.closest('[data-region]')?.dataset.region`))
      .toBe('simulator');
    // The ticket and what happened to it are not lost.
    await rehearsal.getByRole('button', { name: 'Go on with the last: Random ticket' }).click();
    await rehearsal.getByRole('button', { name: 'Leave the rehearsal' }).waitFor();
    await expect.poll(passed).not.toBe('none');
  }));

it('keeps the picker inside the window, from wherever it is opened', () =>
  onPage(app, { path: '/policies/small-team-starter' }, async (page) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await stepCard(page, 'Team').waitFor();
    await page.getByRole('button', { name: 'More kinds of steps' }).click();
    const picker = page.getByRole('dialog', { name: 'Add a step' });
    await picker.getByRole('option').first().waitFor();
    await expect
      .poll(async () => {
        const box = await picker.boundingBox();
        return box !== null && box.y >= 0 && box.y + box.height <= 720;
      })
      .toBe(true);
  }));
