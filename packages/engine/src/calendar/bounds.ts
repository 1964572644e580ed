/** Numbers in rising order. */
export type Rising = { readonly length: number; readonly [index: number]: number };

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
