import type { ClockOutcome, ClockRow } from '@rung/kernel';
import { stepInstant } from '../effects.ts';
import { instantText, textOrNull } from '../instant-text.ts';
import type { Run } from '../run.ts';
import { grown } from '../state/lists.ts';
import type { Cycle } from '../state/state.ts';
import { countedAt, dueAt, type Face } from './cycle.ts';

/** How a cycle ends. */
interface Ending {
  readonly outcome: ClockOutcome;
  /** What was counted until then. */
  readonly countedMs: number;
  readonly mark: 'retroactive' | 'stoppedWhilePaused' | null;
}

/** How a cycle stands at an instant. */
interface Standing extends Ending {
  readonly at: number;
  /** `at` as text, if it ended then. */
  readonly iso: string | null;
}

/** A cycle as it is reported. */
export function rowOf(
  ticket: string,
  { cycle, face }: { cycle: Cycle; face: Face },
  { outcome, at, iso, countedMs, mark }: Standing,
): ClockRow {
  const pausing = cycle.pausedAt === undefined ? 0 : at - cycle.pausedAt;
  const row: ClockRow = {
    clock: cycle.clock,
    ticket,
    cycle: cycle.cycle,
    startedAt: instantText(cycle.startedAt),
    dueAt: textOrNull(dueAt(cycle, face)),
    metAt: outcome === 'met' ? iso : null,
    breachedAt: outcome === 'breached' ? iso : null,
    countedMs,
    pausedMs: (cycle.pausedMs ?? 0) + pausing,
    outcome,
  };
  return mark === null ? row : { ...row, [mark]: true };
}

/** Gives a cycle's row, as it ends now, with the results of the step: it is final. */
export function reportCycle(
  run: Run,
  measured: { readonly cycle: Cycle; readonly face: Face },
  { outcome, countedMs, mark }: Ending,
): void {
  const standing = { outcome, at: run.step.at, iso: stepInstant(run), countedMs, mark };
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
  const isMet = outcome === 'met';
  const change = isMet && face.targetMs !== null && countedMs > face.targetMs ? 'breached' : outcome;
  const mark = isMet && cycle.since === null ? 'stoppedWhilePaused' : null;
  reportCycle(run, { cycle, face }, { outcome: change, countedMs, mark });
  run.recorder?.add({
    step: 'clock',
    clock: cycle.clock,
    change,
    data: { countedMs, targetMs: face.targetMs },
  });
}
