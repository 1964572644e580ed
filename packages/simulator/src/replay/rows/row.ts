/** One row of a table, reduced to the columns that the map names, in the order of `ReplayMapper.columns`. */
export interface Row {
  /** Its number in the file, the first row after a header being 1. */
  readonly number: number;
  /** Texts as they stand in the file; null where the file has nothing under that column. */
  readonly values: readonly (string | null)[];
}
