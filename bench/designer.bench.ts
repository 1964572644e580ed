import { spawnSync } from 'node:child_process';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { browserPath, type Designer, startDesigner } from './designer/browser.ts';
import { answerOf, emptyPlace, endFrames, openMs, startFrames, stepInView } from './designer/in-page.ts';
import { makeFlow } from './flow/make-flow.ts';
import { measuredRow, unmeasuredRow } from './measure.ts';
import type { BenchRow } from './types.ts';

/** The figures that a flow of a size is held to, milliseconds and megabytes. */
interface Targets {
  readonly steps: number;
  readonly open: number;
  readonly move?: number;
  readonly drag?: number;
  readonly whole?: number;
  readonly tidy?: number;
  readonly check?: number;
  readonly heap?: number;
}

const targets: readonly Targets[] = [
  { steps: 200, open: 150, move: 25, drag: 25, whole: 30, check: 16, heap: 30 },
  { steps: 500, open: 200, move: 25, drag: 25, whole: 40, tidy: 400, check: 30, heap: 40 },
  { steps: 2000, open: 400, move: 30, drag: 35, whole: 50, tidy: 1500, check: 100, heap: 60 },
  { steps: 5000, open: 1000 },
];

const openings = 3;
const rounds = 3;
const moves = 60;

/** The designer's screens at 200, 500 and 2,000 steps, as people have them: built, from a real server, in a real browser. */
export async function designer(): Promise<readonly BenchRow[]> {
  const browser = browserPath();
  if (browser === null) return [withoutBrowser];
  spawnSync(execPath, ['scripts/build-designer.mjs'], { cwd: fileURLToPath(new URL('..', import.meta.url)) });
  const app = await startDesigner(browser);
  try {
    const rows: BenchRow[] = [];
    for (const target of targets) rows.push(...(await measured(app, target)));
    return rows;
  } finally {
    await app.stop();
  }
}

const withoutBrowser = unmeasuredRow({
  id: 'designer',
  what: 'the designer in a browser',
  against: '',
  unit: 'ms',
  note: 'not measured: no Chromium; RUNG_CHROMIUM says where one is',
});

async function measured(app: Designer, target: Targets): Promise<readonly BenchRow[]> {
  const { steps } = target;
  // About two steps to a trigger, and twelve besides.
  const key = await app.bring({ ...makeFlow(Math.round((steps - 12) / 2)), id: `bench-${steps}` });
  const page = await app.context.newPage();
  const row = (what: string, figures: readonly number[], bar: number | undefined): readonly BenchRow[] =>
    bar === undefined ? [] : [designerRow({ steps, what, unit: 'ms', bar }, figures)];
  try {
    const opened: number[] = [];
    for (let opening = 0; opening < openings; opening += 1)
      opened.push(await open(page, `${app.origin}/policies/${key}`));
    const rows = [...row('open', opened, target.open)];
    if (target.move === undefined) return rows;
    const layouts = [await answer(page, 'layout', target.tidy)];
    rows.push(...row('pan', await repeated(() => pan(page)), target.move));
    rows.push(...row('zoom', await repeated(() => zoom(page)), target.move));
    rows.push(...row('drag', await repeated(() => drag(page)), target.drag));
    rows.push(...row('check', await checks(page), target.check));
    layouts.push(await answer(page, 'layout', target.tidy));
    rows.push(
      ...row(
        'tidy',
        layouts.filter((ms) => ms !== null),
        target.tidy,
      ),
    );
    rows.push(designerRow({ steps, what: 'heap', unit: 'MB', bar: target.heap ?? 0 }, [await heap(page)]));
    await page.getByRole('button', { name: 'Show everything' }).click();
    await page.waitForTimeout(500);
    rows.push(...row('whole', await repeated(() => pan(page)), target.whole));
    return rows;
  } finally {
    await page.close();
  }
}

const names: Readonly<Record<string, string>> = {
  open: 'from the flow’s arrival to the painted canvas',
  pan: 'moving the view, 95 of 100 frames',
  zoom: 'zooming, 95 of 100 frames',
  drag: 'dragging a step, 95 of 100 frames',
  check: 'an edit checked in the worker',
  tidy: 'arranged in the worker',
  heap: 'memory of the page',
  whole: 'moving the view with all steps in it, 95 of 100 frames',
};

interface RowOf {
  readonly steps: number;
  readonly what: string;
  readonly unit: string;
  readonly bar: number;
}

function designerRow({ steps, what, unit, bar }: RowOf, figures: readonly number[]): BenchRow {
  const text = { id: `designer/${what}/${steps}`, what: `${steps} steps: ${names[what]}`, against: '', unit };
  return measuredRow({ ...text, bar: { reach: bar, aim: bar, atMost: true } }, figures);
}

/** Waits for what an expression gives in the page; the page allows no function from outside. */
async function until(page: Page, expression: string): Promise<number> {
  for (let tries = 0; tries < 1500; tries += 1) {
    const found: unknown = await page.evaluate(expression);
    if (typeof found === 'number') return found;
    await page.waitForTimeout(20);
  }
  throw new Error('the designer does not come to an end');
}

async function open(page: Page, address: string): Promise<number> {
  await page.goto(address);
  const ms = await until(page, openMs);
  await page.waitForTimeout(1500);
  return ms;
}

/** The latest answer of a worker; null where the size needs none. */
async function answer(page: Page, name: 'check' | 'layout', bar: number | undefined): Promise<number | null> {
  return bar === undefined ? null : await until(page, answerOf(name));
}

async function repeated(act: () => Promise<number>): Promise<readonly number[]> {
  const figures: number[] = [];
  for (let round = 0; round < rounds; round += 1) figures.push(await act());
  return figures;
}

/** The gap between two frames that 95 of 100 do not pass, while something is done. */
async function framesOf(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(startFrames);
  await act();
  const gaps: readonly number[] = JSON.parse(String(await page.evaluate(endFrames)));
  const sorted = [...gaps].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * 0.95)] ?? Number.NaN;
}

async function pan(page: Page): Promise<number> {
  const from = (await page.evaluate(emptyPlace)) as { readonly x: number; readonly y: number }; // what it returns
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  const gap = await framesOf(page, async () => {
    for (let move = 1; move <= moves; move += 1)
      await page.mouse.move(from.x + 200 * Math.sin(move / 10), from.y + 120 * Math.sin(move / 7));
  });
  await page.mouse.move(from.x, from.y);
  await page.mouse.up();
  return gap;
}

async function zoom(page: Page): Promise<number> {
  await page.mouse.move(700, 450);
  await page.keyboard.down('Control');
  const gap = await framesOf(page, async () => {
    for (let move = 0; move < moves; move += 1) await page.mouse.wheel(0, move < moves / 2 ? 12 : -12);
  });
  await page.keyboard.up('Control');
  return gap;
}

/** How a step is found that is in view now, and stays where it is. */
async function stepOf(page: Page): Promise<string> {
  return `[data-step="${String(await page.evaluate(stepInView))}"]`;
}

/** Drags the first step in view to and fro, and puts it down where it was. */
async function drag(page: Page): Promise<number> {
  const box = await page.locator(await stepOf(page)).boundingBox();
  if (box === null) throw new Error('no step is in view');
  const from = { x: box.x + 60, y: box.y + 16 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 12, from.y);
  const gap = await framesOf(page, async () => {
    for (let move = 1; move <= moves; move += 1)
      await page.mouse.move(from.x + 12 + 2 * move, from.y + 80 * Math.sin(move / 9));
  });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await page.waitForTimeout(1500);
  await page.keyboard.press('Control+z');
  await page.waitForTimeout(1500);
  return gap;
}

/** Edits, one after the other, each checked by the worker: from the flow being sent to what was found. */
async function checks(page: Page): Promise<readonly number[]> {
  await page.locator(await stepOf(page)).click({ position: { x: 60, y: 16 } });
  const title = page.getByRole('textbox', { name: 'Name of the step' });
  await title.waitFor();
  const figures: number[] = [];
  await page.evaluate(answerOf('check'));
  for (let edit = 0; edit < 12; edit += 1) {
    await title.fill(`Edit ${edit}`);
    await title.press('Enter');
    figures.push(await until(page, answerOf('check')));
    await page.waitForTimeout(100);
  }
  return figures.slice(2);
}

/** Megabytes of objects after a collection. */
async function heap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}
