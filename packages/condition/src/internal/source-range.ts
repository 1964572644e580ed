import type { SourceRange } from '../diagnostics.ts';

/** Offsets at which lines start; the first is 0. Lines end with a line feed, a carriage return, or both. */
function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)];
}

/** The last index whose value is at most `offset`; `starts` ascends from 0. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Turns offsets into positions for people. */
export function createRangeFinder(
  text: string,
): (span: { readonly start: number; readonly end: number }) => SourceRange {
  let starts: readonly number[] | undefined;
  return ({ start, end }) => {
    starts ??= lineStarts(text);
    const line = lineAt(starts, start);
    return { line: line + 1, column: start - (starts[line] ?? 0) + 1, start, end };
  };
}
