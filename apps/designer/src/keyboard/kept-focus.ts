import { afterPaint } from '../shell/after-paint.ts';
import { isBehindDialog } from './front-dialog.ts';

/** What is over the page gives the focus back itself when it closes. */
const overlays = '[role="menu"], [role="dialog"], [role="listbox"]';

/**
 * Gives the focus to what is around what had it, a region or a dialog, where that is taken away with nothing in its place, such
 * as the repair of a problem with the problem: from nowhere, no key would lead on. A region may be drawn anew with it. Until the
 * function that is given back is called.
 */
export function keepFocus(target: Document): () => void {
  let last: { readonly place: Element; readonly around: HTMLElement | null } | null = null;
  const keep = (): void => {
    if (last === null || last.place.isConnected || target.activeElement !== target.body) return;
    const around = last.around === null ? null : present(last.around);
    if (around !== null && !isBehindDialog(around)) around.focus({ preventScroll: true });
  };
  const onIn = ({ target: place }: FocusEvent): void => {
    if (place instanceof Element) last = { place, around: aroundOf(place) };
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

function aroundOf(place: Element): HTMLElement | null {
  const dialog = place.closest<HTMLElement>('[aria-modal="true"]');
  if (dialog !== null) return dialog;
  return place.closest(overlays) === null ? place.closest<HTMLElement>('[data-region]') : null;
}

/** What is around, or the region that has taken its place. */
function present(around: HTMLElement): HTMLElement | null {
  const { region } = around.dataset;
  if (around.isConnected || region === undefined) return around.isConnected ? around : null;
  return around.ownerDocument.querySelector(`[data-region="${CSS.escape(region)}"]`);
}
