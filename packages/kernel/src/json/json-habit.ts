import type { Expected } from './json-error.ts';

/** What people write although JSON has no such thing. */
type JsonHabit = Extract<Expected, 'lastComma' | 'otherQuote' | 'comment'>;

const commentStarts = ['//', '/*', '#'];
const otherQuotes = new Set(["'", '`', '“', '”', '„', '«', '»', '‘', '’']);

/** A comment, a quote that is not a straight double one, or a comma before a closing bracket, at a place between values. */
export function habitAt(text: string, at: number): JsonHabit | null {
  if (commentStarts.some((start) => text.startsWith(start, at))) return 'comment';
  const char = text[at] ?? '';
  if (otherQuotes.has(char)) return 'otherQuote';
  return (char === ']' || char === '}') && lastBefore(text, at) === ',' ? 'lastComma' : null;
}

/** The last character before a place that is no space. */
function lastBefore(text: string, at: number): string {
  let before = at - 1;
  while (' \n\r\t'.includes(text[before] ?? '-')) before -= 1;
  return text[before] ?? '';
}
