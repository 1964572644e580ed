import { dayMs, daysFromCivil, daysInMonth } from '@rung/kernel';

/** A part of a pattern: a field, or text that stands for itself. */
export type PatternPart = { readonly field: string } | { readonly text: string };

type Field = 'year' | 'month' | 'day' | 'hour' | 'hour12' | 'minute' | 'second' | 'ms' | 'half';

const widths: ReadonlyMap<string, readonly [Field, number]> = new Map([
  ['yyyy', ['year', 4]],
  ['MM', ['month', 2]],
  ['dd', ['day', 2]],
  ['HH', ['hour', 2]],
  ['hh', ['hour12', 2]],
  ['mm', ['minute', 2]],
  ['ss', ['second', 2]],
  ['SSS', ['ms', 3]],
  ['a', ['half', 2]],
]);

const zero = 48;
const lowerA = 97;
const lowerP = 112;
const lowerM = 109;

/**
 * A reader of patterns whose fields all have one width, which is most of them: it looks at fixed places instead of matching.
 * Null for a pattern with other fields. The answer is milliseconds on a clock as if it were UTC, NaN for a text that does not
 * fit or names no time.
 */
export function fixedReader(parts: readonly PatternPart[]): ((text: string) => number) | null {
  const offsets = new Map<Field, number>();
  const literals: { readonly at: number; readonly text: string }[] = [];
  let length = 0;
  for (const part of parts) {
    if ('text' in part) {
      literals.push({ at: length, text: part.text });
      length += part.text.length;
      continue;
    }
    const field = widths.get(part.field);
    if (field === undefined) return null;
    offsets.set(field[0], length);
    length += field[1];
  }
  const place = (field: Field): number => offsets.get(field) ?? -1;
  const [year, month, day] = [place('year'), place('month'), place('day')];
  const timeOf = timeReader({
    hour: place('hour'),
    hour12: place('hour12'),
    half: place('half'),
    minute: place('minute'),
    second: place('second'),
    ms: place('ms'),
  });
  return (text) => {
    if (text.length !== length || !literals.every((literal) => text.startsWith(literal.text, literal.at)))
      return Number.NaN;
    const date = dateOf(digits(text, year, 4), digits(text, month, 2), digits(text, day, 2));
    return date + timeOf(text);
  };
}

interface TimePlaces {
  readonly hour: number;
  readonly hour12: number;
  readonly half: number;
  readonly minute: number;
  readonly second: number;
  readonly ms: number;
}

/** Milliseconds since midnight, NaN for what is no time of day. */
function timeReader(places: TimePlaces): (text: string) => number {
  const optional = (text: string, at: number, width: number): number =>
    at === -1 ? 0 : digits(text, at, width);
  return (text) => {
    const hour = places.hour12 === -1 ? optional(text, places.hour, 2) : hourOfHalf(text, places);
    const minute = optional(text, places.minute, 2);
    const second = optional(text, places.second, 2);
    const isTime = hour < 24 && minute < 60 && second < 60;
    return isTime ? ((hour * 60 + minute) * 60 + second) * 1000 + optional(text, places.ms, 3) : Number.NaN;
  };
}

/** Twelve o'clock with AM is midnight, with PM noon. */
function hourOfHalf(text: string, places: TimePlaces): number {
  const twelfth = digits(text, places.hour12, 2);
  if (!(twelfth >= 1 && twelfth <= 12)) return Number.NaN;
  if (places.half === -1) return twelfth % 12;
  const half = text.charCodeAt(places.half) | 32;
  const isHalf = (half === lowerA || half === lowerP) && (text.charCodeAt(places.half + 1) | 32) === lowerM;
  return isHalf ? (twelfth % 12) + (half === lowerP ? 12 : 0) : Number.NaN;
}

function dateOf(year: number, month: number, day: number): number {
  return day >= 1 && day <= daysInMonth(year, month) ? daysFromCivil(year, month, day) * dayMs : Number.NaN;
}

/** A number of so many digits, NaN for anything else. */
function digits(text: string, at: number, width: number): number {
  let value = 0;
  for (let index = at; index < at + width; index += 1) {
    const digit = text.charCodeAt(index) - zero;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}
