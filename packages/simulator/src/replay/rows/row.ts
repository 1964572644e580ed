/** One row of a table, reduced to the columns that the map names, in the order of `ReplayMapper.columns`. */
export interface Row {
  /** Its number in the file, the first row after a header being 1. */
  readonly number: number;
  /** Texts as they stand in the file; null where the file has nothing under that column. */
  readonly values: readonly (string | null)[];
}

/** A row that cannot be used, and why. */
export interface RowProblem {
  readonly row: number;
  readonly code: 'noTicket' | 'badTime' | 'badValue' | 'noRule' | 'refused';
  readonly message: string;
  /**
   * Further rows of the ticket that were not used because this one did not open it. They are no problems of their own.
   * Absent when there are none.
   */
  readonly following?: number;
}
