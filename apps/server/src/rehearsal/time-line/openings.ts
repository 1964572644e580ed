import { isOpen, type LinkedPolicy, nextChange, nextOpening } from '@rung/engine';
import { own } from '@rung/kernel';
import { rehearsalLimits } from '../limits.ts';

/** When a calendar is open between two instants. */
export interface CalendarOpenings {
  readonly calendar: string;
  /** The name of its time zone. */
  readonly zone: string;
  /** `[fromMs, toMs]` in order, cut off at both ends of the time asked about. */
  readonly windows: readonly (readonly [fromMs: number, toMs: number])[];
  /** How far they are told: the end of the time asked about, unless there are too many. */
  readonly untilMs: number;
}

/** A stretch of time. */
export interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

/** The opening windows of one of the policy's calendars; null for an id that it does not have. */
export function openingsOf(
  { policy, calendars }: LinkedPolicy,
  id: string,
  { fromMs, toMs }: Span,
): CalendarOpenings | null {
  const rule = own(policy.calendars, id);
  const calendar = calendars.get(id);
  if (rule === undefined || calendar === undefined) return null;
  const windows: (readonly [number, number])[] = [];
  let start = isOpen(calendar, fromMs) ? fromMs : nextOpening(calendar, fromMs);
  while (start !== null && start < toMs && windows.length < rehearsalLimits.windows) {
    const end = Math.min(nextChange(calendar, start) ?? toMs, toMs);
    windows.push([start, end]);
    start = nextOpening(calendar, end);
  }
  const isWhole = start === null || start >= toMs;
  return { calendar: id, zone: rule.zone, windows, untilMs: isWhole ? toMs : (windows.at(-1)?.[1] ?? toMs) };
}
