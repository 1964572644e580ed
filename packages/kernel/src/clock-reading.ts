import { dayMs, minuteMs } from './units.ts';

/** What a clock on a wall shows. */
export interface ClockReading {
  /** The date, days since 1970-01-01. */
  readonly day: number;
  /** `11:30`, with seconds where there are any. */
  readonly time: string;
  /** How far the clock is ahead of UTC: `UTC`, `UTC+1`, `UTC−3:30`. */
  readonly offset: string;
}

/** Reads an instant, milliseconds since 1970, off a clock that is so many milliseconds ahead of UTC. Pure. */
export function readClock(instant: number, offsetMs: number): ClockReading {
  const local = instant + offsetMs;
  const day = Math.floor(local / dayMs);
  return { day, time: timeText(local - day * dayMs), offset: offsetText(offsetMs) };
}

function timeText(msOfDay: number): string {
  const seconds = Math.floor((msOfDay % minuteMs) / 1000);
  const time = hoursAndMinutes(Math.floor(msOfDay / minuteMs));
  return seconds === 0 ? time : `${time}:${two(seconds)}`;
}

function hoursAndMinutes(minutes: number): string {
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function offsetText(offsetMs: number): string {
  const minutes = Math.round(Math.abs(offsetMs) / minuteMs);
  if (minutes === 0) return 'UTC';
  const rest = minutes % 60 === 0 ? '' : `:${two(minutes % 60)}`;
  return `UTC${offsetMs < 0 ? '−' : '+'}${Math.floor(minutes / 60)}${rest}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
