import { controlOf, giveFocus } from '../wanted-field.ts';

/**
 * Leads to the first place under an element where something was typed that could not be taken, and so stands nowhere but there;
 * false if there is none. Inputs are marked so by `data-untaken`, and so is what holds several of them, as long as none is at fault
 * alone. Whoever is there already, and leaves once more, takes it back where a button marked by `data-take-back` does so: as the
 * second Escape in an input.
 */
export function leadToUntaken(within: ParentNode | null): boolean {
  const place = untakenIn(within);
  if (place === null) return false;
  const back = place.closest('[data-at]')?.querySelector<HTMLElement>('[data-take-back]');
  if (back != null && place.contains(document.activeElement)) back.click();
  else if (place.checkVisibility()) (controlOf(place) ?? place).focus();
  else giveFocus(place);
  return true;
}

/** The first such place; null if there is none. */
export function untakenIn(within: ParentNode | null): HTMLElement | null {
  return within?.querySelector<HTMLElement>('[data-untaken]:not(:has([data-untaken]))') ?? null;
}
