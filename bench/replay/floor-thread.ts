import { closeSync, openSync, readSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { link, step, type TicketState } from '@rung/engine';
import type { FloorPart } from './floor.ts';

/** As much as `rung replay` reads at a time. */
const blockBytes = 96 * 1024;
const lineFeed = 10;

/** The lines of a file of ASCII, in order. */
function* linesOf(file: string): Generator<string> {
  const descriptor = openSync(file, 'r');
  const block = Buffer.allocUnsafe(blockBytes);
  for (let at = 0; ; ) {
    const length = readSync(descriptor, block, 0, block.length, at);
    const end = block.subarray(0, length).lastIndexOf(lineFeed) + 1;
    if (end === 0) break;
    yield* block.toString('latin1', 0, end - 1).split('\n');
    at += end;
  }
  closeSync(descriptor);
}

/** Steps the events of a file whose tickets stand together; gives how many there were. */
function stepAll({ file, policy }: FloorPart): number {
  const linked = link(policy);
  let events = 0;
  let state: TicketState | null = null;
  for (const line of linesOf(file)) {
    const event = JSON.parse(line); // written by `prepareFloor`, and checked by the step
    if (event.ticket !== state?.ticket) state = null;
    const result = step(linked, state, event);
    if (!result.ok) throw new Error(`event ${event.id} was refused: ${result.error.code}`);
    state = result.value.state;
    events += 1;
  }
  return events;
}

parentPort?.postMessage(stepAll(workerData));
