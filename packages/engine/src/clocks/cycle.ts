import { counted } from '../calendar/counted.ts';
import { deadline } from '../calendar/deadline.ts';
import type { LinkedCalendar } from '../calendar/linked-calendar.ts';
import { grown, none, withItem } from '../state/lists.ts';
import type { Cycle } from '../state/state.ts';

/** A point of counted time short of the target, at which an outlet fires. */
export interface Threshold {
  readonly id: string;
  readonly countedMs: number;
}

/** What a cycle is measured against. */
export interface Face {
  readonly calendar: LinkedCalendar;
  /** Null while no row of the clock's table holds: it counts, and has no deadline. */
  readonly targetMs: number | null;
  /** As the clock lists them; none without a target. */
  readonly thresholds: readonly Threshold[];
  /** The least counted time at which any of this fires; infinite without a target. */
  readonly firstMs: number;
}

/** Which of a tier's two targets. */
export type TierTarget = 'acknowledge' | 'work';

/** What counts on a calendar toward a target. */
export function faceOf(
  calendar: LinkedCalendar,
  targetMs: number | null,
  thresholds: readonly Threshold[] = none,
): Face {
  if (targetMs === null) return { calendar, targetMs, thresholds: none, firstMs: Number.POSITIVE_INFINITY };
  const firstMs = thresholds.reduce((least, { countedMs }) => Math.min(least, countedMs), targetMs);
  return { calendar, targetMs, thresholds, firstMs };
}

/**
 * Something of a cycle that falls due: a threshold's id, or `breached`. What had passed before the cycle got its target,
 * or before it went on, lies a millisecond before the cycle runs: in the past, whenever that is asked.
 */
export interface Outlet {
  readonly outlet: string;
  readonly at: number;
}

/** The outlet of the target itself. */
export const breached = 'breached';

/** Counted time until an instant. */
export function countedAt(cycle: Cycle, { calendar }: Pick<Face, 'calendar'>, at: number): number {
  return cycle.since === null ? cycle.counted : cycle.counted + counted(calendar, cycle.since, at);
}

/** The cycle, paused. What was counted stays. */
export function pauseCycle(cycle: Cycle, face: Pick<Face, 'calendar'>, at: number): Cycle {
  if (cycle.since === null) return cycle;
  return { ...cycle, counted: countedAt(cycle, face, at), since: null, pausedAt: at };
}

/** The cycle, running again. */
export function resumeCycle(cycle: Cycle, at: number): Cycle {
  if (cycle.since !== null) return cycle;
  const { pausedAt = at, ...rest } = cycle;
  return { ...rest, since: at, pausedMs: (cycle.pausedMs ?? 0) + (at - pausedAt) };
}

/** The cycle with its counted time brought to an instant: needed before its calendar changes. */
export function foldCycle(cycle: Cycle, face: Pick<Face, 'calendar'>, at: number): Cycle {
  return cycle.since === null ? cycle : { ...cycle, counted: countedAt(cycle, face, at), since: at };
}

/** The earliest instant at which so much is counted; null while paused, or if it never will be. */
function instantOf(cycle: Cycle, { calendar }: Pick<Face, 'calendar'>, countedMs: number): number | null {
  return cycle.since === null ? null : deadline(calendar, cycle.since, countedMs - cycle.counted);
}

/** The deadline as it is reported: null while paused and without a target. */
export function dueAt(cycle: Cycle, face: Face): number | null {
  return face.targetMs === null ? null : instantOf(cycle, face, face.targetMs);
}

/** Whether an outlet of the cycle has fired or was passed over. */
export function hasFired(cycle: Cycle, outlet: string): boolean {
  return outlet === breached ? cycle.breachedAt !== undefined : (cycle.fired ?? none).includes(outlet);
}

/** The cycle with a threshold fired or passed over. */
export function withFired(cycle: Cycle, threshold: string): Cycle {
  return { ...cycle, fired: withItem(cycle.fired, threshold) };
}

/** The cycle with every threshold passed over that lies before so much counted time; one exactly there still fires. */
export function passOver(cycle: Cycle, { thresholds, targetMs }: Face, countedMs: number): Cycle {
  if (targetMs === null) return cycle;
  let passed = cycle;
  for (const threshold of thresholds) {
    const { id } = threshold;
    if (threshold.countedMs < countedMs && !hasFired(passed, id)) passed = withFired(passed, id);
  }
  return passed;
}

/** What of a cycle will fire, if nothing happens; empty while paused. */
export function outletsAhead(cycle: Cycle, face: Face): readonly Outlet[] {
  const { targetMs } = face;
  if (targetMs === null || cycle.since === null) return none;
  let ahead: Outlet[] | null = null;
  for (const { id, countedMs } of face.thresholds) {
    const at = outletAt(cycle, { face, outlet: id, countedMs });
    if (at !== null) ahead = grown(ahead, { outlet: id, at });
  }
  const at = outletAt(cycle, { face, outlet: breached, countedMs: targetMs });
  if (at !== null) ahead = grown(ahead, { outlet: breached, at });
  return ahead ?? none;
}

/** When an outlet of a running cycle fires; null if it has, or never will. */
function outletAt(
  cycle: Cycle,
  { face, outlet, countedMs }: { readonly face: Face; readonly outlet: string; readonly countedMs: number },
): number | null {
  if (cycle.since === null || hasFired(cycle, outlet)) return null;
  return countedMs < cycle.counted ? cycle.since - 1 : instantOf(cycle, face, countedMs);
}

/**
 * The earliest instant at which an outlet may fire; infinite while paused. At least as much time goes by until then as is
 * counted, whatever the calendar: for most steps that alone says that nothing is due, and no calendar is asked.
 */
export function earliestOutlet(cycle: Cycle, face: Face): number {
  return cycle.since === null ? Number.POSITIVE_INFINITY : cycle.since + countedAhead(cycle, face);
}

/**
 * The instant at which the next outlet fires; null while paused, or if none will. Where that lies beyond what is asked
 * about, so do all others.
 */
export function firstOutlet(cycle: Cycle, face: Face): number | null {
  if (cycle.since === null) return null;
  const ahead = countedAhead(cycle, face);
  if (ahead === Number.POSITIVE_INFINITY) return null;
  return ahead < 0 ? cycle.since - 1 : deadline(face.calendar, cycle.since, ahead);
}

/** How much more is counted until the next outlet fires. */
function countedAhead(cycle: Cycle, { thresholds, targetMs, firstMs }: Face): number {
  if (cycle.fired === undefined && cycle.breachedAt === undefined) return firstMs - cycle.counted;
  let least = targetMs === null || hasFired(cycle, breached) ? Number.POSITIVE_INFINITY : targetMs;
  for (const { id, countedMs } of thresholds) {
    if (countedMs < least && !hasFired(cycle, id)) least = countedMs;
  }
  return least - cycle.counted;
}
