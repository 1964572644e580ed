/** Orders text by UTF-16 code unit, for `sort`: the same on every machine, whatever the locale. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
