/** What ends a word in every list of words. A comma does so only where no value of the list may hold one. */
export const usualSeparators = [';', '\n', '\r'];

/**
 * Entries as single words or phrases. The input splits what is pasted, but not what comes into it whole and is taken by Enter
 * or by leaving it: dictated, completed by a phone, or put there by a program. An entry that was there before stays as it is.
 */
export function eachWord(
  entries: readonly string[],
  { kept, separators }: { readonly kept: readonly string[]; readonly separators: readonly string[] },
): string[] {
  const words: string[] = [];
  const add = (word: string): void => {
    const isThere = words.some((one) => one.toLowerCase() === word.toLowerCase());
    if (word !== '' && !isThere) words.push(word);
  };
  for (const entry of entries) {
    if (kept.includes(entry)) words.push(entry);
    else for (const part of partsOf(entry, separators)) add(part.trim());
  }
  return words;
}

/** A text in the parts that separators part it in. */
export function partsOf(text: string, separators: readonly string[]): readonly string[] {
  return separators.reduce<readonly string[]>(
    (parts, separator) => parts.flatMap((part) => part.split(separator)),
    [text],
  );
}
