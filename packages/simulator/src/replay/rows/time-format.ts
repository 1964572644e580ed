import { instantOf } from '../../internal/instant.ts';
import { fixedReader, type PatternPart } from './fixed-format.ts';
import { type FieldName, variableReader, widthOf } from './variable-format.ts';

/** What a text says: an instant, or a reading of a local clock (milliseconds as if that clock were UTC). */
export type Reading = { readonly instantMs: number } | { readonly localMs: number };

/** Reads texts of one format; null for a text that does not fit it or names no time. */
export type TimeReader = (text: string) => Reading | null;

const dateFields: readonly FieldName[] = ['year', 'month', 'day'];

const token = /yyyy|MM|dd|HH|hh|mm|ss|S+|[MdHha]|'[^']*'/g;

/**
 * A reader of a format: `ISO` (with an offset an instant, without one a local reading; a blank may stand for the `T`), or a
 * pattern of `yyyy MM M dd d HH H hh h mm ss SSS a`, with other characters, and text in single quotes, as they are.
 * Null when the pattern names no date.
 */
export function timeReader(format: string): TimeReader | null {
  if (format === 'ISO') return readIso;
  return patternReader(partsOf(format));
}

/** A reader of a pattern; null when it names no date. */
function patternReader(parts: readonly PatternPart[]): TimeReader | null {
  if (!namesDate(parts)) return null;
  const read = fixedReader(parts) ?? variableReader(parts);
  return (text) => {
    const localMs = read(text);
    return Number.isNaN(localMs) ? null : { localMs };
  };
}

const readDate = patternReader(partsOf('yyyy-MM-dd'));

function readIso(text: string): Reading | null {
  if (text.length === 10) return readDate?.(text) ?? null;
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

/** Whether the fields name a day, and none of them twice. */
function namesDate(parts: readonly PatternPart[]): boolean {
  const names = parts.flatMap((part) => ('field' in part ? [widthOf(part.field).name] : []));
  return dateFields.every((name) => names.includes(name)) && new Set(names).size === names.length;
}
