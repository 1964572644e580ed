import { formatDuration, maxDurationMs, parseDuration } from './duration.ts';
import { dayMs, durationMs, hourMs, minuteMs } from './units.ts';

/** What people call the units, largest first; a month is no unit here, so a bare m is a minute. */
const everyday =
  /^(?:(\d{1,9})(?:w|weeks?))?(?:(\d{1,9})(?:d|days?))?(?:(\d{1,9})(?:h|hrs?|hours?))?(?:(\d{1,9})(?:m|mins?|minutes?))?(?:(\d{1,9})(?:s|secs?|seconds?))?$/;
const unitsMs: readonly number[] = [7 * dayMs, dayMs, hourMs, minuteMs, 1000];

/**
 * The ISO 8601 duration that was probably meant by what people write: `PT8H` for `8h`, `8 hours`, `P8H` or `pt8h`, `PT4H30M` for
 * `4h 30min`; null for a duration that is one already, for none, and for what may mean months.
 */
export function durationMeant(text: string): string | null {
  if (parseDuration(text).ok) return null;
  const written = text.toLowerCase().replace(/[\s,]+|\band\b/g, '');
  const isIso = written.startsWith('p');
  if (isIso && /^p[^t]*\dm/.test(written)) return null;
  const parts = everyday.exec(isIso ? written.replace(/[pt]/g, '') : written);
  if (parts === null) return null;
  const ms = unitsMs.reduce((sum, each, index) => sum + Number(parts[index + 1] ?? 0) * each, 0);
  return ms > 0 && ms <= maxDurationMs ? formatDuration(durationMs(ms)) : null;
}
