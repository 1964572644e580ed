/** An id for a new entry of a list: never derived from its place, and never one that was there before. */
export function freshEntryId(prefix: string): string {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return `${prefix}_${number.toString(36)}`;
}
