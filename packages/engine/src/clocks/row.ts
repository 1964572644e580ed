import type { ClockOutcome, ClockRow } from '@rung/kernel';
import { instantText, type Run } from '../run.ts';
import { grown } from '../state/lists.ts';
import type { Cycle } from '../state/state.ts';
import { countedAt, dueAt, type Face } from './cycle.ts';

/** How a cycle stands at an instant. */
interface Standing {
  readonly outcome: ClockOutcome;
  readonly at: number;
  /** What was counted until then, where it is known already. */
  readonly countedMs?: number;
  readonly retroactive?: boolean;
  readonly stoppedWhilePaused?: boolean;
}

/** A cycle as it is reported. */
export function rowOf(
  ticket: string,
  { cycle, face }: { cycle: Cycle; face: Face },
  standing: Standing,
): ClockRow {
  const { outcome, at, retroactive = false, stoppedWhilePaused = false } = standing;
  const due = dueAt(cycle, face);
  const pausing = cycle.pausedAt === undefined ? 0 : at - cycle.pausedAt;
  const row: ClockRow = {
    clock: cycle.clock,
    ticket,
    cycle: cycle.cycle,
    startedAt: instantText(cycle.startedAt),
    dueAt: due === null ? null : instantText(due),
    metAt: outcome === 'met' ? instantText(at) : null,
    breachedAt: outcome === 'breached' ? instantText(at) : null,
    countedMs: standing.countedMs ?? countedAt(cycle, face, at),
    pausedMs: (cycle.pausedMs ?? 0) + pausing,
    outcome,
  };
  if (!retroactive && !stoppedWhilePaused) return row;
  return {
    ...row,
    ...(retroactive ? { retroactive: true } : {}),
    ...(stoppedWhilePaused ? { stoppedWhilePaused: true } : {}),
  };
}

/** Gives a cycle's row with the results of the step: it is final. */
export function reportCycle(
  run: Run,
  measured: { readonly cycle: Cycle; readonly face: Face },
  standing: Standing,
): void {
  run.finished = grown(run.finished, rowOf(run.state.ticket, measured, standing));
}

interface Finishing {
  readonly cycle: Cycle;
  readonly face: Face;
  /** What was counted until now, where it is known already. */
  readonly countedMs?: number;
}

/** How a stopped cycle ends: met if no more was counted than its target, breached if the instant came too late. */
export function finishCycle(
  run: Run,
  { cycle, face, countedMs = countedAt(cycle, face, run.step.at) }: Finishing,
  outcome: 'met' | 'cancelled',
): void {
  if (cycle.breachedAt !== undefined) return; // reported when it was breached, and final since
  const { at } = run.step;
  const paused = cycle.since === null;
  const late = outcome === 'met' && face.targetMs !== null && countedMs > face.targetMs;
  reportCycle(
    run,
    { cycle, face },
    {
      outcome: late ? 'breached' : outcome,
      at,
      countedMs,
      stoppedWhilePaused: paused && outcome === 'met',
    },
  );
  run.recorder?.add({
    step: 'clock',
    clock: cycle.clock,
    change: late ? 'breached' : outcome,
    data: { countedMs, targetMs: face.targetMs },
  });
}
