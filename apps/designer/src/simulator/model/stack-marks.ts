/** A mark on a row of its own lane. */
export interface Stacked<T> {
  readonly mark: T;
  readonly x: number;
  /** 0 is the top row. */
  readonly row: number;
}

/** Gives marks that would overlap rows below each other: each takes the topmost row that is free at its place. */
export function stackMarks<T>(
  marks: readonly T[],
  placeOf: (mark: T) => number,
  gapPx: number,
): readonly Stacked<T>[] {
  const lastX: number[] = [];
  return marks
    .map((mark) => ({ mark, x: placeOf(mark) }))
    .toSorted((a, b) => a.x - b.x)
    .map(({ mark, x }) => {
      const free = lastX.findIndex((last) => x - last >= gapPx);
      const row = free < 0 ? lastX.length : free;
      lastX[row] = x;
      return { mark, x, row };
    });
}
