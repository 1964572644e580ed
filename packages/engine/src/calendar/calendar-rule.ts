import { dayMs, minuteMs, parseCivilDate, weekdayFromDays } from '@rung/kernel';
import type { Policy } from '@rung/policy';
import type { LinkedZone } from './linked-zone.ts';
import { firstInstantFrom, firstInstantOfDate, lastInstantAt, steadyOffsetAround } from './local-time.ts';

/** One calendar of a policy. */
export type PolicyCalendar = Policy['calendars'][string];

/** Minutes of local time, as in a policy: the end is after the start, 1440 is 24:00, more lies in the next date. */
export type MinuteWindow = readonly [start: number, end: number];

/** An open stretch of time in milliseconds, `[start, end)`, never empty. */
export type Interval = readonly [start: number, end: number];

/** Which windows start on which date. Dates are days since 1970-01-01. */
export interface CalendarRule {
  /** Seven days, Monday first. */
  readonly week: readonly (readonly MinuteWindow[])[];
  readonly exceptions: ReadonlyMap<number, readonly MinuteWindow[]>;
}

const minutesPerDay = 1440;
const noWindows: readonly MinuteWindow[] = [];

/** Reads the rule out of a policy's calendar. A date that is not one has no effect: `parsePolicy` refused it. */
export function ruleOf(calendar: PolicyCalendar): CalendarRule {
  const exceptions = new Map<number, readonly MinuteWindow[]>();
  for (const { date, windows } of calendar.exceptions) {
    const day = parseCivilDate(date);
    if (day.ok) exceptions.set(day.value, windows);
  }
  return { week: calendar.week, exceptions };
}

/** The windows that start on a date: those of its exception, else those of its weekday. */
function windowsOfDate(rule: CalendarRule, day: number): readonly MinuteWindow[] {
  return rule.exceptions.get(day) ?? rule.week[weekdayFromDays(day)] ?? noWindows;
}

/**
 * One date's open stretches in instants, in the order of their windows, not merged (language.md 2, Calendars).
 * A date that the zone skips has none, and a window that a gap swallows gives none.
 */
export function intervalsOfDate(rule: CalendarRule, zone: LinkedZone, day: number): readonly Interval[] {
  const windows = windowsOfDate(rule, day);
  if (windows.length === 0) return windows;
  const dateStart = day * dayMs;
  const steadyOffset = steadyOffsetAround(zone, dateStart);
  if (steadyOffset !== null) {
    const origin = dateStart - steadyOffset;
    return windows.map(([start, end]): Interval => [origin + start * minuteMs, origin + end * minuteMs]);
  }
  if (firstInstantOfDate(zone, dateStart, dateStart) === null) return [];
  return windows
    .map((window) => resolveWindow(zone, dateStart, window))
    .filter(([start, end]) => start < end);
}

function resolveWindow(zone: LinkedZone, dateStart: number, [start, end]: MinuteWindow): Interval {
  const open = dateStart + start * minuteMs;
  const close = dateStart + end * minuteMs;
  return [
    firstInstantOfDate(zone, dateStart, open) ?? firstInstantFrom(zone, open),
    end === minutesPerDay ? firstInstantFrom(zone, close) : lastInstantAt(zone, close),
  ];
}

/** The same time as stretches that neither touch nor overlap, in order. */
export function mergeIntervals(intervals: readonly Interval[]): readonly Interval[] {
  const merged: [number, number][] = [];
  for (const [start, end] of intervals.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
