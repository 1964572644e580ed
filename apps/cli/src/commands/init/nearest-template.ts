import { templates } from '@rung/flow';

/** The template that was probably meant: the one that shares the most pairs of letters, if they are many. */
export function nearestTemplate(typed: string): string | null {
  const pairs = pairsOf(typed.toLowerCase());
  const scored = templates.map(({ id }) => ({ id, score: alike(pairs, pairsOf(id)) }));
  const [best] = scored.sort((a, b) => b.score - a.score);
  return best !== undefined && best.score >= 0.4 ? best.id : null;
}

function pairsOf(text: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));
}

/** Dice's coefficient: twice what is shared over what there is, 0..1. */
function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const size = a.size + b.size;
  return size === 0 ? 0 : (2 * [...a].filter((pair) => b.has(pair)).length) / size;
}
