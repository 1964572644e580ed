import { createStore } from 'zustand/vanilla';

/** Whether the dialog of further preferences is shown. */
export const morePreferencesStore = createStore<boolean>(() => false);

/** Shows the dialog of further preferences. */
export function openMorePreferences(): void {
  morePreferencesStore.setState(true, true);
}
