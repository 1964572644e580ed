import { parentPort, workerData } from 'node:worker_threads';
import { advance, link, nextDeadline, step, type TicketState } from '@rung/engine';
import { epochMs } from '@rung/kernel';
import { readByHand } from './by-hand.ts';
import type { FloorPart, FloorResult } from './floor.ts';

/** Steps the events of a file whose tickets stand together, and lets each ticket's timers run up to the end. */
function stepAll({ file, policy, untilMs }: FloorPart): FloorResult {
  const linked = link(policy);
  let [events, effects] = [0, 0];
  let state: TicketState | null = null;
  const end = (): void => {
    if (state === null || nextDeadline(linked, state) === null) return;
    const result = advance(linked, state, epochMs(untilMs));
    if (!result.ok) throw new Error(`the end of ${state.ticket} was refused: ${result.error.code}`);
    effects += result.value.effects.length;
  };
  readByHand(file, (event) => {
    if (event.ticket !== state?.ticket) {
      end();
      state = null;
    }
    const result = step(linked, state, event);
    if (!result.ok) throw new Error(`event ${event.id} was refused: ${result.error.code}`);
    state = result.value.state;
    events += 1;
    effects += result.value.effects.length;
  });
  end();
  return { events, effects };
}

parentPort?.postMessage(stepAll(workerData));
