import { textWidth } from './text-width.ts';

/** How one column stands. */
export type Alignment = 'left' | 'right';

/** How a table stands. */
export interface TableShape {
  /** By column; those not named stand left. */
  readonly align?: readonly Alignment[];
  /** What every line begins with. Default nothing. */
  readonly indent?: string;
  /** What stands between columns. Default two spaces. */
  readonly gap?: string;
}

/**
 * Lines of an aligned table without rules. Cells may be styled: widths are those that a terminal shows. The last column is not
 * padded, so lines have no blanks at their ends.
 */
export function table(rows: readonly (readonly string[])[], shape: TableShape = {}): readonly string[] {
  const { align = [], indent = '', gap = '  ' } = shape;
  const widths = columnWidths(rows);
  return rows.map((row) => {
    const cells = row.map((cell, column) => {
      const isRight = align[column] === 'right';
      const blank = ' '.repeat((widths[column] ?? 0) - textWidth(cell));
      return isRight ? blank + cell : cell + blank;
    });
    return `${indent}${cells.join(gap)}`.trimEnd();
  });
}

function columnWidths(rows: readonly (readonly string[])[]): readonly number[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...rows.map((row) => textWidth(row[column] ?? ''))),
  );
}
