/** A page in the background paints nothing; it waits no longer than this. */
const mostMs = 1000;

/**
 * Resolves when what is on its way to the screen has been painted: for what nobody waits for, and would only keep a screen
 * from appearing.
 */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    const limit = setTimeout(resolve, mostMs);
    requestAnimationFrame(() => {
      // The frame is painted when its callbacks are through.
      setTimeout(() => {
        clearTimeout(limit);
        resolve();
      });
    });
  });
}
