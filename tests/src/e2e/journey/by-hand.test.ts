import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ownPolicy } from '../accessibility/documents.ts';
import { type App, onPage, startApp } from '../harness/app.ts';
import { draftOf } from '../harness/documents.ts';
import { inspectorOf, openDock, pick, stepCard, tidy, untilSaved } from '../harness/editor.ts';
import { hold, middleOf, type Point } from '../harness/pointer.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

/** A place of the empty canvas with room around it. */
async function emptyPlace(page: Page): Promise<Point> {
  const place = await page.evaluate<Point | null>(`(() => {
    const box = document.querySelector('.react-flow').getBoundingClientRect();
    const isEmpty = (x, y) => document.elementFromPoint(x, y)?.classList.contains('react-flow__pane');
    for (let y = box.top + 60; y < box.bottom - 160; y += 20)
      for (let x = box.left + 60; x < box.right - 300; x += 20)
        if ([0, 130, 260].every((right) => [0, 60, 120].every((down) => isEmpty(x + right, y + down)))) return { x, y };
    return null;
  })()`);
  if (place === null) throw new Error('the canvas is full');
  return place;
}

/** Opens a policy of its own, drawn. */
function onOwn(name: string, act: (page: Page, key: string) => Promise<void>): Promise<void> {
  return ownPolicy(app, name).then((key) =>
    onPage(app, { path: `/policies/${key}?view=canvas` }, async (page) => {
      await stepCard(page, 'Team').waitFor();
      await act(page, key);
    }),
  );
}

const kindButton = (page: Page, kind: string): Locator =>
  page.getByRole('navigation', { name: 'Add steps' }).getByRole('button', { name: `Add: ${kind}` });

/** What leads where, by ids. */
async function waysOf(key: string): Promise<readonly string[]> {
  const { edges } = (await draftOf(app.server.origin, key)).flow;
  return Object.values(edges).map(({ from, to }) => `${from.node}.${from.port} → ${to}`);
}

it('puts a kind of step where it is let go: on the canvas, into a way, behind a step, or nowhere', () =>
  onOwn('By hand', async (page, key) => {
    const before = await waysOf(key);
    const free = await emptyPlace(page);
    await hold(page, await middleOf(kindButton(page, 'Tier')), free);
    await page.getByText('put down here').waitFor();
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await page.getByText('put down here').waitFor({ state: 'detached' });
    expect(Object.keys((await draftOf(app.server.origin, key)).flow.nodes)).toHaveLength(8);

    await hold(page, await middleOf(kindButton(page, 'Tier')), free);
    await page.mouse.up();
    const added = page.locator('[data-step][data-selected="true"]');
    await added.waitFor();
    const box = await added.boundingBox();
    expect(Math.abs((box?.x ?? 0) - free.x)).toBeLessThan(12);
    expect(Math.abs((box?.y ?? 0) - free.y)).toBeLessThan(12);

    // Into the way from the senior's overdue tickets to the founder.
    await hold(
      page,
      await middleOf(kindButton(page, 'Condition')),
      await middleOf(page.locator('[data-way="senior-overdue-founder"]')),
    );
    await page.getByText('into this connection').waitFor();
    await page.mouse.up();
    await stepCard(page, 'Condition').waitFor();

    const team = page.locator('[data-step="team"]');
    await hold(page, await middleOf(kindButton(page, 'End')), await middleOf(team));
    await page.getByText('behind “Team”').waitFor();
    await page.mouse.up();
    await stepCard(page, 'End').waitFor();
    await untilSaved(page);
    const ways = await waysOf(key);
    const { nodes } = (await draftOf(app.server.origin, key)).flow;
    const idOf = (kind: string) => Object.entries(nodes).findLast(([, node]) => node.kind === kind)?.[0];
    expect(before).toContain('senior.overdue → founder');
    expect(ways).not.toContain('senior.overdue → founder');
    expect(ways).toContain(`senior.overdue → ${idOf('condition')}`);
    expect(ways.some((way) => way.startsWith(`${idOf('condition')}.`) && way.endsWith('→ founder'))).toBe(
      true,
    );
    expect(ways.some((way) => way.startsWith('team.') && way.endsWith(`→ ${idOf('end')}`))).toBe(true);
  }));

it('asks what happens then where an outcome is let go on nothing, and says why a step cannot be it', () =>
  onOwn('Let go', async (page, key) => {
    const outcome = stepCard(page, 'Founder').getByRole('button').first();
    const from = await middleOf(outcome);
    await hold(page, from, await middleOf(stepCard(page, 'Valued customer')));
    await page
      .getByText('“Valued customer” is a trigger: paths begin there, and none leads to it.')
      .first()
      .waitFor();
    await page.mouse.up();
    await hold(page, from, await emptyPlace(page));
    await page.mouse.up();
    const picker = page.getByRole('dialog', { name: 'What happens then?' });
    await picker
      .getByRole('option', { name: /^Notice/ })
      .first()
      .click();
    await picker.waitFor({ state: 'detached' });
    await stepCard(page, 'Notice').waitFor();
    await untilSaved(page);
    const { nodes } = (await draftOf(app.server.origin, key)).flow;
    const told = Object.entries(nodes).findLast(([, node]) => node.kind === 'notify')?.[0];
    expect(told).not.toBe('tell_founder');
    const ways = await waysOf(key);
    expect(ways.some((way) => way.startsWith('founder.') && way.endsWith(`→ ${told}`))).toBe(true);
    expect(ways.every((way) => !way.endsWith('→ vip'))).toBe(true);
  }));

it('says in whole of each outcome what happens while it leads nowhere', () =>
  onOwn('Outcomes', async (page) => {
    await stepCard(page, 'Senior')
      .getByRole('button', { name: /more outcomes/ })
      .click();
    const options = page.getByRole('dialog', { name: 'Outcomes' }).getByRole('option');
    await options.first().waitFor();
    const told = await options.evaluateAll((all) =>
      all
        .flatMap((option) => [...option.querySelectorAll('span')])
        .map(({ textContent, scrollHeight, clientHeight }) => ({
          text: textContent,
          isCut: scrollHeight > clientHeight && clientHeight > 0,
        })),
    );
    expect(told.some(({ text }) => text?.includes('If nothing is connected'))).toBe(true);
    expect(told.filter(({ isCut }) => isCut)).toEqual([]);
  }));

it('puts a step into a way by the plus on it, and takes the way away', () =>
  onOwn('Ways', async (page, key) => {
    const way = page.locator('[data-way="senior-overdue-founder"]');
    const point = await middleOf(way);
    await page.mouse.move(point.x, point.y);
    await page.getByRole('button', { name: 'Insert a step here' }).click();
    await page
      .getByRole('dialog')
      .getByRole('option', { name: /^Notice/ })
      .first()
      .click();
    await stepCard(page, 'Notice').waitFor();
    await untilSaved(page);
    const { nodes } = (await draftOf(app.server.origin, key)).flow;
    const told = Object.entries(nodes).findLast(([, node]) => node.kind === 'notify')?.[0];
    expect(await waysOf(key)).toEqual(
      expect.arrayContaining([`senior.overdue → ${told}`, `${told}.next → founder`]),
    );
    const fromAlarm = page.locator('[data-way="alarm-out-senior"]');
    const alarm = await middleOf(fromAlarm);
    await page.mouse.move(alarm.x, alarm.y);
    await page.getByRole('button', { name: 'Remove this connection' }).click();
    await fromAlarm.waitFor({ state: 'detached' });
    await untilSaved(page);
    expect((await waysOf(key)).some((one) => one.startsWith('alarm.'))).toBe(false);
  }));

it('selects the steps that a frame is drawn around', () =>
  onOwn('A frame', async (page) => {
    const [a, b] = [
      await stepCard(page, 'Senior').boundingBox(),
      await stepCard(page, 'Founder').boundingBox(),
    ];
    if (a === null || b === null) throw new Error('the steps are not shown');
    await page.keyboard.down('Shift');
    await hold(
      page,
      { x: Math.min(a.x, b.x) - 10, y: Math.min(a.y, b.y) - 10 },
      { x: Math.max(a.x + a.width, b.x + b.width) + 10, y: Math.max(a.y + a.height, b.y + b.height) + 10 },
    );
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await expect.poll(() => stepCard(page, 'Senior').getAttribute('data-selected')).toBe('true');
    expect(await stepCard(page, 'Founder').getAttribute('data-selected')).toBe('true');
    expect(await stepCard(page, 'Every new ticket').getAttribute('data-selected')).toBe('false');
    await inspectorOf(page)
      .getByRole('button', { name: /Senior/ })
      .first()
      .waitFor();
  }));

it('keeps a step in sight that is chosen where its settings open', () =>
  onOwn('At the edge', async (page) => {
    const card = stepCard(page, 'Founder');
    await pick(page, 'Founder');
    const right = async (): Promise<number> => {
      const box = await card.boundingBox();
      return box === null ? Number.NaN : box.x + box.width;
    };
    const settings = await inspectorOf(page).boundingBox();
    await expect.poll(right).toBeLessThan(settings?.x ?? Number.NaN);
    await page.getByRole('toolbar', { name: /Founder/ }).waitFor();
  }));

it('has the chosen steps arranged again, and lets the others stand where they were put', () =>
  onOwn('Chosen', async (page, key) => {
    for (const title of ['Senior', 'Founder']) {
      const card = await stepCard(page, title).boundingBox();
      if (card === null) throw new Error('the step is not shown');
      const grip = { x: card.x + 60, y: card.y + 16 };
      await hold(page, grip, { x: grip.x + 40, y: grip.y + 90 });
      await page.mouse.up();
    }
    await pick(page, 'Senior');
    await tidy(page, 'Unpin the selection');
    await page.getByRole('button', { name: 'Undo: Unpin one step' }).waitFor();
    await untilSaved(page);
    const { layout } = (await draftOf(app.server.origin, key)).flow;
    expect(Object.keys(layout ?? {}).filter((id) => layout?.[id]?.pinned === true)).toEqual(['founder']);
  }));

it('says so when a step that is added cuts into a way', () =>
  onOwn('Cut into', async (page) => {
    await pick(page, 'Valued customer');
    await page.getByRole('button', { name: 'Add: Authority' }).click();
    await page.getByText('Authority now stands between “Valued customer” and “Senior”.').first().waitFor();
  }));

it('shows where a rehearsed ticket sets out, wherever one looked before', () =>
  onOwn('Out of sight', async (page) => {
    await page.mouse.move(700, 450);
    await page.mouse.wheel(2400, 1600);
    const start = stepCard(page, 'Every new ticket');
    await expect.poll(async () => (await start.boundingBox())?.y).toBeLessThan(-200);
    await openDock(page, 'Rehearsal');
    const simulator = page.getByRole('region', { name: 'Simulator' });
    await simulator.getByRole('button', { name: 'untouched for two working days' }).click();
    const dock = await page.getByRole('tab', { name: 'Rehearsal' }).boundingBox();
    const bottom = async (): Promise<number> => {
      const box = await start.boundingBox();
      return box === null || box.y < 0 ? Number.NaN : box.y + box.height;
    };
    await expect.poll(bottom).toBeLessThan(dock?.y ?? Number.NaN);
  }));

it('moves an event of a rehearsal along its time line, and rehearses it there', () =>
  onOwn('In time', async (page) => {
    await openDock(page, 'Rehearsal');
    const simulator = page.getByRole('region', { name: 'Simulator' });
    await simulator.getByRole('button', { name: 'untouched for two working days' }).click();
    await simulator.getByRole('button', { name: 'Add event' }).click();
    const event = page.getByRole('dialog', { name: 'Add event' });
    await event
      .getByRole('button', { name: /^Customer/ })
      .first()
      .click();
    await event
      .getByRole('textbox', { name: /^Text|^What/ })
      .first()
      .fill('Still waiting');
    await event.getByRole('button', { name: 'Put on the time line' }).click();
    const mark = simulator.getByRole('button', { name: /Delete to remove\.$/ });
    await mark.waitFor();
    const said = await mark.getAttribute('aria-label');
    const at = await middleOf(mark);
    await hold(page, at, { x: at.x + 120, y: at.y });
    await page.mouse.up();
    await expect.poll(() => mark.getAttribute('aria-label')).not.toBe(said);
    // Letting go is no press: the form of the event stays closed.
    expect(await page.getByRole('dialog').count()).toBe(0);
  }));
