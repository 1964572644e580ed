import { type Face, textWidth } from './metrics.ts';

/** The room that a text has. */
export interface Room {
  readonly width: number;
  readonly lines: number;
  readonly face: Face;
}

/** A character with its marks, so that nothing is cut in two. */
const cluster = /[^\p{M}\u200D](?:\p{M}|\p{EMod}|\u200D[^\p{M}\u200D])*|[\p{M}\u200D]+/gsu;

/** Breaks a text into at most so many lines, at spaces, else wherever a word is too long; what is left over is an ellipsis. */
export function wrap(text: string, { width, lines, face }: Room): readonly string[] {
  const done: string[] = [];
  let rest = text.trim();
  while (rest !== '') {
    if (done.length === lines - 1) return [...done, lastLine(rest, width, face)];
    const line = firstLine(rest, width, face);
    done.push(line.trimEnd());
    rest = rest.slice(line.length).trimStart();
  }
  return done;
}

/** The last line that there is room for: cut after a word, unless little would be left of the line. */
function lastLine(text: string, width: number, face: Face): string {
  const short = cut(text, width, face);
  if (short === text) return text;
  const space = short.lastIndexOf(' ');
  const isWhole = text[short.length - 1] === ' ';
  return isWhole || space * 2 < short.length ? short : `${short.slice(0, space).replace(/[\s,;:–-]+$/, '')}…`;
}

/** As much of a text as fits on a line, up to the last space if there is one. */
function firstLine(text: string, width: number, face: Face): string {
  const fitting = beginning(text, width, face);
  if (fitting.length === text.length || text[fitting.length] === ' ') return fitting;
  const space = fitting.lastIndexOf(' ');
  return space > 0 ? fitting.slice(0, space) : fitting;
}

/** The longest beginning that is no wider; at least one character, so that every step gets on. */
function beginning(text: string, width: number, face: Face): string {
  let used = 0;
  let end = 0;
  // No line holds more characters than it has pixels, so a very long text is not looked at to its end.
  for (const part of partsOf(text.slice(0, Math.ceil(width) * 4))) {
    used += textWidth(part, face);
    if (used > width && end > 0) break;
    end += part.length;
  }
  return text.slice(0, end);
}

/** Characters of which each stands alone: nearly every text, and looking for marks takes most of the time. */
const simple = /^[\u0020-\u02AF\u2010-\u2027\u20AC\u2192]*$/;

/** A text's characters, each with its marks. */
function partsOf(text: string): Iterable<string> {
  return simple.test(text) ? text : Array.from(text.matchAll(cluster), ([part]) => part);
}

/** A text on one line, with an ellipsis if it is too long. */
export function cut(text: string, width: number, face: Face): string {
  if (beginning(text, width, face).length === text.length) return text;
  return `${beginning(text, width - textWidth('…', face), face).trimEnd()}…`;
}
