/** Characters that could end a label or begin something else inside it. */
const special = /[^\p{L}\p{N}\p{M}\p{Zs}\p{Sc}.,;:!?%+=~*/’‘“”„–—…•·_()-]/gu;

/**
 * A text inside a quoted Mermaid label. Everything but letters, digits and plain punctuation is written as a character
 * reference, so that quotation marks, brackets and HTML are shown and never read.
 */
export function mermaidText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}\u202A-\u202E]+/gu, ' ')
    .replace(special, (character) => `#${character.codePointAt(0) ?? 63};`)
    .trim();
}
