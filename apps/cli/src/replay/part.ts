/** One of several parts of a history; a ticket belongs to exactly one of them, whatever the file says where. */
export interface ReplayPart {
  /** From 0. */
  readonly index: number;
  readonly of: number;
}

/** The only part of an undivided history. */
export const wholeHistory: ReplayPart = { index: 0, of: 1 };

/** A number that spreads texts evenly (FNV-1a, mixed once more so that its remainders do too). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
}

/** Whether a ticket belongs to a part. */
export function isOfPart(ticket: string, { index, of }: ReplayPart): boolean {
  return of === 1 || hashOf(ticket) % of === index;
}

/** The part that `2/4` names: the second of four; null for anything else. */
export function partNamed(text: string): ReplayPart | null {
  const match = /^(\d{1,4})\/(\d{1,4})$/.exec(text);
  const [place, of] = [Number(match?.[1]), Number(match?.[2])];
  return place >= 1 && place <= of ? { index: place - 1, of } : null;
}
