import type { Language } from '@rung/wording';

/** Day and time on the reader's clock: `4 Jun 2026, 14:05`. */
export function formatDateTime(atMs: number, language: Language): string {
  return new Intl.DateTimeFormat(regional[language], { dateStyle: 'medium', timeStyle: 'short' }).format(
    atMs,
  );
}

/** Time of day on the reader's clock: `14:05`. */
export function formatTime(atMs: number, language: Language): string {
  return new Intl.DateTimeFormat(regional[language], { timeStyle: 'short' }).format(atMs);
}

/** How long ago, in the largest unit that fits: `now`, `3 minutes ago`, `yesterday`. */
export function formatAgo(atMs: number, nowMs: number, language: Language): string {
  const seconds = Math.min(0, Math.round((atMs - nowMs) / 1000));
  const [unit, length] = units.find(([, size]) => -seconds >= size) ?? ['second', Number.POSITIVE_INFINITY];
  const format = new Intl.RelativeTimeFormat(regional[language], { numeric: 'auto' });
  return format.format(Math.trunc(seconds / length), unit);
}

/** A number with the language's own marks. */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(regional[language]).format(value);
}

// English without a region would read dates as in the United States.
const regional: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE' };

const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];
