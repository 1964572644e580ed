const zero = 48;

/** The value of `count` decimal digits that begin at `at`, or -1 when one of them is missing or no ASCII digit. */
export function digitsAt(text: string, at: number, count: number): number {
  let value = 0;
  for (let i = at; i < at + count; i += 1) {
    // Past the end this is NaN, which fails both comparisons.
    const digit = text.charCodeAt(i) - zero;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}
