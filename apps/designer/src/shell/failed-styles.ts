/** Styles that could not be fetched, each with the attempt that is under way. */
const failed = new Map<string, Promise<void> | null>();

/**
 * Remembers the styles that could not be fetched. What loads a part asks for its styles once and takes them for there ever
 * after, so that a part which comes with the second attempt would look like nothing.
 */
export function watchStyles(): void {
  const remember = ({ target }: Event): void => {
    if (!(target instanceof HTMLLinkElement) || target.rel !== 'stylesheet') return;
    failed.set(target.href, null);
    target.remove();
  };
  // The event of a resource does not bubble.
  document.head.addEventListener('error', remember, { capture: true });
}

/** Asks once more for the styles that could not be fetched; resolves when each is there or has failed again. */
export async function fetchFailedStyles(): Promise<void> {
  await Promise.all(
    [...failed].map(([href, asked]) => {
      const attempt = asked ?? fetchStyle(href);
      failed.set(href, attempt);
      return attempt;
    }),
  );
}

function fetchStyle(href: string): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.crossOrigin = '';
  link.href = href;
  return new Promise((resolve) => {
    link.addEventListener('load', () => {
      failed.delete(href);
      resolve();
    });
    // It is remembered as the first was.
    link.addEventListener('error', () => resolve());
    document.head.append(link);
  });
}
