import { dayMs, daysFromCivil, daysInMonth } from '@rung/kernel';
import type { PatternPart } from './fixed-format.ts';

/** What a field of a pattern means. */
export type FieldName =
  | 'year'
  | 'month'
  | 'day'
  | 'hour'
  | 'hour12'
  | 'minute'
  | 'second'
  | 'fraction'
  | 'half';

interface Width {
  readonly name: FieldName;
  readonly least: number;
  readonly most: number;
}

function width(name: FieldName, least: number, most = least): Width {
  return { name, least, most };
}

const fraction = width('fraction', 1, 9);

const widths: ReadonlyMap<string, Width> = new Map([
  ['yyyy', width('year', 4)],
  ['MM', width('month', 2)],
  ['M', width('month', 1, 2)],
  ['dd', width('day', 2)],
  ['d', width('day', 1, 2)],
  ['HH', width('hour', 2)],
  ['H', width('hour', 1, 2)],
  ['hh', width('hour12', 2)],
  ['h', width('hour12', 1, 2)],
  ['mm', width('minute', 2)],
  ['ss', width('second', 2)],
  ['a', width('half', 2)],
]);

/** What a field of a pattern means and how many characters it takes; `S`, `SSS` … is a fraction of a second. */
export function widthOf(field: string): Width {
  return widths.get(field) ?? fraction;
}

type Fields = ReadonlyMap<FieldName, string>;

/**
 * A reader of patterns with fields of several widths, each of which takes as many characters as it can while the rest still
 * fits. No field may stand twice, so there are few ways to try. The answer is milliseconds on a clock as if it were UTC, NaN
 * for a text that does not fit or names no time.
 */
export function variableReader(parts: readonly PatternPart[]): (text: string) => number {
  const merged = mergeTexts(parts);
  return (text) => {
    const fields = new Map<FieldName, string>();
    return fitsFrom({ parts: merged, text, fields }, 0, 0) ? timeOf(fields) : Number.NaN;
  };
}

function mergeTexts(parts: readonly PatternPart[]): readonly PatternPart[] {
  const merged: PatternPart[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if ('text' in part && last !== undefined && 'text' in last) {
      merged[merged.length - 1] = { text: last.text + part.text };
    } else merged.push(part);
  }
  return merged;
}

interface Fitting {
  readonly parts: readonly PatternPart[];
  readonly text: string;
  readonly fields: Map<FieldName, string>;
}

/** Whether the parts from a number on fit the text from a place on, to its end; fills in the fields if they do. */
function fitsFrom(fitting: Fitting, number: number, at: number): boolean {
  const { parts, text, fields } = fitting;
  const part = parts[number];
  if (part === undefined) return at === text.length;
  if ('text' in part)
    return text.startsWith(part.text, at) && fitsFrom(fitting, number + 1, at + part.text.length);
  const { name, least, most } = widthOf(part.field);
  for (let length = most; length >= least; length -= 1) {
    const piece = text.slice(at, at + length);
    if (piece.length !== length || !isOf(name, piece) || !fitsFrom(fitting, number + 1, at + length))
      continue;
    fields.set(name, piece);
    return true;
  }
  return false;
}

function isOf(name: FieldName, piece: string): boolean {
  return name === 'half' ? /^[AaPp][Mm]$/.test(piece) : /^[0-9]+$/.test(piece);
}

function timeOf(fields: Fields): number {
  const number = (name: FieldName): number => Number(fields.get(name) ?? 0);
  const [year, month, day] = [number('year'), number('month'), number('day')];
  const [hour, minute, second] = [hourOf(fields), number('minute'), number('second')];
  const exists = day >= 1 && day <= daysInMonth(year, month) && hour < 24 && minute < 60 && second < 60;
  if (!exists) return Number.NaN;
  const ms = Number((fields.get('fraction') ?? '').padEnd(3, '0').slice(0, 3));
  return daysFromCivil(year, month, day) * dayMs + ((hour * 60 + minute) * 60 + second) * 1000 + ms;
}

/** Twelve o'clock with AM is midnight, with PM noon. */
function hourOf(fields: Fields): number {
  const twelfth = fields.get('hour12');
  if (twelfth === undefined) return Number(fields.get('hour') ?? 0);
  if (Number(twelfth) < 1 || Number(twelfth) > 12) return Number.NaN;
  return (Number(twelfth) % 12) + (fields.get('half')?.toLowerCase() === 'pm' ? 12 : 0);
}
