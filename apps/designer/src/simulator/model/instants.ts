import { epochMs, formatInstant, parseInstant } from '@rung/kernel';

/** The instant that a text names, milliseconds since 1970; NaN for a text that names none, which compares with nothing. */
export function msOf(text: string): number {
  const read = parseInstant(text);
  return read.ok ? read.value : Number.NaN;
}

/** An instant as scenarios write it. */
export function textOf(ms: number): string {
  return formatInstant(epochMs(Math.round(ms)));
}

/** How far a zone's clocks are ahead of UTC at an instant, milliseconds. */
export function offsetIn(zone: string, ms: number): number {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).offsetNanoseconds / 1_000_000;
}

/** What a date and time field shows for an instant: `2026-03-27T16:00` on the clocks of a zone. */
export function fieldTextOf(ms: number, zone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDateTime();
  return local.toString({ smallestUnit: local.second === 0 ? 'minute' : 'second' });
}

/** The instant that a date and time field shows, null while it is not complete. */
export function msOfFieldText(text: string, zone: string): number | null {
  try {
    return Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds;
  } catch {
    return null; // Temporal has no other way to say that a text is no date
  }
}
