import { threadFace } from '../clocks/face.ts';
import { endCycle } from '../clocks/open-cycles.ts';
import { finishCycle } from '../clocks/row.ts';
import type { Run } from '../run.ts';
import { none } from '../state/lists.ts';
import type { Thread } from '../state/state.ts';

/** Ends a thread: its own clock and the declared clocks that measure it end as given. */
export function endThread(run: Run, thread: Thread, outcome: 'met' | 'cancelled'): void {
  const { state, linked } = run;
  state.threads = (state.threads ?? none).filter(({ n }) => n !== thread.n);
  if ('cycle' in thread && thread.cycle !== null) {
    finishCycle(run, { cycle: thread.cycle, face: threadFace(linked, thread) }, outcome);
  }
  endMeasuring(run, thread, outcome);
}

/** Ends the declared clocks that measure a thread, be the thread itself over or not. */
export function endMeasuring(run: Run, thread: Thread, outcome: 'met' | 'cancelled'): void {
  for (const cycle of run.state.clocks ?? none) {
    if (cycle.of !== thread.n) continue;
    if (run.linked.clocks.get(cycle.clock)?.scope === thread.kind) endCycle(run, cycle, outcome);
  }
}

/** Puts a changed thread in the place of the old one. */
export function replaceThread(run: Run, changed: Thread): void {
  run.state.threads = (run.state.threads ?? none).map((thread) =>
    thread.n === changed.n ? changed : thread,
  );
}
