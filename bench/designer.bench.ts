import { spawnSync } from 'node:child_process';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import {
  checks,
  drag,
  goToStart,
  heap,
  type Moved,
  open,
  openPlain,
  pan,
  showEverything,
  tidy,
  zoom,
} from './designer/acts.ts';
import { browserPath, type Designer, startDesigner } from './designer/browser.ts';
import { type PlainDesigner, startPlain } from './designer/plain.ts';
import { makeFlow } from './flow/make-flow.ts';
import { measuredRow, ratios, spread, unmeasuredRow } from './measure.ts';
import type { BenchRow } from './types.ts';

/** The figures that a flow of a size is held to, milliseconds and megabytes. */
interface Targets {
  readonly steps: number;
  readonly open: number;
  /** What React Flow alone took to open where `open` was promised. */
  readonly alone: number;
  /** What is done besides opening it. */
  readonly use?: Readonly<Record<Act, number>> & { readonly tidy: number | null };
}

type Act = 'pan' | 'zoom' | 'drag' | 'check' | 'heap' | 'whole';
type Timed = Act | 'first' | 'open' | 'tidy';

const targets: readonly Targets[] = [
  // A flow of 200 steps is arranged by the page itself, between two frames.
  {
    steps: 200,
    open: 150,
    alone: 92,
    use: { pan: 25, zoom: 25, drag: 25, tidy: null, check: 16, heap: 30, whole: 30 },
  },
  {
    steps: 500,
    open: 200,
    alone: 126,
    use: { pan: 25, zoom: 25, drag: 25, tidy: 400, check: 30, heap: 40, whole: 40 },
  },
  {
    steps: 2000,
    open: 400,
    alone: 174,
    use: { pan: 30, zoom: 30, drag: 35, tidy: 1500, check: 100, heap: 60, whole: 50 },
  },
  { steps: 5000, open: 1000, alone: 264 },
];

const openings = 5;
const rounds = 3;

/** The designer's screens at 200 to 5,000 steps, as people have them: built, from a real server, in a real browser. */
export async function designer(sizes?: readonly number[]): Promise<readonly BenchRow[]> {
  const browser = browserPath();
  if (browser === null) return [withoutBrowser];
  buildDesigner();
  const app = await startDesigner(browser);
  const plain = await startPlain();
  try {
    const rows: BenchRow[] = [];
    for (const target of targets)
      if (sizes?.includes(target.steps) ?? true) rows.push(...(await measured({ app, plain }, target)));
    return rows;
  } finally {
    await plain.stop();
    await app.stop();
  }
}

function buildDesigner(): void {
  const cwd = fileURLToPath(new URL('..', import.meta.url));
  const { status } = spawnSync(execPath, ['scripts/build-designer.mjs'], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  // What would be measured is what was built before.
  if (status !== 0) throw new Error('the designer was not built');
}

const withoutBrowser = unmeasuredRow({
  id: 'designer',
  what: 'the designer in a browser',
  against: '',
  unit: 'ms',
  note: 'not measured: no Chromium; RUNG_CHROMIUM says where one is',
});

/** From how many steps on the page has a flow arranged by a worker. */
const arrangedFrom = 300;

/** The designer, and React Flow alone. */
interface Measured {
  readonly app: Designer;
  readonly plain: PlainDesigner;
}

async function measured({ app, plain }: Measured, targets: Targets): Promise<readonly BenchRow[]> {
  const { steps, open: openBar, use } = targets;
  // As many steps as are said, or one more.
  const flow = { ...makeFlow((steps - 8) / 2), id: `bench-${steps}` };
  const key = await app.bring(flow);
  const isArranged = steps >= arrangedFrom;
  const address = `${app.origin}/policies/${key}`;
  const first = await firstOpenings(app, address, isArranged);
  const page = await app.context.newPage();
  try {
    await open(page, address, isArranged);
    const opened: number[] = [];
    const alone: number[] = [];
    for (let opening = 0; opening < openings; opening += 1) {
      alone.push(await openPlain(page, plain.addressOf(flow)));
      opened.push(await open(page, address, false));
    }
    const rows = [
      row({ steps, what: 'first', unit: 'ms', bar: openBar }, first),
      row({ steps, what: 'open', unit: 'ms', bar: openBar }, opened),
      besideAlone(targets, opened, alone),
    ];
    if (use === undefined) return rows;
    const frames = (what: Act, moved: readonly Moved[], more = '') =>
      rows.push(framesRow({ steps, what, unit: 'ms', bar: use[what], note: more }, moved));
    frames('pan', await repeated(() => fromStart(page, pan)));
    frames('zoom', await repeated(() => fromStart(page, zoom)));
    const tidied: number[] = [];
    const drags = await repeated(async () => {
      const dragged = await fromStart(page, drag);
      const ms = await tidy(page, isArranged);
      if (ms !== null) tidied.push(ms);
      return dragged;
    });
    frames('drag', drags);
    if (use.tidy !== null) rows.push(row({ steps, what: 'tidy', unit: 'ms', bar: use.tidy }, tidied));
    await goToStart(page);
    rows.push(row({ steps, what: 'check', unit: 'ms', bar: use.check }, await checks(page)));
    rows.push(row({ steps, what: 'heap', unit: 'MB', bar: use.heap }, [await heap(page)]));
    const drawn = await showEverything(page);
    frames('whole', await repeated(() => pan(page)), `${drawn} steps are in the window; `);
    return rows;
  } finally {
    await page.close();
  }
}

/** Openings by browsers that do not know how the flow was arranged before. */
async function firstOpenings(
  app: Designer,
  address: string,
  isArranged: boolean,
): Promise<readonly number[]> {
  const found: number[] = [];
  for (let opening = 0; opening < openings; opening += 1) {
    const browser = await app.newBrowser();
    found.push(await open(await browser.newPage(), address, isArranged));
    await browser.close();
  }
  return found;
}

/**
 * How quick a machine is at this is told by React Flow alone, with as many steps, in the same run: the promise holds where the
 * designer takes no more of what that takes than it may where the promise was made.
 */
function besideAlone(
  { steps, open: promised, alone: then }: Targets,
  opened: readonly number[],
  alone: readonly number[],
): BenchRow {
  const bar = Math.round((promised / then) * 100) / 100;
  return measuredRow(
    {
      id: `designer/open-beside/${steps}`,
      what: `${steps} steps: ${names.open}`,
      against: 'React Flow alone with as many steps, sized and culled',
      unit: 'x',
      note: `${spread(alone).median.toFixed(0)} ms alone; ${then} ms where ${promised} ms were promised`,
      bar: { reach: bar, aim: bar, atMost: true },
    },
    ratios(opened, alone),
  );
}

async function fromStart(page: Page, act: (page: Page) => Promise<Moved>): Promise<Moved> {
  await goToStart(page);
  return act(page);
}

async function repeated<T>(act: () => Promise<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for (let round = 0; round < rounds; round += 1) found.push(await act());
  return found;
}

const names: Readonly<Record<Timed, string>> = {
  first: 'from the flow’s arrival to the painted canvas, in a new browser',
  open: 'from the flow’s arrival to the painted canvas',
  pan: 'moving the view, 95 of 100 frames',
  zoom: 'zooming, 95 of 100 frames',
  drag: 'dragging a step, 95 of 100 frames',
  check: 'an edit checked in the worker',
  tidy: 'arranged in the worker',
  heap: 'memory of the page',
  whole: 'moving the view from afar, 95 of 100 frames',
};

interface RowOf {
  readonly steps: number;
  readonly what: Timed;
  readonly unit: string;
  readonly bar: number;
  readonly note?: string;
}

function row({ steps, what, unit, bar, note = '' }: RowOf, figures: readonly number[]): BenchRow {
  const text = { id: `designer/${what}/${steps}`, what: `${steps} steps: ${names[what]}`, against: '', unit };
  return measuredRow({ ...text, note, bar: { reach: bar, aim: bar, atMost: true } }, figures);
}

/** A row of gaps between frames, which come every 16.7 ms at best and wait for whatever else the machine does, with what does not. */
function framesRow(of: RowOf, moved: readonly Moved[]): BenchRow {
  const thread = spread(moved.map(({ threadMs }) => threadMs)).median.toFixed(1);
  const frames = spread(moved.map((round) => round.frames)).median;
  const note = `${of.note ?? ''}${frames} frames, ${thread} ms of the page’s thread for each move`;
  return row(
    { ...of, note },
    moved.map(({ gapMs }) => gapMs),
  );
}
