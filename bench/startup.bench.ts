import { spawnSync } from 'node:child_process';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { measuredRow, ratios } from './measure.ts';
import type { BenchRow } from './types.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const rounds = 21;
const warmRounds = 3;

const tool = 'apps/cli/bin/rung.cjs';
const flow = 'examples/functional-tiers/flow.json';
/** What is started, by name; `nothing` is what starting Node itself takes. */
const starts = {
  nothing: ['-e', '0'],
  version: [tool, '--version'],
  check: [tool, 'check', flow],
} as const;
type Start = keyof typeof starts;

function start(args: readonly string[]): void {
  const { status, stderr } = spawnSync(execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
}

/** Milliseconds from start to end, round by round; contenders take turns so that other work on the machine meets all alike. */
function timeStarts(): Readonly<Record<Start, readonly number[]>> {
  const times: Record<Start, number[]> = { nothing: [], version: [], check: [] };
  for (let round = -warmRounds; round < rounds; round += 1) {
    for (const [name, args] of Object.entries(starts)) {
      const began = performance.now();
      start(args);
      if (round >= 0) times[name as Start].push(performance.now() - began); // a key of `starts`
    }
  }
  return times;
}

/** How long the command line tool takes from start to end, against Node alone: the bundle as an install builds it. */
export async function run(): Promise<readonly BenchRow[]> {
  start(['scripts/bundle.mjs']);
  const { nothing, version, check } = timeStarts();
  const against = 'node -e 0';
  return [
    measuredRow(
      {
        id: 'startup/check',
        what: 'rung check of a small flow, from start to end',
        against,
        unit: 'x',
        bar: { reach: 3, aim: 2.5, atMost: true },
      },
      ratios(check, nothing),
    ),
    measuredRow(
      { id: 'startup/version', what: 'rung --version, from start to end', against, unit: 'x' },
      ratios(version, nothing),
    ),
  ];
}
