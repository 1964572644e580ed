import { createStore } from 'zustand/vanilla';

/** Whether the sheet of shortcuts is shown. */
export const sheetStore = createStore<boolean>(() => false);

/** Shows the sheet of shortcuts. */
export function openSheet(): void {
  sheetStore.setState(true, true);
}
