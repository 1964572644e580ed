/** Names longer than this get no suggestion: the distance is quadratic, and nobody mistypes one by a letter or two. */
const longest = 80;

/**
 * Edits between two texts: insert, delete, replace, or swap neighbours (optimal string alignment).
 */
function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
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

/**
 * The candidate that was probably meant: the one whose last part is what was written (`priority` for
 * `ticket.priority`), else the one with the fewest edits if those are at most a third of the text. Upper and lower case
 * are alike; of equals the first.
 */
export function nearest(written: string, candidates: Iterable<string>): string | undefined {
  const wanted = written.toLowerCase();
  if (wanted.length === 0 || wanted.length > longest) return undefined;
  let best: string | undefined;
  let fewest = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const name = candidate.toLowerCase();
    if (name.endsWith(`.${wanted}`)) return candidate;
    if (Math.abs(name.length - wanted.length) >= fewest) continue;
    const edits = editDistance(wanted, name);
    if (edits < fewest) {
      best = candidate;
      fewest = edits;
    }
  }
  return best;
}
