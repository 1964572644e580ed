import { createStore } from 'zustand/vanilla';

const key = 'rung.rehearsal.full';

/** Whether the rehearsal fills the editor. Remembered for the tab: it is about how somebody looks at it now. */
export const fullScreen = createStore<boolean>(() => read());

/** Has the rehearsal fill the editor, or gives its place below the drawing back. */
export function setFullScreen(isFull: boolean): void {
  fullScreen.setState(isFull, true);
  try {
    if (isFull) sessionStorage.setItem(key, 'true');
    else sessionStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing: then it lasts as long as the page.
  }
}

function read(): boolean {
  try {
    return sessionStorage.getItem(key) === 'true';
  } catch {
    return false;
  }
}
