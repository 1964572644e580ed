import { afterPaint } from '../shell/after-paint.ts';

/** What is over the page gives the focus back itself. */
const overlays = '[aria-modal="true"], [role="menu"], [role="dialog"], [role="listbox"]';

/**
 * Gives the focus to the region around what had it where that is taken away with nothing in its place, such as the repair of
 * a problem with the problem: from nowhere, no key would lead on. Until the function that is given back is called.
 */
export function keepFocus(target: Document): () => void {
  let last: { readonly place: Element; readonly region: HTMLElement | null } | null = null;
  const keep = (): void => {
    if (last === null || last.place.isConnected || target.activeElement !== target.body) return;
    if (last.region?.isConnected === true) last.region.focus({ preventScroll: true });
  };
  const onIn = ({ target: place }: FocusEvent): void => {
    if (!(place instanceof Element)) return;
    const region = place.closest(overlays) === null ? place.closest<HTMLElement>('[data-region]') : null;
    last = { place, region };
  };
  // Whatever else has the focus then was given it.
  const onOut = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget === null) void afterPaint().then(keep);
  };
  target.addEventListener('focusin', onIn);
  target.addEventListener('focusout', onOut);
  // Not every browser tells of what is taken away.
  target.addEventListener('keydown', keep, true);
  return () => {
    target.removeEventListener('focusin', onIn);
    target.removeEventListener('focusout', onOut);
    target.removeEventListener('keydown', keep, true);
  };
}
