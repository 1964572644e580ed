import { createStore } from 'zustand/vanilla';

/** What screen readers are told, `polite` when they have finished, `assertive` at once. */
export interface Announcements {
  readonly polite: string;
  readonly assertive: string;
}

/** The two texts that the live regions show. */
export const announcements = createStore<Announcements>(() => ({ polite: '', assertive: '' }));

/** Tells people who do not see the screen that something happened. Assertive only for what must not be missed: a conflict. */
export function announce(text: string, urgency: keyof Announcements = 'polite'): void {
  // A text that stays the same is not read again, so every other time it ends in a space that nobody hears.
  announcements.setState((present) => ({ [urgency]: present[urgency] === text ? `${text}\u00A0` : text }));
}
