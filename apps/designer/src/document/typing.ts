/** Texts that are being typed and are no edit yet. */
const typed = new Set<() => void>();

/** Keeps a text in mind while it is typed; `settle` makes it an edit. Calling what it gives forgets it. */
export function whileTyping(settle: () => void): () => void {
  typed.add(settle);
  return () => typed.delete(settle);
}

/**
 * Makes edits of what is being typed. Before something goes that others took away: what was typed for it is then merged like
 * any edit, and asked about, rather than lost with it.
 */
export function settleTyping(): void {
  for (const settle of [...typed]) settle();
}
