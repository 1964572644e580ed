import { compareText } from './text-order.ts';

/** Names longer than this get no suggestion: the distance is quadratic, and nobody mistypes one by a letter or two. */
const maxLength = 80;

const shortestAbbreviation = 3;

/**
 * The known name that was probably meant, or null: one whose last part is what was written (`ticket.priority` for
 * `priority`), else the one with the fewest edits (insertion, deletion, replacement, swapped neighbours) if those are at
 * most a third of the text, else one of the same last part (`customer.region` for `ticket.region`) or one that is how the text
 * begins (`mon` for `monday`). Upper and lower case are alike; of equals the one of the nearest length, then the first in
 * text order; never the text itself.
 */
export function nearestName(written: string, known: Iterable<string>): string | null {
  const wanted = written.toLowerCase();
  if (wanted.length === 0 || wanted.length > maxLength) return null;
  let best: Candidate | null = null;
  for (const name of known) {
    if (name === written) continue;
    const candidate = candidateFor(wanted, name);
    if (candidate !== null && (best === null || isNearer(candidate, best))) best = candidate;
  }
  return best?.name ?? null;
}

interface Candidate {
  readonly name: string;
  readonly edits: number;
  readonly lengthGap: number;
}

function candidateFor(wanted: string, name: string): Candidate | null {
  const known = name.toLowerCase();
  const lengthGap = Math.abs(known.length - wanted.length);
  if (known.endsWith(`.${wanted}`)) return { name, edits: -1, lengthGap };
  const mostEdits = Math.max(1, Math.floor(wanted.length / 3));
  const edits = lengthGap > mostEdits ? Number.POSITIVE_INFINITY : editDistance(wanted, known);
  if (edits <= mostEdits) return { name, edits, lengthGap };
  return isRelated(wanted, known) ? { name, edits: maxLength, lengthGap } : null;
}

/** Whether two names share their last part, or the known one is an abbreviation of a single word that was written out. */
function isRelated(wanted: string, known: string): boolean {
  const lastPart = wanted.lastIndexOf('.') < 0 ? null : wanted.slice(wanted.lastIndexOf('.'));
  if (lastPart !== null) return known.endsWith(lastPart);
  return known.length >= shortestAbbreviation && wanted.startsWith(known) && /^[a-z]+$/.test(wanted);
}

function isNearer(a: Candidate, b: Candidate): boolean {
  return (a.edits - b.edits || a.lengthGap - b.lengthGap || compareText(a.name, b.name)) < 0;
}

/** Edits between two texts: insert, delete, replace, or swap neighbours (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const best = Math.min(substitution, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(swapped ? Math.min(best, (beforePrevious[j - 2] ?? best) + 1) : best);
    }
    beforePrevious = previous;
    previous = row;
  }
  return previous[b.length] ?? 0;
}
