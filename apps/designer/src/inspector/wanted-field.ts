import { isBehindDialog } from '../keyboard/front-dialog.ts';

/** The place among some that holds a wanted one most closely: itself, else what it is part of, else the first of its parts; null where there is none. */
export function nearestPlace(places: readonly string[], wanted: string): string | null {
  const around = places.filter((place) => wanted === place || wanted.startsWith(`${place}/`));
  const [closest] = around.toSorted((a, b) => b.length - a.length);
  return closest ?? places.find((place) => place.startsWith(`${wanted}/`)) ?? null;
}

/** How long it is marked what was brought into sight, milliseconds. */
const markedMs = 2000;

const control = ':is(input, textarea, select, button):not(:disabled, [type="hidden"])';

/** What of a field takes the focus; null where nothing can be done in it. */
export function controlOf(field: HTMLElement): HTMLElement | null {
  return field.matches(control) ? field : field.querySelector(control);
}

/** Within how many frames a fold opens, and a dialog that is closing is gone. */
const mostFrames = 30;

/** Gives the focus to the first control of a field, which unfolds where it is folded away. */
export function giveFocus(field: HTMLElement): void {
  unfold(field);
  const control = controlOf(field);
  // The sheet gives the focus to what is marked so as soon as it stands, which is later.
  if (field.closest('[role="dialog"]') !== null) control?.setAttribute('data-autofocus', 'true');
  let frames = 0;
  const focus = (): void => {
    frames += 1;
    // What was led to before a dialog opened, and came later, must not take the focus out of it.
    const isReached = control?.checkVisibility() !== false && !isBehindDialog(field);
    if (isReached) control?.focus({ preventScroll: true });
    else if (frames < mostFrames) requestAnimationFrame(focus);
  };
  focus();
}

/** Opens what a field is folded away in. */
function unfold(field: HTMLElement): void {
  const fold = field.closest<HTMLElement>('[id]');
  if (fold === null) return;
  document
    .querySelector<HTMLElement>(`[aria-controls="${CSS.escape(fold.id)}"][aria-expanded="false"]`)
    ?.click();
  if (fold.parentElement !== null) unfold(fold.parentElement);
}

/** Scrolls to a field and marks it for a moment; the focus stays. */
export function bringIntoSight(field: HTMLElement): void {
  field.scrollIntoView({ block: 'center' });
  field.animate(
    [
      { outline: '3px solid var(--rung-accent)', outlineOffset: '4px', offset: 0 },
      { outline: '3px solid var(--rung-accent)', outlineOffset: '4px', offset: 0.7 },
      { outline: '3px solid transparent', outlineOffset: '4px', offset: 1 },
    ],
    { duration: markedMs },
  );
}
