import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Policy } from '@rung/policy';
import type { BenchTicket } from '../decide/rules.ts';
import { timelineOf } from '../step/timelines.ts';

/** What a thread of the floor is started with. */
export interface FloorPart {
  readonly file: string;
  readonly policy: Policy;
}

/** The least that any replay does: it reads events as the platform reads JSON, and steps them. */
export interface ReplayFloor {
  /** Events a second of all threads together, their start included. @throws Error when events were lost. */
  readonly rate: () => Promise<number>;
}

/** As {@link timelineOf} gives them. */
const eventsPerTicket = 5;

async function writeEvents(
  file: string,
  lives: { readonly tickets: readonly BenchTicket[]; readonly from: number; readonly to: number },
): Promise<void> {
  const { tickets, from, to } = lives;
  const out = createWriteStream(file);
  for (let number = from; number < to; number += 1) {
    const ticket = tickets[number % tickets.length];
    if (ticket === undefined) throw new RangeError('no ticket to go round');
    const lines = timelineOf(ticket, number).map((event) => `${JSON.stringify(event)}\n`);
    if (!out.write(lines.join(''))) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

function stepAll(part: FloorPart): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const worker = new Worker(new URL('./floor-thread.ts', import.meta.url), { workerData: part });
  worker.once('message', resolve);
  worker.once('error', reject);
  return promise.finally(() => worker.terminate());
}

/**
 * Writes the events of a history of so many tickets as lines of JSON, a file for each thread, so that nothing has to be cut, mapped,
 * set aside, recorded or counted: what is left is reading and stepping.
 */
export async function prepareFloor(
  folder: string,
  history: { readonly tickets: readonly BenchTicket[]; readonly count: number; readonly policy: Policy },
  threads: number,
): Promise<ReplayFloor> {
  const { tickets, count, policy } = history;
  const share = Math.ceil(count / threads);
  const parts: FloorPart[] = [];
  const events = count * eventsPerTicket;
  for (let from = 0; from < count; from += share) {
    const to = Math.min(count, from + share);
    const file = join(folder, `events-${from}-${to}.jsonl`);
    await writeEvents(file, { tickets, from, to });
    parts.push({ file, policy });
  }
  const rate = async (): Promise<number> => {
    const start = performance.now();
    const done = await Promise.all(parts.map(stepAll));
    const seconds = (performance.now() - start) / 1000;
    const stepped = done.reduce((sum, each) => sum + each, 0);
    if (stepped !== events) throw new Error(`the floor stepped ${stepped} of ${events} events`);
    return events / seconds;
  };
  return { rate };
}
