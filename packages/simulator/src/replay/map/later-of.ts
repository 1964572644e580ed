/** The later of two instants, milliseconds; null stands for none. */
export function laterOf(a: number | null, b: number | null): number | null {
  if (a === null) return b;
  return b === null || a > b ? a : b;
}
