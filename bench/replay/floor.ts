import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Policy } from '@rung/policy';
import type { BenchTicket } from '../decide/rules.ts';
import { writeHistory } from './history.ts';

/** What a thread of the floor is started with. */
export interface FloorPart {
  readonly file: string;
  readonly policy: Policy;
  /** The instant of the latest event of all: timers fire up to then. */
  readonly untilMs: number;
}

/** What a thread of the floor, or all of them, came to. */
export interface FloorResult {
  readonly events: number;
  readonly effects: number;
}

/** The replay that a floor is held against. */
export interface ReplayedHistory extends FloorResult {
  readonly untilMs: number;
}

/** The least that any replay of the history does: it reads its events by a program written for its columns alone, and steps them. */
export interface ReplayFloor {
  /** Events a second of all threads together, their start included. @throws Error when events or effects are not those of the replay. */
  readonly rate: (replayed: ReplayedHistory) => Promise<number>;
}

function stepAll(part: FloorPart): Promise<FloorResult> {
  const { promise, resolve, reject } = Promise.withResolvers<FloorResult>();
  const worker = new Worker(new URL('./floor-thread.ts', import.meta.url), { workerData: part });
  worker.once('message', resolve);
  worker.once('error', reject);
  return promise.finally(() => worker.terminate());
}

/**
 * Writes a history of so many tickets in a file for each thread, so that nothing has to be cut or shared. Nothing is mapped by data, checked
 * but by the step, set aside, recorded or counted either: what is left is reading and stepping.
 */
export async function prepareFloor(
  folder: string,
  history: { readonly tickets: readonly BenchTicket[]; readonly count: number; readonly policy: Policy },
  threads: number,
): Promise<ReplayFloor> {
  const { tickets, count, policy } = history;
  const share = Math.ceil(count / threads);
  const parts: Omit<FloorPart, 'untilMs'>[] = [];
  for (let from = 0; from < count; from += share) {
    const to = Math.min(count, from + share);
    const file = join(folder, `part-${from}-${to}.csv`);
    await writeHistory(file, tickets, { from, to });
    parts.push({ file, policy });
  }
  const rate = async (replayed: ReplayedHistory): Promise<number> => {
    const start = performance.now();
    const done = await Promise.all(parts.map((part) => stepAll({ ...part, untilMs: replayed.untilMs })));
    const seconds = (performance.now() - start) / 1000;
    const sum = (of: (result: FloorResult) => number): number =>
      done.reduce((all, each) => all + of(each), 0);
    const [events, effects] = [sum((each) => each.events), sum((each) => each.effects)];
    if (events !== replayed.events || effects !== replayed.effects)
      throw new Error(`the floor came to ${events} events and ${effects} effects, not to the replay's`);
    return events / seconds;
  };
  return { rate };
}
