/** A page in the background paints nothing; it waits no longer than this. */
const mostMs = 1000;

/**
 * Resolves when what is on its way to the screen has been painted: for what nobody waits for, and would only keep a screen
 * from appearing.
 */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    const limit = setTimeout(resolve, mostMs);
    requestAnimationFrame(() =>
      // The next frame begins when this one is painted; what follows it holds up neither.
      requestAnimationFrame(() =>
        setTimeout(() => {
          clearTimeout(limit);
          resolve();
        }),
      ),
    );
  });
}
