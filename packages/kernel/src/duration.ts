import { ok, type Result } from './result.ts';
import { type TextError, textFailure } from './text-error.ts';
import { type DurationMs, dayMs, durationMs, hourMs, minuteMs } from './units.ts';

/**
 * Why a text is no duration. `durationSyntax`: not written as {@link parseDuration} says. `calendarUnit`: years or
 * months, whose length depends on the date. `durationNegative`. `durationTooPrecise`: finer than a millisecond.
 * `durationOutOfRange`: longer than {@link maxDurationMs}.
 */
export type DurationError = TextError<keyof typeof failures>;

const failures = {
  durationSyntax: textFailure('durationSyntax', 'A duration is written as in PT30M, PT4H, P1DT12H or P2W.'),
  calendarUnit: textFailure(
    'calendarUnit',
    'Years and months have no fixed length; write weeks or days of 24 hours.',
  ),
  durationNegative: textFailure('durationNegative', 'A duration cannot be negative.'),
  durationTooPrecise: textFailure('durationTooPrecise', 'A duration is given to the millisecond at most.'),
  durationOutOfRange: textFailure('durationOutOfRange', 'A duration cannot exceed 10,000 years of 365 days.'),
} as const;

const secondMs = 1000;
const weekMs = 7 * dayMs;

/** The longest duration that is read, 10,000 years of 365 days: added to any instant it is still a safe integer. */
export const maxDurationMs: DurationMs = durationMs(3_650_000 * dayMs);

const shape = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d{1,3}))?S)?)?$/;

/**
 * Reads an ISO 8601 duration of weeks, days, hours, minutes and seconds, largest unit first, each at most once:
 * `PT4H`, `P1DT12H`, `P2W`, `PT2M30.5S`. A day is 24 hours. Only seconds may have a fraction, of up to three digits.
 * Zero (`PT0S`) is read; what must be longer is the caller's rule.
 */
export function parseDuration(text: string): Result<DurationMs, DurationError> {
  const parts = shape.exec(text);
  if (parts === null || text.endsWith('P') || text.endsWith('T')) return failures[explain(text)];
  const [, weeks, days, hours, minutes, seconds, fraction = ''] = parts;
  const ms =
    Number(weeks ?? 0) * weekMs +
    Number(days ?? 0) * dayMs +
    Number(hours ?? 0) * hourMs +
    Number(minutes ?? 0) * minuteMs +
    Number(seconds ?? 0) * secondMs +
    Number(fraction.padEnd(3, '0'));
  return ms <= maxDurationMs ? ok(durationMs(ms)) : failures.durationOutOfRange;
}

function explain(text: string): keyof typeof failures {
  if (/^-P|^P.*-\d/.test(text)) return 'durationNegative';
  if (/^P[^T]*\d[YM]/.test(text)) return 'calendarUnit';
  if (/^P.*\d\.\d{4,}S$/.test(text)) return 'durationTooPrecise';
  return 'durationSyntax';
}

/**
 * Writes a duration with days as the largest unit and without units that are zero: `PT4H`, `P1DT12H`, `PT0.25S`, and
 * `PT0S` for zero. Equal durations give equal text, and {@link parseDuration} reads it back.
 * @throws RangeError for a number that is not a whole one from 0 to 2^53 − 1: no brand should stand on it.
 */
export function formatDuration(duration: DurationMs): string {
  if (!Number.isSafeInteger(duration) || duration < 0) {
    throw new RangeError('a duration must be a whole number of milliseconds, not negative');
  }
  const days = unit(Math.floor(duration / dayMs), 'D');
  const hours = unit(Math.floor(duration / hourMs) % 24, 'H');
  const minutes = unit(Math.floor(duration / minuteMs) % 60, 'M');
  const time = `${hours}${minutes}${formatSeconds(duration % minuteMs)}`;
  if (time !== '') return `P${days}T${time}`;
  return days === '' ? 'PT0S' : `P${days}`;
}

function formatSeconds(ms: number): string {
  const fraction = ms % secondMs;
  const whole = Math.floor(ms / secondMs);
  if (fraction === 0) return unit(whole, 'S');
  return `${whole}.${String(fraction).padStart(3, '0').replace(/0+$/, '')}S`;
}

function unit(count: number, letter: string): string {
  return count === 0 ? '' : `${count}${letter}`;
}
