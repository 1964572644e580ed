import type { Suggested } from './entry.ts';

/** Asks about the name that may have been meant, behind a sentence. */
export function didYouMean({ suggestion }: Suggested): string {
  return suggestion === null ? '' : ` Did you mean “${suggestion}”?`;
}

/** A text, cut where it is long. */
export function clip(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}

/** The four parts that a policy has or leaves out on purpose, as the check of them calls them. */
export const partWords = {
  triggers: 'when a ticket climbs (triggers)',
  ownership: 'who takes it (tiers)',
  authority: 'who may decide what (authority matrix)',
  communication: 'what is handed over and told (notices, messages, hand-offs)',
} as const;

/** One of the four parts of a policy. */
export type PartName = keyof typeof partWords;

/** What a policy has that says it has no such part. */
export const leftOutWords = {
  triggers: 'triggers',
  ownership: 'tiers',
  authority: 'authority rows',
  communication: 'messages to customers',
} as const satisfies Readonly<Record<PartName, string>>;
