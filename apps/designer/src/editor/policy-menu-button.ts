/** The button with the open policy's name: what was begun in its menu gives the focus back to it. */
export function policyMenuButton(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-policy-menu]');
}
