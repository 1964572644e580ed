declare global {
  interface Window {
    /** Set by tests before the page runs: how often each card's body was rendered, by step. */
    rungRenders?: Record<string, number>;
  }
}

/** Counts a render of a card's body where a test asked for it. */
export function countRender(step: string): void {
  const { rungRenders } = window;
  if (rungRenders !== undefined) rungRenders[step] = (rungRenders[step] ?? 0) + 1;
}
