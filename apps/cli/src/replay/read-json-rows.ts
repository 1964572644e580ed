import type { Row } from '@rung/simulator';
import { UsageError } from '../shell/exit-code.ts';
import type { RowSource } from './row-source.ts';
import { readLines } from './text-lines.ts';

/** Reads a JSON Lines file; a column is a key, or keys joined by dots. Blank lines are no rows. */
export async function* readJsonRows({
  file,
  columns,
  onProgress,
}: RowSource): AsyncGenerator<readonly Row[]> {
  let number = 0;
  for await (const lines of readLines({ file, onProgress })) {
    const rows: Row[] = [];
    for (const line of lines) {
      if (line.trim() === '') continue;
      number += 1;
      const record = parseLine(file, line, number);
      rows.push({ number, values: columns.map((column) => textOf(valueAt(record, column))) });
    }
    yield rows;
  }
}

function parseLine(file: string, line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new UsageError(`${file}, row ${number}: this line is not JSON.`, { cause });
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

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
