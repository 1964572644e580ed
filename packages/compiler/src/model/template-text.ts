/** The name that stands for a promised time: the deadline of the clock that the message names. */
export const promiseName = 'promise';

/** The names in braces in a template's text, each once, in order. */
export function placeholdersOf(text: string): readonly string[] {
  const names = [...text.matchAll(/\{([A-Za-z][A-Za-z0-9_-]*)\}/g)].map(([, name = '']) => name);
  return [...new Set(names)];
}
