import {
  dayMs,
  durationMs,
  formatDuration,
  hourMs,
  maxDurationMs,
  minuteMs,
  parseDuration,
} from '@rung/kernel';

/** The units that people choose a length of time in, longest first. */
export const durationUnits = ['week', 'day', 'hour', 'minute', 'second'] as const;

/** A unit of a length of time. */
export type DurationUnit = (typeof durationUnits)[number];

/** How long a unit is, in milliseconds. */
export const unitMs: Readonly<Record<DurationUnit, number>> = {
  week: 7 * dayMs,
  day: dayMs,
  hour: hourMs,
  minute: minuteMs,
  second: 1000,
};

const letters: Readonly<Record<DurationUnit, readonly [before: string, after: string]>> = {
  week: ['P', 'W'],
  day: ['P', 'D'],
  hour: ['PT', 'H'],
  minute: ['PT', 'M'],
  second: ['PT', 'S'],
};

/** A length of time as a number of one unit. */
export interface Length {
  readonly count: number;
  readonly unit: DurationUnit;
}

/** Units of which people say halves and quarters: 8.5 hours, but not 1.5 days, which on working hours mean something else. */
const divisible: ReadonlySet<DurationUnit> = new Set(['hour', 'minute']);

/**
 * A length of time in a unit that its text names, so that what was written as 90 minutes is shown as 90 minutes: the smallest,
 * or the one above where that comes to quarters. 1 day 12 hours are 36 hours, 8 hours 30 minutes are 8.5 hours. Null for a
 * text that is no duration.
 */
export function lengthOf(text: string): Length | null {
  const read = parseDuration(text);
  if (!read.ok) return null;
  const [date = '', time = ''] = text.slice(1).split('T');
  const named = durationUnits.filter((unit) => {
    const [before, after] = letters[unit];
    return countBefore(before === 'P' ? date : time, after) > 0;
  });
  const above = named.at(-2);
  const inQuarters =
    above !== undefined && divisible.has(above) && Number.isInteger((read.value * 4) / unitMs[above]);
  const unit = (inQuarters ? above : named.at(-1)) ?? 'second';
  return { count: read.value / unitMs[unit], unit };
}

/** The number that stands before a letter of a duration's text; 0 where the letter is not there. */
function countBefore(text: string, letter: string): number {
  const [number] = text.slice(0, Math.max(0, text.indexOf(letter))).match(/\d+$/) ?? ['0'];
  return Number(number);
}

/** The text of a length of time, in its own unit where the number is whole; null where it is too short, too long or no number. */
export function textOfLength({ count, unit }: Length): string | null {
  const ms = count * unitMs[unit];
  if (!Number.isFinite(ms) || ms < 1000 || ms > maxDurationMs || Math.round(ms) % 1000 !== 0) return null;
  const [before, after] = letters[unit];
  return Number.isInteger(count) ? `${before}${count}${after}` : formatDuration(durationMs(Math.round(ms)));
}
