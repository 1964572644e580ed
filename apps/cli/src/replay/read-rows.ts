import { readCsvRows } from './read-csv-rows.ts';
import { readJsonRows } from './read-json-rows.ts';
import type { RowBatches, RowSource } from './row-source.ts';

/** Reads the rows of a CSV or JSON Lines file as a stream. @throws UsageError for a missing column or a line that is no JSON. */
export function readRows(source: RowSource): RowBatches {
  return source.source.format === 'csv' ? readCsvRows(source) : readJsonRows(source);
}
