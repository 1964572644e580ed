let isPressed = false;

// Not where forms are rendered to text, outside of a page.
if (typeof document !== 'undefined' && typeof addEventListener === 'function') {
  addEventListener('pointerdown', () => (isPressed = true), { capture: true });
  for (const end of ['pointerup', 'pointercancel'] as const)
    addEventListener(end, () => (isPressed = false), { capture: true });
}

/**
 * Runs at once, or while something is being pressed when it is let go. A field that is left by a press on a button may move that
 * button by what it commits: the press would miss it. The click comes after, and finds everything as it is then.
 */
export function afterPress(run: () => void): void {
  if (!isPressed) {
    run();
    return;
  }
  const over = new AbortController();
  const end = (): void => {
    over.abort();
    run();
  };
  addEventListener('pointerup', end, { capture: true, signal: over.signal });
  addEventListener('pointercancel', end, { capture: true, signal: over.signal });
}
