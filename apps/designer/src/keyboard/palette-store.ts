import { createStore } from 'zustand/vanilla';

/** Whether the palette is wanted; it is loaded when it first is. */
export const paletteStore = createStore<boolean>(() => false);

/** Shows the palette. */
export function openPalette(): void {
  paletteStore.setState(true, true);
}

/** Takes the palette away. */
export function closePalette(): void {
  paletteStore.setState(false, true);
}
