import type { ConditionExpr } from '@rung/condition';
import type { Atom } from '@rung/kernel';

/** An atom where it stands: `negated` under an odd number of negations. */
export interface PlacedAtom {
  readonly atom: Atom;
  readonly negated: boolean;
}

/** Every atom of a condition, in the order in which it is written. */
export function placedAtoms(expr: ConditionExpr): readonly PlacedAtom[] {
  const found: PlacedAtom[] = [];
  const visit = (part: ConditionExpr, negated: boolean): void => {
    if ('atom' in part) found.push({ atom: part.atom, negated });
    else if ('not' in part) visit(part.not, !negated);
    else if ('all' in part) for (const child of part.all) visit(child, negated);
    else if ('any' in part) for (const child of part.any) visit(child, negated);
  };
  visit(expr, false);
  return found;
}

/** The first word list that a condition looks for, as written, and where it looks; null if none. */
export function firstMention(expr: ConditionExpr): { readonly words: string; readonly field: string } | null {
  for (const { atom, negated } of placedAtoms(expr)) {
    if (atom.op === 'mentions' && !negated) return { words: atom.words, field: atom.field };
  }
  return null;
}
