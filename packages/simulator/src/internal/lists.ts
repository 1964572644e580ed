/** Adds all items to a list. `push(...items)` would hand them over as arguments, of which a call takes only so many. */
export function append<T>(list: T[], items: readonly T[]): void {
  for (const item of items) list.push(item);
}

/** The largest of the numbers and `least`. */
export function largest(numbers: Iterable<number>, least: number): number {
  let most = least;
  for (const number of numbers) most = Math.max(most, number);
  return most;
}
