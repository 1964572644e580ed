/** Longest text of an author that a sentence quotes, in characters as people count them. */
export const quotedLength = 80;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const control = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\s]+/g;
/** Marks that make text read in another order than it is stored: embeddings, overrides, isolates; and a stray BOM. */
const directional = /[\u202A-\u202E\u2066-\u2069\uFEFF]/g;
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
/** A base with its marks, variation selectors and what is joined to it: about what people call one character. */
const cluster =
  /\r\n|[\u{1F1E6}-\u{1F1FF}]{2}|[^\p{M}\u200D](?:\p{M}|\p{EMod}|\u200D[^\p{M}\u200D])*|[\p{M}\u200D]+/gsu;

/** Cuts a text after so many characters, with an ellipsis as the last of them. Never inside a character. */
export function shortened(text: string, length: number = quotedLength): string {
  // A text has at most as many characters as UTF-16 units, so a short one need not be counted.
  if (text.length <= length) return text;
  // Only so much is cut into characters: one of more than 20 units is not something that anybody types.
  const head = text.slice(0, length * 20).match(cluster) ?? [];
  if (head.length <= length && text.length <= length * 20) return text;
  return `${head
    // The last one is left out for the ellipsis, and because it may have been cut in two above.
    .slice(0, Math.min(length, head.length) - 1)
    .join('')
    .trimEnd()}…`;
}

/**
 * An author's text as a sentence takes it in: one line, without control and direction marks, shortened. All our
 * languages are written left to right, so only text with right-to-left letters could reorder what stands around it; such
 * text, and only such, is isolated (U+2068 … U+2069).
 */
export function inserted(text: string, length: number = quotedLength): string {
  const plain = text.toWellFormed().replace(directional, '').replace(control, ' ').trim();
  const short = shortened(plain, length);
  return rightToLeft.test(short) ? `\u2068${short}\u2069` : short;
}
