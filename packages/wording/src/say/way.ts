/** Steps one after the other; of a long way the beginning and the end. */
export function sayWay(steps: readonly string[]): string {
  const most = 12;
  const shown = steps.length > most ? [...steps.slice(0, most - 2), '…', ...steps.slice(-1)] : steps;
  return shown.join(' → ');
}
