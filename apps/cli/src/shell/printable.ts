// Control characters could move a terminal's cursor or rewrite what was printed; bidirectional ones could make a line read
// otherwise than it is. A title or message from a file must do neither. Isolates (U+2068, U+2069) keep foreign scripts in place.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is shown by code
const unsafe = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066\u2067]/gu;

/** Text from outside made fit for a terminal: control and bidirectional characters are shown by their code. */
export function printable(text: string): string {
  return text.replace(unsafe, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The same on one line. */
export function oneLine(text: string): string {
  return printable(text).replaceAll(/\s+/g, ' ').trim();
}
