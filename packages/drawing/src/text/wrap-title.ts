import { type Face, textWidth } from './metrics.ts';
import { type Room, wrap } from './wrap.ts';

/**
 * Breaks a title into at most so many lines. Only a word that is too long for a line is broken, with a hyphen and where that
 * reads well: at a joint of a compound, else between syllables. What is left over is an ellipsis after a whole word, or where
 * a word may be broken.
 */
export function wrapTitle(text: string, { width, lines, face }: Room): readonly string[] {
  // No line holds more characters than it has pixels, so a very long text is not looked at to its end.
  const words = text
    .trim()
    .slice(0, Math.ceil(width) * (lines + 1))
    .split(' ');
  const pieces = words.flatMap((word) => broken(word, width, face));
  const set = wrap(pieces.join(' '), { width, lines: lines + 1, face });
  const last = set[lines - 1];
  if (set.length <= lines || last === undefined) return set;
  return [...set.slice(0, lines - 1), ended(last, width, face)];
}

/** As much of a line as leaves room for the ellipsis after it. */
function ended(line: string, width: number, face: Face): string {
  const room = width - textWidth('…', face);
  const space = line.lastIndexOf(' ');
  if (textWidth(line, face) <= room) return `${line.replace(/[\s,;:–-]+$/, '')}…`;
  if (space > 0) return ended(line.slice(0, space), width, face);
  const [piece = line] = broken(line, room, face);
  if (piece !== line) return `${piece.slice(0, -1)}…`;
  const [cut = line] = wrap(`${line} …`, { width, lines: 1, face });
  return cut;
}

/** A word in pieces that each fit on a line of their own and with no other, where it can be broken so. */
function broken(word: string, width: number, face: Face): readonly string[] {
  if (textWidth(word, face) <= width) return [word];
  const fits = (place: number): boolean => textWidth(`${word.slice(0, place)}-`, face) <= width;
  const place = joints(word).findLast(fits) ?? syllables(word).findLast(fits);
  if (place === undefined) return [word];
  const piece = word.slice(0, place);
  return [piece.endsWith('-') ? piece : `${piece}-`, ...broken(word.slice(place), width, face)];
}

/** Letters that stay on each side of a hyphen. */
const least = 3;
const joint = /(?:ungs|heits|keits|schafts|ions|täts|lings|tums|-)(?=\p{L})/giu;
const syllable =
  /(?:sch[lmnrw]?|s[pt]r?|[bfgkp][lr]|[dt]r|c[hk]|[pt]h|pf|qu|zw|[bcdfghjklmnpqrstvwxzß])(?=[aeiouyäöü])/giu;

/** Where the parts of a compound meet, as far as German marks it. */
function joints(word: string): readonly number[] {
  return inside(
    word,
    Array.from(word.matchAll(joint), ({ index, 0: end }) => index + end.length),
  );
}

/** Before the consonants that begin a syllable. */
function syllables(word: string): readonly number[] {
  return inside(
    word,
    Array.from(word.matchAll(syllable), ({ index }) => index),
  );
}

function inside(word: string, places: readonly number[]): readonly number[] {
  return places.filter((place) => place >= least && place <= word.length - least);
}
