import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { MetricRow, ReplayReport } from '@rung/simulator';
import { repositoryRoot } from '../shared-data.ts';

const run = promisify(execFile);

/** A folder of `examples/replays`, and the history to replay with it. */
export interface ReplayCase {
  readonly example: string;
  readonly tickets: string;
  readonly options?: readonly string[];
}

/** Replays a history as a user does, in a process of its own, and reads the report. */
export async function runReplay({ example, tickets, options = [] }: ReplayCase): Promise<ReplayReport> {
  const folder = join(repositoryRoot, 'examples', 'replays', example);
  const main = join(repositoryRoot, 'apps', 'cli', 'src', 'main.ts');
  const { stdout } = await run(
    process.execPath,
    [
      '--conditions=@rung/source',
      main,
      'replay',
      join(folder, 'flow.json'),
      '--tickets',
      tickets,
      '--map',
      join(folder, 'map.json'),
      '--json',
      ...options,
    ],
    { maxBuffer: 1 << 26 },
  );
  const report: ReplayReport = JSON.parse(stdout); // of our own program, whose format its own tests hold
  return report;
}

/** One metric of a report. */
export function metric(report: ReplayReport, id: string): MetricRow {
  const row = report.metrics.metrics.find((one) => one.id === id);
  if (row === undefined) throw new Error(`there is no ${id}`);
  return row;
}
