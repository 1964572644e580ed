/** The dialog in front of all others, which alone can be used; null where none is open. */
export function frontDialog(): HTMLElement | null {
  return [...document.querySelectorAll<HTMLElement>('[aria-modal="true"]')].at(-1) ?? null;
}

/** Whether a dialog lies over an element: what has the focus there is out of sight, and its keys do what nobody asked for. */
export function isBehindDialog(element: Element): boolean {
  return frontDialog()?.contains(element) === false;
}
