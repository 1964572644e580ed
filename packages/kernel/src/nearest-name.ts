import { compareText } from './text-order.ts';

/** Names longer than this get no suggestion: the distance is quadratic, and nobody mistypes one by a letter or two. */
const maxLength = 80;

const shortestAbbreviation = 3;

/**
 * The known name that was probably meant, or null: one whose last part is what was written (`ticket.priority` for
 * `priority`), else the one with the fewest edits (insertion, deletion, replacement, swapped neighbours) if those are at
 * most a third of the text behind the groups that both share, else one that is how a word begins (`mon` for
 * `monday`) or that begins with it (`pending_customer` for `pending`). Upper and lower case are alike; of equals the one of
 * the nearest length, then the first in text order; never the text itself.
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
  // What both begin with says nothing of what was meant after it: customer.ltv is not near customer.name.
  const shared = sharedGroup(wanted, known);
  const [own, other] = [wanted.slice(shared), known.slice(shared)];
  const third = own.length / 3;
  // A shared group says that the rest is a name of that group, so a letter more may differ in it.
  const mostEdits = Math.max(1, shared > 0 ? Math.round(third) : Math.floor(third));
  const edits = lengthGap > mostEdits ? Number.POSITIVE_INFINITY : editDistance(own, other);
  if (edits <= mostEdits) return { name, edits, lengthGap };
  return isAbbreviation(known, wanted) || isBeginning(own, other)
    ? { name, edits: maxLength, lengthGap }
    : null;
}

/** The length of the groups that two dotted names share, their dots included. */
function sharedGroup(a: string, b: string): number {
  let shared = 0;
  for (let at = 0; at < a.length && a[at] === b[at]; at += 1) if (a[at] === '.') shared = at + 1;
  return shared;
}

/** Whether a known name is how a single word begins. */
function isAbbreviation(known: string, word: string): boolean {
  return known.length >= shortestAbbreviation && word.startsWith(known) && /^[a-z]+$/.test(word);
}

/** Whether a known name begins with what was written, behind the groups that both share; a group alone names none of its own. */
function isBeginning(own: string, known: string): boolean {
  return own.length >= shortestAbbreviation && known.startsWith(own) && known[own.length] !== '.';
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
