/** Breaks of a line, and tabs. */
const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/** Embeddings, overrides and isolates, which make text read in another order than it is stored; control characters but line breaks and tabs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out, twice as fast as by \p{Cc}
const hidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g;

/** A text without the characters that nobody sees and that make it read otherwise than it is stored. */
export function withoutHidden(text: string): string {
  return text.replace(hidden, '');
}

/** The same for a text of one line, such as a name: what breaks a line becomes a space. */
export function plainLine(text: string): string {
  const plain = withoutHidden(text.replace(breaks, ' '));
  return plain === text ? text : plain.trim();
}
