/** Numbers in rising order. Of one kind of list only, so that the searches below are compiled for it. */
type Rising = Float64Array;

/** How many of the numbers are at most `value`. */
export function upperBound(rising: Rising, value: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rising[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of the numbers are below `value`. */
export function lowerBound(rising: Rising, value: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rising[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The numbers that are in one of two rising lists, rising, each once. */
export function unionOfRising(a: readonly number[], b: readonly number[]): readonly number[] {
  const union: number[] = [];
  let nextB = 0;
  for (const value of a) {
    for (let other = b[nextB]; other !== undefined && other < value; other = b[++nextB]) union.push(other);
    if (b[nextB] === value) nextB++;
    union.push(value);
  }
  return union.concat(b.slice(nextB));
}
