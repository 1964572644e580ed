import { execFile } from 'node:child_process';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { CellResult } from './decide/cell.ts';
import { type Shape, shapes } from './decide/rules.ts';
import { type Bar, measuredRow, ratios, spread, unmeasuredRow } from './measure.ts';
import type { BenchRow } from './types.ts';

export const sizes: readonly number[] = [10, 100, 1000, 10_000];

const cellProgram = fileURLToPath(new URL('./decide/cell.ts', import.meta.url));
const run = promisify(execFile);

/** Runs one size and shape in a process of its own. */
async function runCell(shape: Shape, size: number): Promise<CellResult> {
  const args = ['--conditions=@rung/source', cellProgram, shape, String(size)];
  const { stdout } = await run(execPath, args, { maxBuffer: 2 ** 26 });
  return JSON.parse(stdout); // printed by `cell.ts`, which says what it is
}

/** Variants of one engine; its best counts, so that no figure of ours rests on a poor use of somebody else's. */
const engines: readonly {
  readonly id: string;
  readonly label: string;
  readonly variants: readonly string[];
}[] = [
  { id: 'generated-js', label: 'generated JS', variants: ['generated-js', 'generated-js-chunks'] },
  {
    id: 'zen-engine',
    label: 'zen-engine 0.54.0',
    variants: ['zen-engine', 'zen-engine-one-column', 'zen-engine-64-in-flight'],
  },
  { id: 'json-logic-engine', label: 'json-logic-engine 5.0.7', variants: ['json-logic-engine'] },
  { id: 'cel-js', label: 'cel-js 8.0.0', variants: ['cel-js'] },
  { id: 'json-rules-engine', label: 'json-rules-engine 7.3.1', variants: ['json-rules-engine'] },
];

/** How much faster than each engine to be, at least and at best; `sparse` and `dense` differ only against generated code. */
const sparseBars: Readonly<Record<string, readonly (Bar | undefined)[]>> = {
  'generated-js': [
    { reach: 0.5, aim: 1 },
    { reach: 1, aim: 3 },
    { reach: 10, aim: 30 },
    { reach: 25, aim: 100 },
  ],
  'zen-engine': [undefined, { reach: 20, aim: 40 }, { reach: 80, aim: 150 }, { reach: 100, aim: 400 }],
};
const denseBar: Bar = { reach: 0.5, aim: 1 };

function barFor(shape: Shape, size: number, engine: string): Bar | undefined {
  if (shape === 'sparse') return sparseBars[engine]?.[sizes.indexOf(size)];
  return engine === 'generated-js' ? denseBar : undefined;
}

const perSecond = (rate: number): string =>
  rate >= 10_000 ? `${Math.round(rate / 1000)} k/s` : `${Math.round(rate)}/s`;

function bestVariant(rates: CellResult['rates'], variants: readonly string[]): string | undefined {
  const measured = variants.filter((name) => rates[name] !== undefined);
  const median = (name: string): number => spread(rates[name] ?? []).median;
  return measured.sort((a, b) => median(b) - median(a))[0];
}

function whyUnmeasured({ different }: CellResult, variants: readonly string[]): string {
  const differing = variants.find((name) => different[name] !== undefined);
  return differing === undefined
    ? 'not measured: past 1,000 rules one decision takes tenths of a second'
    : `not measured: another answer than the generated code for ticket ${different[differing]}`;
}

interface Cell {
  readonly shape: Shape;
  readonly size: number;
  readonly result: CellResult;
}

function peerRows({ shape, size, result }: Cell): readonly BenchRow[] {
  const { rates } = result;
  const ours = rates['rung'] ?? [];
  return engines.map(({ id, label, variants }) => {
    const bar = barFor(shape, size, id);
    const text = {
      id: `decide/${shape}/${size}/${id}`,
      what: `decide, ${shape}, ${size.toLocaleString('en')} triggers`,
      against: label,
      unit: 'x',
      ...(bar === undefined ? {} : { bar }),
    };
    const best = bestVariant(rates, variants);
    if (best === undefined) return unmeasuredRow({ ...text, note: whyUnmeasured(result, variants) });
    const theirs = rates[best] ?? [];
    const note = `${perSecond(spread(ours).median)} against ${perSecond(spread(theirs).median)} (${best})`;
    return measuredRow({ ...text, note }, ratios(ours, theirs));
  });
}

/** Our own rates: from a ready snapshot, from a host's ticket, and finding every match instead of the first. */
function ownRows({ shape, size, result }: Cell): readonly BenchRow[] {
  const what = `decide, ${shape}, ${size.toLocaleString('en')} triggers`;
  const visited = `a scan looks at ${Math.round(result.visited)} rules, ${(result.matched * 100).toFixed(1)} % of tickets match`;
  const kinds = [
    ['rung', '', visited],
    ['rung-from-ticket', ', snapshot made from the ticket each time', ''],
    ['rung-matching', ', all that match', ''],
  ] as const;
  return kinds.map(([name, suffix, note]) => {
    const text = {
      id: `decide/${shape}/${size}/${name}`,
      what: what + suffix,
      against: '',
      unit: '/s',
      note,
    };
    return measuredRow(text, result.rates[name] ?? []);
  });
}

function timesOf(cells: readonly Cell[], size: number): readonly number[] {
  const cell = cells.find((each) => each.shape === 'sparse' && each.size === size);
  return (cell?.result.rates['rung'] ?? []).map((rate) => 1 / rate);
}

function growthRow(cells: readonly Cell[]): readonly BenchRow[] {
  const [small, large] = [timesOf(cells, 100), timesOf(cells, 10_000)];
  if (small.length === 0 || large.length === 0) return [];
  const text = {
    id: 'decide/growth',
    what: 'decide, sparse: time at 10,000 triggers',
    against: 'time at 100',
    unit: 'x',
    bar: { reach: 8, aim: 3, atMost: true },
  };
  return [measuredRow(text, ratios(large, small))];
}

/** Which trigger fires first, for policies of several sizes, against other engines. */
export async function decide(chosen: readonly number[] = sizes): Promise<readonly BenchRow[]> {
  const cells: Cell[] = [];
  for (const shape of shapes) {
    for (const size of chosen) cells.push({ shape, size, result: await runCell(shape, size) });
  }
  return [...cells.flatMap((cell) => [...peerRows(cell), ...ownRows(cell)]), ...growthRow(cells)];
}
