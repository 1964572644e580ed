import type { Row } from '@rung/simulator';
import { CsvError } from 'csv-parse/sync';
import { UsageError } from '../shell/exit-code.ts';
import { type RecordBatches, readCsvRecords } from './csv-records.ts';
import { missingColumns, type RowSource } from './row-source.ts';

/** Reads a CSV file with a header. Of columns with one name the second is called `Name#2`, the third `Name#3`. */
export async function* readCsvRows(source: RowSource): AsyncGenerator<readonly Row[]> {
  let indices: readonly number[] | null = null;
  let number = 0;
  for await (const records of told(source)) {
    const rows: Row[] = [];
    for (const record of records) {
      if (indices === null) {
        indices = columnIndices(record, source);
      } else {
        number += 1;
        rows.push({ number, values: indices.map((index) => record[index] ?? null) });
      }
    }
    yield rows;
  }
}

/** The file's records; what cannot be read as CSV is told with the file's name. */
async function* told({ file, source, onProgress }: RowSource): RecordBatches {
  try {
    yield* readCsvRecords({
      file,
      delimiter: source.delimiter ?? ',',
      ...(onProgress === undefined ? {} : { onProgress }),
    });
  } catch (cause) {
    throw cause instanceof CsvError ? new UsageError(`${file}: ${cause.message}`, { cause }) : cause;
  }
}

function columnIndices(header: readonly string[], { file, columns }: RowSource): readonly number[] {
  const names = uniqueNames(header);
  const indexOf = new Map(names.map((name, index) => [name, index]));
  const missing = columns.filter((column) => !indexOf.has(column));
  if (missing.length > 0) throw missingColumns(file, missing, names);
  return columns.map((column) => indexOf.get(column) ?? -1);
}

/** Header names, each made unique by its place among columns of that name. */
function uniqueNames(header: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return header.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}#${count}`;
  });
}
