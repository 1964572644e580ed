/**
 * A number as a table has it, in digits with or without a point, a sign and an exponent; else NaN. What `Number` reads besides is
 * refused: nothing (0), and what only programs write (`0x10`). Called for each cell, so what refuses those is a look at one
 * character and no pattern.
 */
export function decimalOf(text: string): number {
  const trimmed = text.trim();
  if (trimmed === '' || isPrefix(trimmed.charCodeAt(1))) return Number.NaN;
  const number = Number(trimmed);
  return Number.isFinite(number) ? number : Number.NaN;
}

const lowerCase = 0x20;
const lowerB = 98;
const lowerO = 111;
const lowerX = 120;

/** Of `0b1`, `0o1` and `0x1`; no decimal number has one of these letters. */
function isPrefix(code: number): boolean {
  const letter = code | lowerCase;
  return letter === lowerX || letter === lowerO || letter === lowerB;
}
