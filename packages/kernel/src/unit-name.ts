const commonNames: ReadonlyMap<string, string> = new Map([
  ['h', 'hours'],
  ['hour', 'hours'],
  ['d', 'days'],
  ['day', 'days'],
  ['w', 'weeks'],
  ['week', 'weeks'],
  ['month', 'months'],
  ['percent', '%'],
]);

/**
 * The name by which the unit of a quantity is compared: `d`, `day` and `days` are one unit, so are `percent` and `%`. A unit of
 * any other name is only itself.
 */
export function unitName(unit: string): string {
  return commonNames.get(unit) ?? unit;
}
