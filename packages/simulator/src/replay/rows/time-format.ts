import { daysFromCivil, daysInMonth } from '@rung/kernel';
import { instantOf } from '../../internal/instant.ts';
import { fixedReader, type PatternPart } from './fixed-format.ts';

/** What a text says: an instant, or a reading of a local clock (milliseconds as if that clock were UTC). */
export type Reading = { readonly instantMs: number } | { readonly localMs: number };

/** Reads texts of one format; null for a text that does not fit it or names no time. */
export type TimeReader = (text: string) => Reading | null;

const fields = {
  yyyy: '(?<year>\\d{4})',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  dd: '(?<day>\\d{2})',
  d: '(?<day>\\d{1,2})',
  HH: '(?<hour>\\d{2})',
  H: '(?<hour>\\d{1,2})',
  hh: '(?<hour12>\\d{2})',
  h: '(?<hour12>\\d{1,2})',
  mm: '(?<minute>\\d{2})',
  ss: '(?<second>\\d{2})',
  S: '(?<fraction>\\d{1,9})',
  a: '(?<half>[AaPp][Mm])',
} as const;

const token = /yyyy|MM|dd|HH|hh|mm|ss|S+|[MdHha]|'[^']*'/g;

/**
 * A reader of a format: `ISO` (with an offset an instant, without one a local reading; a blank may stand for the `T`), or a
 * pattern of `yyyy MM M dd d HH H hh h mm ss SSS a`, with other characters, and text in single quotes, as they are.
 * Null when the pattern names no date.
 */
export function timeReader(format: string): TimeReader | null {
  if (format === 'ISO') return readIso;
  const parts = partsOf(format);
  const pattern = patternOf(parts);
  if (pattern === null) return null;
  const fixed = fixedReader(parts);
  if (fixed === null) return (text) => readPattern(pattern, text);
  return (text) => {
    const localMs = fixed(text);
    return Number.isNaN(localMs) ? null : { localMs };
  };
}

const dateOnly = /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)$/;

function readIso(text: string): Reading | null {
  if (text.length === 10) return readPattern(dateOnly, text);
  const iso = text[10] === ' ' ? `${text.slice(0, 10)}T${text.slice(11)}` : text;
  const instantMs = instantOf(iso);
  if (instantMs !== null) return { instantMs };
  const localMs = instantOf(`${iso}Z`);
  return localMs === null ? null : { localMs };
}

/** A pattern in its fields and what stands between them. */
function partsOf(format: string): readonly PatternPart[] {
  const parts: PatternPart[] = [];
  let end = 0;
  for (const match of format.matchAll(token)) {
    const [field] = match;
    if (match.index > end) parts.push({ text: format.slice(end, match.index) });
    parts.push(field.startsWith("'") ? { text: field.slice(1, -1) } : { field });
    end = match.index + field.length;
  }
  return end < format.length ? [...parts, { text: format.slice(end) }] : parts;
}

function patternOf(parts: readonly PatternPart[]): RegExp | null {
  const source = parts.map((part) => ('text' in part ? verbatim(part.text) : fieldOf(part.field))).join('');
  const isDate = ['year', 'month', 'day'].every((name) => source.includes(`(?<${name}>`));
  const hasTwice = /\(\?<(\w+)>.*\(\?<\1>/.test(source);
  return isDate && !hasTwice ? new RegExp(`^${source}$`) : null;
}

function fieldOf(part: string): string {
  if (part.startsWith('S')) return fields.S;
  return Object.hasOwn(fields, part) ? fields[part as keyof typeof fields] : verbatim(part); // hasOwn makes it a key
}

function verbatim(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

function readPattern(pattern: RegExp, text: string): Reading | null {
  const parts = pattern.exec(text)?.groups;
  if (parts === undefined) return null;
  const [year, month, day] = [Number(parts['year']), Number(parts['month']), Number(parts['day'])];
  const hour = hourOf(parts['hour'] ?? '0', parts['hour12'], parts['half']);
  const [minute, second] = [Number(parts['minute'] ?? 0), Number(parts['second'] ?? 0)];
  const exists =
    day >= 1 && day <= daysInMonth(year, month) && hour !== null && hour < 24 && minute < 60 && second < 60;
  if (!exists) return null;
  const fraction = Number((parts['fraction'] ?? '').padEnd(3, '0').slice(0, 3));
  return {
    localMs:
      ((daysFromCivil(year, month, day) * 24 + hour) * 60 + minute) * 60_000 + second * 1000 + fraction,
  };
}

/** Twelve o'clock with AM is midnight, with PM noon. */
function hourOf(hour: string, hour12: string | undefined, half: string | undefined): number | null {
  if (hour12 === undefined) return Number(hour);
  const twelfth = Number(hour12);
  if (twelfth < 1 || twelfth > 12) return null;
  return (twelfth % 12) + (half?.toLowerCase() === 'pm' ? 12 : 0);
}
