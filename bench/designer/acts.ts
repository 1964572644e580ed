import type { CDPSession, Page } from 'playwright-core';
import { answerOf, emptyPlace, endFrames, openMs, startFrames, stepInView } from './in-page.ts';

/** A mouse tells where it is this often, and goes on doing so whether or not the page keeps up. */
const tellEveryMs = 8;
const tells = 250;

/** Waits for what an expression gives in the page; the page allows no function from outside. */
async function until(page: Page, expression: string, what: string): Promise<number> {
  const end = performance.now() + 120_000;
  while (performance.now() < end) {
    const found: unknown = await page.evaluate(expression);
    if (typeof found === 'number') return found;
    await page.waitForTimeout(20);
  }
  throw new Error(`the designer gives no ${what}`);
}

/** Opens a flow, and waits until it stands as it stays: checked, arranged, and all that is fetched later is there. */
export async function open(page: Page, address: string, isArranged: boolean): Promise<number> {
  await page.goto(address);
  const ms = await until(page, openMs, 'drawing of the flow');
  await until(page, answerOf('check'), 'check of the flow');
  if (isArranged) await until(page, answerOf('layout'), 'arrangement of the flow');
  await page.waitForTimeout(3000);
  return ms;
}

/** Opens the same steps as React Flow alone draws them. */
export async function openPlain(page: Page, address: string): Promise<number> {
  await page.goto(address);
  const ms = await until(page, openMs, 'drawing by React Flow alone');
  await page.waitForTimeout(500);
  return ms;
}

/** What moving something cost. */
export interface Moved {
  /** The gap between two frames that 95 of 100 do not pass, milliseconds. */
  readonly gapMs: number;
  readonly frames: number;
  /**
   * What the page's thread computed for a move of the mouse, in time of the processor: what else the machine does is not in
   * it. By the frame it would say most where a busy machine drew fewest.
   */
  readonly threadMs: number;
}

/** Notes the frames while a mouse moves as one does that does not wait for the page. */
async function framesOf(page: Page, tell: (index: number) => Promise<void>): Promise<Moved> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await threadMsOf(session);
  await page.evaluate(startFrames);
  const told: Promise<void>[] = [];
  for (let index = 1; index <= tells; index += 1) {
    told.push(tell(index));
    await page.waitForTimeout(tellEveryMs);
  }
  await Promise.all(told);
  const gaps: readonly number[] = JSON.parse(String(await page.evaluate(endFrames)));
  const threadMs = (await threadMsOf(session)) - before;
  await session.detach();
  const sorted = [...gaps].sort((a, b) => a - b);
  const gapMs = sorted[Math.floor((sorted.length - 1) * 0.95)] ?? Number.NaN;
  return { gapMs, frames: gaps.length, threadMs: threadMs / tells };
}

async function threadMsOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

/** Goes to the first step, at 100 %. */
export async function goToStart(page: Page): Promise<void> {
  await page.getByRole('button', { name: / %$/ }).click();
  await page.locator('[data-region="canvas"]').press('Home');
  await page.waitForTimeout(500);
}

/** Shows as much of the flow as fits; gives how many of its steps are drawn then. */
export async function showEverything(page: Page): Promise<number> {
  await page.getByRole('button', { name: 'Show everything' }).click();
  await page.waitForTimeout(1000);
  return page.locator('[data-step]').count();
}

/** Moves the view to and fro. */
export async function pan(page: Page): Promise<Moved> {
  const from = (await page.evaluate(emptyPlace)) as { readonly x: number; readonly y: number }; // what it returns
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  const moved = await framesOf(page, (index) =>
    page.mouse.move(from.x + 200 * Math.sin(index / 40), from.y + 120 * Math.sin(index / 28)),
  );
  await page.mouse.move(from.x, from.y);
  await page.mouse.up();
  return moved;
}

/** Zooms in and out again. */
export async function zoom(page: Page): Promise<Moved> {
  await page.mouse.move(700, 450);
  await page.keyboard.down('Control');
  const moved = await framesOf(page, (index) => page.mouse.wheel(0, index <= tells / 2 ? 3 : -3));
  await page.keyboard.up('Control');
  return moved;
}

/** How a step is found that is in view now, and stays where it is. */
async function stepOf(page: Page): Promise<string> {
  const id = String(await page.evaluate(stepInView));
  if (id === '') throw new Error('no step is in view');
  return `[data-step="${id}"]`;
}

/** Drags a step in view about, and puts it down. */
export async function drag(page: Page): Promise<Moved> {
  const box = await page.locator(await stepOf(page)).boundingBox();
  if (box === null) throw new Error('no step is in view');
  const from = { x: box.x + 60, y: box.y + 16 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 12, from.y);
  const moved = await framesOf(page, (index) =>
    page.mouse.move(from.x + 12 + index / 2, from.y + 80 * Math.sin(index / 36)),
  );
  await page.mouse.up();
  return moved;
}

/** Has everything arranged again that a hand has moved; gives how long the worker took, null where none is asked. */
export async function tidy(page: Page, isArranged: boolean): Promise<number | null> {
  if (isArranged) await until(page, answerOf('layout'), 'arrangement around what was dragged');
  await page.getByRole('button', { name: 'Tidy', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Unpin everything' }).click();
  const ms = isArranged ? await until(page, answerOf('layout'), 'arrangement of everything') : null;
  await page.waitForTimeout(500);
  return ms;
}

const warmEdits = 3;
const edits = 12;

/** Edits, one after the other, each checked by the worker: from the flow being sent to what was found. */
export async function checks(page: Page): Promise<readonly number[]> {
  await page.locator(await stepOf(page)).click({ position: { x: 60, y: 16 } });
  const title = page.getByRole('textbox', { name: 'Name of the step' });
  await title.waitFor();
  const figures: number[] = [];
  await page.waitForTimeout(3000);
  await page.evaluate(answerOf('check'));
  for (let edit = 0; edit < edits; edit += 1) {
    await title.fill(`Edit ${edit}`);
    await title.press('Enter');
    figures.push(await until(page, answerOf('check'), 'check of an edit'));
    await page.waitForTimeout(100);
  }
  return figures.slice(warmEdits);
}

/** Megabytes of objects after a collection. */
export async function heap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}
