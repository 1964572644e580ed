import type { Language } from '@rung/wording';
import { createStore } from 'zustand/vanilla';
import { isLanguage } from '../i18n/i18n.ts';

/** What belongs to the person and stays in this browser. Light or dark is kept by Mantine. */
export interface Preferences {
  /** Null: the first of the browser's languages that is ours. */
  readonly language: Language | null;
  /** Whether single letters are shortcuts (WCAG 2.1.4). */
  readonly singleKeys: boolean;
  /** Shown to colleagues beside changes; nobody verifies it. Null until it is asked. */
  readonly authorName: string | null;
}

const storageKey = 'rung.preferences';
const unset: Preferences = { language: null, singleKeys: true, authorName: null };

/** This browser's preferences. */
export const preferences = createStore<Preferences>(() => read());
preferences.subscribe((present) => write(present));

/** Names longer than this are cut where they are asked. */
export const maxNameLength = 80;

function read(): Preferences {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}');
    return typeof kept === 'object' && kept !== null ? checked(kept) : unset;
  } catch {
    // Storage may be refused or hold what another program wrote: then nothing is preferred.
    return unset;
  }
}

function checked(kept: object): Preferences {
  const { language, singleKeys, authorName } = Object.fromEntries(Object.entries(kept));
  return {
    language: isLanguage(language) ? language : null,
    singleKeys: singleKeys !== false,
    authorName: typeof authorName === 'string' && authorName.trim() !== '' ? authorName : null,
  };
}

function write(present: Preferences): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(present));
  } catch {
    // A browser that keeps nothing still works; it asks again next time.
  }
}
