import { parseFlow } from '@rung/flow';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, onPage, startApp } from '../harness/app.ts';
import { draftOf } from '../harness/documents.ts';
import { untilSaved } from '../harness/editor.ts';
import { makePolicy } from './flows.ts';
import { randomFrom } from './random.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const keys = [
  'a',
  'i',
  'c',
  'Shift+c',
  'r',
  'n',
  'm',
  'Delete',
  'Shift+Delete',
  'Control+d',
  'Control+a',
  'F2',
  'F8',
  'Shift+F8',
  'Control+.',
  'Enter',
  'Escape',
  'Tab',
  'Shift+Tab',
  'F6',
  'Shift+F6',
  'Home',
  'End',
  'PageDown',
  'PageUp',
  'ArrowDown',
  'ArrowUp',
  'ArrowLeft',
  'ArrowRight',
  'Shift+ArrowDown',
  'Control+z',
  'Control+Shift+z',
  'Space',
  '1',
  '2',
  '0',
  '+',
  '-',
  'Shift+t',
  '/',
  '?',
  '.',
  ',',
  'Control+Enter',
  'Control+k',
  'g',
  'o',
  'Control+c',
  'Control+x',
  'Control+v',
] as const;
const words = [
  'x',
  '<b>',
  '42',
  '👩‍👩‍👧‍👦',
  '-1',
  'PT4H',
  '\u202Eabc',
  '1e999',
  'ticket.x == 1',
  '"',
  '{id}',
  ' ',
] as const;
/** What would lead away: the monkey stays in the flow, and leaves what is published alone. */
const leads = 'a[href="/"], input[type="file"], [data-region="header"] [aria-label="Rung, all policies"]';
const actions = 150;
/** As often it may begin again where it changed next to nothing: what lies under a random press depends on how quick the page is. */
const rounds = 5;
/** It was not idle. */
const leastChanges = 4;
/** No person shuts a dialog before the focus is in it, which Mantine warns of. */
const shutTooSoon = /use-focus-trap\] Failed to find focusable element/;
const seeds = (process.env['RUNG_MONKEY_SEEDS'] ?? '1871 20260706').split(' ').map(Number);

/** Does something at random; most of it is nothing that anybody would. */
async function act(page: Page, random: () => number): Promise<void> {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const what = random();
  if (what < 0.35) await page.keyboard.press(pick(keys) ?? 'Escape');
  else if (what < 0.45) await page.keyboard.insertText(pick(words) ?? 'x');
  else if (what < 0.65)
    await page.mouse.click(Math.floor(random() * 1440), 60 + Math.floor(random() * 820), {
      button: random() < 0.1 ? 'right' : 'left',
      clickCount: random() < 0.15 ? 2 : 1,
    });
  else if (what < 0.72) {
    await page.mouse.move(Math.floor(random() * 1440), 60 + Math.floor(random() * 820));
    await page.mouse.down();
    await page.mouse.move(Math.floor(random() * 1440), 60 + Math.floor(random() * 820), { steps: 3 });
    await page.mouse.up();
  } else {
    // Something that can be pressed, wherever it is.
    const place = await page.evaluate<[number, number] | null>(`((at) => {
      const all = [...document.querySelectorAll('button, [role="tab"], [role="option"], [role="menuitem"], [data-row], [data-step], input, select, textarea, label')]
        .filter((one) => !one.closest(${JSON.stringify(leads)}) && one.getClientRects().length > 0 && !one.disabled);
      const one = all[Math.floor(at * all.length)];
      one?.scrollIntoView({ block: 'nearest' });
      const box = one?.getBoundingClientRect();
      return box === undefined ? null : [box.left + box.width / 2, box.top + box.height / 2];
    })(${random()})`);
    if (place !== null) await page.mouse.click(...place);
  }
}

/** Whatever a person may be asked is answered by Escape. */
async function calmDown(page: Page): Promise<void> {
  for (let press = 0; press < 6; press += 1) await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
}

it.each(seeds)('survives whatever is pressed, keeps a flow, and undoes all of it: seed %i', async (seed) => {
  const key = await makePolicy(app.server.origin);
  const { flow: first } = await draftOf(app.server.origin, key);
  const path = `/policies/${key}?view=${seed % 2 === 0 ? 'canvas' : 'outline'}`;
  await onPage(app, { path, expected: { refusals: true, broken: shutTooSoon } }, async (page) => {
    await page.locator('[data-row], [data-step]').first().waitFor();
    const random = randomFrom(seed);
    const isHere = (): boolean => new URL(page.url()).pathname === `/policies/${key}`;
    const play = async (): Promise<void> => {
      for (let action = 0; action < actions; action += 1) {
        await act(page, random);
        if (!isHere()) await page.goto(`${app.server.origin}${path}`);
        if (action % 60 === 59) {
          expect(
            await page
              .getByText('This page could not be shown')
              .or(page.getByText('Cannot show this step'))
              .or(page.getByText('This part could not be shown'))
              .count(),
          ).toBe(0);
        }
      }
      await calmDown(page);
      await untilSaved(page);
    };
    await play();
    let { flow, rev } = await draftOf(app.server.origin, key);
    for (let round = 1; round < rounds && rev < leastChanges; round += 1) {
      await play();
      ({ flow, rev } = await draftOf(app.server.origin, key));
    }
    expect(rev).toBeGreaterThanOrEqual(leastChanges);
    expect(parseFlow(JSON.parse(JSON.stringify(flow)))).toMatchObject({ ok: true });
    // What was done can be undone, to the first flow.
    await page.goto(`${app.server.origin}/policies/${key}?view=outline`);
    await page
      .getByText('This policy is empty')
      .or(page.locator('[data-row]').first())
      .or(page.locator('[data-region="outline"]'))
      .first()
      .waitFor();
    // It may have changed the language too.
    const undo = page.getByRole('button', { name: /^(?:Undo|Rückgängig)/ }).first();
    for (let step = 0; step < 400 && (await undo.isEnabled()); step += 1) await undo.click();
    await untilSaved(page);
    const { flow: last } = await draftOf(app.server.origin, key);
    expect(last).toEqual(first);
  });
});
