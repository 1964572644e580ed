/** What {@link isName} asks for, in words. */
export const nameRule = 'a name has something to see in it, and no line breaks or control characters';

const control = /[\p{Cc}\u2028\u2029]/u;
/** Anything but spaces and what has no look of its own. U+2800 is a Braille cell without dots. */
const visible = /[^\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Whether a text can stand as the name of something or somebody. */
export function isName(text: string): boolean {
  return visible.test(text) && !control.test(text);
}
