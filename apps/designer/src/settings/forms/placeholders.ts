/** The names in braces in a text, each once: `Ticket {id} needs you` has `id`. */
export function placeholdersIn(text: string): readonly string[] {
  const found = [...text.matchAll(/\{([A-Za-z][A-Za-z0-9_-]*)\}/g)].map(([, name = '']) => name);
  return [...new Set(found)];
}
