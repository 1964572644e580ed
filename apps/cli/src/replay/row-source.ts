import { statSync } from 'node:fs';
import type { ReplayMap, Row } from '@rung/simulator';
import { UsageError } from '../shell/exit-code.ts';

/** Rows in the order of the file, some at a time, so that a long file takes no more memory than a short one. */
export type RowBatches = AsyncIterable<readonly Row[]>;

/** A file of rows, and which of its columns are wanted. */
export interface RowSource {
  readonly file: string;
  readonly source: ReplayMap['source'];
  /** In the order in which {@link Row.values} holds them. */
  readonly columns: readonly string[];
  /** Called with the number of bytes read so far. */
  readonly onProgress?: (bytes: number) => void;
}

/** The failure to find columns that a map names. */
export function missingColumns(
  file: string,
  missing: readonly string[],
  found: readonly string[],
): UsageError {
  const wanted = missing.map((column) => `"${column}"`).join(', ');
  return new UsageError(`${file} has no column ${wanted}. It has: ${found.join(', ')}.`);
}

/** The size of a history in bytes. @throws UsageError when it is not there or is no file. */
export function sizeOf(file: string): number {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) throw new UsageError(`Cannot read ${file}: there is no such file.`);
  if (!found.isFile()) throw new UsageError(`Cannot read ${file}: it is not a file.`);
  return found.size;
}
