import { execFileSync } from 'node:child_process';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { measuredRow, spread } from './measure.ts';
import type { BenchRow } from './types.ts';

const rounds = 11;
const rung = fileURLToPath(new URL('../apps/cli/bin/rung.mjs', import.meta.url));
const flow = fileURLToPath(new URL('../examples/functional-tiers/flow.json', import.meta.url));

function msOf(args: readonly string[]): number {
  const start = performance.now();
  execFileSync(execPath, [...args], { stdio: 'ignore' });
  return performance.now() - start;
}

/** How long `rung check` of a small flow takes from the shell, against a Node that does nothing. */
export async function startUp(): Promise<readonly BenchRow[]> {
  const check = [rung, 'check', flow];
  const nothing = ['-e', '0'];
  msOf(check);
  msOf(nothing);
  const pairs = Array.from({ length: rounds }, () => ({ ours: msOf(check), bare: msOf(nothing) }));
  const median = (figures: readonly number[]): string => spread(figures).median.toFixed(0);
  return [
    measuredRow(
      {
        id: 'start-up/check',
        what: 'rung check of a small flow, from start to end',
        against: 'node -e 0',
        unit: 'x',
        note: `${median(pairs.map(({ ours }) => ours))} ms against ${median(pairs.map(({ bare }) => bare))} ms; the bundle if it is current, else the sources`,
      },
      pairs.map(({ ours, bare }) => ours / bare),
    ),
  ];
}
