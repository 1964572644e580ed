import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { compile } from '@rung/compiler';
import type { Policy } from '@rung/policy';
import { makeTickets } from './decide/rules.ts';
import { makeFlow } from './flow/make-flow.ts';
import { measuredRow, ratios, spread, unmeasuredRow } from './measure.ts';
import { prepareFloor, type ReplayedHistory } from './replay/floor.ts';
import { historyMap, writeHistory } from './replay/history.ts';
import { stepRates, triggerCount as stepTriggers } from './step.bench.ts';
import type { BenchRow } from './types.ts';

const run = promisify(execFile);
const rung = fileURLToPath(new URL('../apps/cli/bin/rung.cjs', import.meta.url));
const reporter = new URL('./replay/report-memory.mjs', import.meta.url).href;
const rounds = 5;
const eventsPerTicket = 5;
/** The tickets that histories go round. */
const tickets = makeTickets(2000, 42);

/** What one replay took. */
interface Replay {
  readonly seconds: number;
  /** The most that its process ever held, threads included; of several processes, added up. */
  readonly memoryMb: number;
  readonly replayed: ReplayedHistory;
}

interface Files {
  readonly folder: string;
  readonly compiled: Policy;
  readonly policy: string;
  readonly map: string;
}

interface History {
  readonly file: string;
  readonly tickets: number;
}

async function replayOnce(files: Files, history: History, workers: number): Promise<Replay> {
  const memory = join(files.folder, `memory-${performance.now()}`);
  const args = [rung, 'replay', files.policy, '--tickets', history.file, '--map', files.map];
  const start = performance.now();
  const { stdout } = await run(execPath, [...args, '--workers', String(workers), '--json'], {
    maxBuffer: 2 ** 28,
    env: { ...env, NODE_OPTIONS: `--import=${reporter}`, RUNG_BENCH_MEMORY: memory },
  });
  const seconds = (performance.now() - start) / 1000;
  const { counts, until } = JSON.parse(stdout);
  if (counts?.events !== history.tickets * eventsPerTicket || counts?.tickets !== history.tickets)
    throw new Error(`the replay lost something: ${JSON.stringify(counts)}`);
  const kilobytes = readFileSync(memory, 'utf8').trim().split('\n').map(Number);
  return {
    seconds,
    memoryMb: kilobytes.reduce((sum, kb) => sum + kb, 0) / 1024,
    replayed: { ...counts, untilMs: Date.parse(until) },
  };
}

function prepare(): Files {
  const folder = mkdtempSync(join(tmpdir(), 'rung-bench-'));
  const { policy } = compile(makeFlow(stepTriggers));
  if (policy === null) throw new Error("the benchmark's flow does not compile");
  const files = {
    folder,
    compiled: policy,
    policy: join(folder, 'policy.json'),
    map: join(folder, 'map.json'),
  };
  writeFileSync(files.policy, JSON.stringify(policy));
  writeFileSync(files.map, JSON.stringify(historyMap));
  return files;
}

async function historyOf(files: Files, count: number): Promise<History> {
  const file = join(files.folder, `history-${count}.csv`);
  await writeHistory(file, tickets, { from: 0, to: count });
  return { file, tickets: count };
}

async function measure(files: Files, count: number): Promise<readonly BenchRow[]> {
  const cores = Math.min(2, availableParallelism());
  const history = await historyOf(files, count);
  const quarter = await historyOf(files, Math.ceil(count / 4));
  const events = { tickets, count, policy: files.compiled };
  const floor = await prepareFloor(files.folder, events, cores);
  const floorOfOne = await prepareFloor(files.folder, events, 1);
  const { replayed } = await replayOnce(files, history, cores); // fills the disk's and Node's caches
  const one: Replay[] = [];
  const two: Replay[] = [];
  const small: Replay[] = [];
  const steps: number[] = [];
  const floors: number[] = [];
  const floorsOfOne: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    one.push(await replayOnce(files, history, 1));
    two.push(await replayOnce(files, history, 2));
    steps.push(spread(await stepRates()).median);
    floors.push(await floor.rate(replayed));
    floorsOfOne.push(await floorOfOne.rate(replayed));
    small.push(await replayOnce(files, quarter, 2));
  }
  const rates = two.map(({ seconds }) => (count * eventsPerTicket) / seconds);
  const size = `${count.toLocaleString('en')} tickets x 5 events`;
  const memory = (replays: readonly Replay[]) => replays.map(({ memoryMb }) => memoryMb);
  const rate = Math.round(spread(rates).median / 1000);
  const stepRate = Math.round(spread(steps).median / 1000);
  const floorRate = Math.round(spread(floors).median / 1000);
  const coreSteps = steps.map((each) => each * cores);
  return [
    measuredRow(
      {
        id: 'replay/rate',
        what: `replay of ${size}, ${cores} workers, from the command line, start and reading included`,
        against: `one core's step rate x ${cores}`,
        unit: 'x',
        bar: { reach: 0.6, aim: 0.9 },
        note: `${rate} k events/s against ${stepRate} k/s x ${cores}`,
      },
      ratios(rates, coreSteps),
    ),
    measuredRow(
      {
        id: 'replay/floor',
        what: `the same file read by a program written for its columns alone, and stepped, nothing else, ${cores} threads`,
        against: `one core's step rate x ${cores}`,
        unit: 'x',
        note: `${floorRate} k events/s`,
      },
      ratios(floors, coreSteps),
    ),
    measuredRow(
      {
        id: 'replay/of-floor',
        what: `replay of ${size}, ${cores} workers`,
        against: 'reading by that program and stepping alone',
        unit: 'x',
      },
      ratios(rates, floors),
    ),
    measuredRow(
      {
        id: 'replay/workers',
        what: `replay of ${size} with 2 workers`,
        against: 'with 1',
        unit: 'x',
        bar: { reach: 1.7, aim: 1.9 },
        note: `${spread(two.map(({ seconds }) => seconds)).median.toFixed(1)} s against ${spread(one.map(({ seconds }) => seconds)).median.toFixed(1)} s`,
      },
      one.map(({ seconds }, round) => seconds / (two[round]?.seconds ?? Number.NaN)),
    ),
    measuredRow(
      {
        id: 'replay/floor-workers',
        what: `the same file read by that program and stepped, ${cores} threads that share nothing`,
        against: 'one thread that does it all',
        unit: 'x',
        note: `what the machine gives ${cores} threads; ${floorRate} k events/s against ${Math.round(spread(floorsOfOne).median / 1000)} k/s`,
      },
      ratios(floors, floorsOfOne),
    ),
    measuredRow(
      {
        id: 'replay/memory',
        what: `memory of that replay: the most that its process, threads included, ever held`,
        against: '',
        unit: 'MB',
        bar: { reach: 400, aim: 400, atMost: true },
        note: `a quarter of the history: ${Math.round(spread(memory(small)).median)} MB`,
      },
      memory(two),
    ),
  ];
}

/**
 * `rung replay` as people run it, on a history written to a temporary folder. The figure to reach is for 1,000,000 tickets;
 * fewer are the default, since the rate does not depend on the length and the bench is to be over in minutes.
 */
export async function replay(count = 100_000): Promise<readonly BenchRow[]> {
  if (availableParallelism() < 2) {
    return [
      unmeasuredRow({
        id: 'replay/workers',
        what: 'replay with 2 workers',
        against: 'with 1',
        unit: 'x',
        note: 'not measured: this machine has one core',
      }),
    ];
  }
  const files = prepare();
  try {
    return await measure(files, count);
  } finally {
    rmSync(files.folder, { recursive: true });
  }
}
