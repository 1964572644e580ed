import { controlOf, giveFocus } from '../wanted-field.ts';

/**
 * Leads to the first place under an element where something was typed that could not be taken, and so stands nowhere but there;
 * false if there is none. Inputs are marked so by `data-untaken`, and so is what holds several of them, as long as none is at fault
 * alone.
 */
export function leadToUntaken(within: ParentNode | null): boolean {
  const place = within?.querySelector<HTMLElement>('[data-untaken]:not(:has([data-untaken]))') ?? null;
  if (place === null) return false;
  if (place.checkVisibility()) (controlOf(place) ?? place).focus();
  else giveFocus(place);
  return true;
}
