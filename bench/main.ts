// `npm run bench`: the figures of the performance table, as ratios of what was timed in one run where there is something to hold them
// against, otherwise as counts, sizes and times of this machine.
// Options: --only=decide,link  --sizes=10,100  --replay-tickets=1000000  --out=FILE
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, execArgv, execPath, exit, stderr, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { run as calendar } from './calendar.bench.ts';
import { compileFlow } from './compile.bench.ts';
import { decide, sizes } from './decide.bench.ts';
import { designer } from './designer.bench.ts';
import { link } from './link.bench.ts';
import { describeMachine } from './machine.ts';
import { memory } from './memory.bench.ts';
import { replay } from './replay.bench.ts';
import { machineLine, table } from './report.ts';
import { run as startUp } from './startup.bench.ts';
import { steps } from './step.bench.ts';
import type { Bench, BenchRow } from './types.ts';

const { values: options } = parseArgs({
  args: argv.slice(2),
  options: {
    only: { type: 'string' },
    sizes: { type: 'string' },
    'replay-tickets': { type: 'string' },
    out: { type: 'string', default: fileURLToPath(new URL('./results.json', import.meta.url)) },
  },
});

const replayTickets = options['replay-tickets'] === undefined ? undefined : Number(options['replay-tickets']);
const chosenSizes = options.sizes?.split(',').map(Number);

/** The suites in the order in which they run; a new one is a file and a line. */
const suites: readonly (readonly [name: string, run: Bench])[] = [
  ['decide', () => decide(chosenSizes ?? sizes)],
  ['link', link],
  ['memory', memory],
  ['step', steps],
  ['compile', compileFlow],
  ['calendar', calendar],
  ['start-up', startUp],
  ['designer', () => designer(chosenSizes)],
  ['replay', () => replay(replayTickets)],
];

/**
 * Runs a suite in a process of its own: what a suite before it had V8 compile makes decisions two fifths quicker and steps no quicker, so in one
 * process the order of the suites would be in their figures.
 */
function runApart(name: string): readonly BenchRow[] {
  const folder = mkdtempSync(join(tmpdir(), 'rung-bench-'));
  const out = join(folder, 'rows.json');
  try {
    const own = [...execArgv, fileURLToPath(import.meta.url), ...argv.slice(2)];
    const { status } = spawnSync(execPath, [...own, `--only=${name}`, `--out=${out}`], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (status !== 0) exit(status ?? 1);
    return JSON.parse(readFileSync(out, 'utf8')).rows;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const wanted = options.only?.split(',') ?? suites.map(([name]) => name);
const machine = describeMachine();
const started = new Date().toISOString();
const rows: BenchRow[] = [];
for (const [name, run] of suites) {
  if (!wanted.includes(name)) continue;
  if (stderr.isTTY) stderr.write(`${name} …\n`);
  rows.push(...(wanted.length === 1 ? await run() : runApart(name)));
}

stdout.write(`${machineLine(machine)}\n\n${table(rows)}\n`);
const report = { format: 'rung/bench@1', started, machine, rows };
writeFileSync(options.out, `${JSON.stringify(report, null, 2)}\n`);
exit(0); // some engines leave handles open
