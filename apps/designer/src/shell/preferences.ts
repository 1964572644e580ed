import { createStore } from 'zustand/vanilla';
import { type Preferences, preferencesOf } from './preference-values.ts';

const storageKey = 'rung.preferences';

/** This browser's preferences. */
export const preferences = createStore<Preferences>(() => read());
preferences.subscribe((present) => write(present));

/** Names longer than this are cut where they are asked. */
export const maxNameLength = 80;

function read(): Preferences {
  try {
    return preferencesOf(JSON.parse(localStorage.getItem(storageKey) ?? '{}'));
  } catch {
    // Storage may be refused or hold what another program wrote: then nothing is preferred.
    return preferencesOf(null);
  }
}

function write(present: Preferences): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(present));
  } catch {
    // A browser that keeps nothing still works; it asks again next time.
  }
}
