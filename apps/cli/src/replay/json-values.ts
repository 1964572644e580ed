import { UsageError } from '../shell/exit-code.ts';
import { notJson, type RowPlace } from './row-words.ts';

/** A line of JSON Lines and where it stands. */
export interface JsonLine {
  readonly text: string;
  readonly place: RowPlace;
}

/** The texts of a line's columns; a column is a key, or keys joined by dots. @throws UsageError for a line that is no JSON. */
export function valuesOfLine(
  line: JsonLine,
  columns: readonly (string | null)[],
): readonly (string | null)[] {
  const record = parseLine(line);
  return columns.map((column) => (column === null ? null : textOf(valueAt(record, column))));
}

const space = 32;

/** Whether a line holds nothing but blanks. */
export function isBlank(line: string): boolean {
  for (let at = 0; at < line.length; at += 1) if (line.charCodeAt(at) > space) return false;
  return true;
}

function parseLine({ text, place }: JsonLine): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UsageError(notJson(place), { cause });
  }
}

/** A key that holds dots itself is found before a path of keys. */
function valueAt(record: unknown, column: string): unknown {
  if (typeof record !== 'object' || record === null) return null;
  if (Object.hasOwn(record, column)) return Reflect.get(record, column);
  const dot = column.indexOf('.');
  if (dot === -1 || !Object.hasOwn(record, column.slice(0, dot))) return null;
  return valueAt(Reflect.get(record, column.slice(0, dot)), column.slice(dot + 1));
}

/** Half a character, which only an escape can write, becomes a replacement character, as it does wherever text is stored. */
function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value.toWellFormed() : JSON.stringify(value);
}
