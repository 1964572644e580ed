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

/** The places of many offsets, found in one walk over the text. */
export function positionsOf(text: string, offsets: Iterable<number>): ReadonlyMap<number, TextPosition> {
  const positions = new Map<number, TextPosition>();
  const lineEnds = text.matchAll(/\r\n|\n|\r/g);
  let line = 1;
  let lineStart = 0;
  let next = lineEnds.next();
  for (const offset of [...offsets].sort((a, b) => a - b)) {
    for (; !next.done && next.value.index < offset; next = lineEnds.next()) {
      line += 1;
      lineStart = next.value.index + next.value[0].length;
    }
    positions.set(offset, { line, column: offset - lineStart + 1 });
  }
  return positions;
}
