/** One name in braces. */
const placeholder = /\{([A-Za-z][A-Za-z0-9_-]*)\}/g;

/** The names in braces in a text, each once: `Ticket {id} needs you` has `id`. */
export function placeholdersIn(text: string): readonly string[] {
  const found = [...text.matchAll(placeholder)].map(([, name = '']) => name);
  return [...new Set(found)];
}

/** A text with its names in braces replaced; null leaves one as it is written. */
export function withPlaceholders(text: string, fill: (name: string) => string | null): string {
  return text.replaceAll(placeholder, (written, name: string) => fill(name) ?? written);
}
