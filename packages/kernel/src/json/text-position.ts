/** A place in a text as editors show it: line and column count from 1, columns in UTF-16 units. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** The line and column of an offset in UTF-16 units. Lines end with LF, CR LF or CR. */
export function positionOf(text: string, offset: number): TextPosition {
  let line = 1;
  let lineStart = 0;
  for (const { index, 0: lineEnd } of text.slice(0, offset).matchAll(/\r\n|\n|\r/g)) {
    line += 1;
    lineStart = index + lineEnd.length;
  }
  return { line, column: offset - lineStart + 1 };
}
