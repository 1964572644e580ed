import type { Atom, ConditionTree } from '@rung/kernel';
import { type ConditionExpr, normalise } from './expr.ts';
import { printAtom } from './print-condition.ts';

/** Numbers atoms for one policy; equal atoms share a number. Made by {@link createAtomTable}. */
export interface AtomTable {
  /** The number of an atom, in order of first appearance from 0. */
  readonly indexOf: (atom: Atom) => number;
  /** The atoms so far, by number. */
  readonly atoms: () => readonly Atom[];
}

/** An empty table. Atoms are equal if they print alike, whatever spelling they came from. */
export function createAtomTable(): AtomTable {
  const numbers = new Map<string, number>();
  const atoms: Atom[] = [];
  return {
    indexOf: (atom) => {
      const key = printAtom(atom);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, atoms.length);
      return atoms.push(atom) - 1;
    },
    atoms: () => [...atoms],
  };
}

/** Lowers a condition, in normal form, to a tree over the table, adding the atoms that it lacks. */
export function lowerCondition(expr: ConditionExpr, table: AtomTable): ConditionTree {
  return lower(normalise(expr), table);
}

function lower(expr: ConditionExpr, table: AtomTable): ConditionTree {
  if ('all' in expr) return { all: expr.all.map((part) => lower(part, table)) };
  if ('any' in expr) return { any: expr.any.map((part) => lower(part, table)) };
  if ('not' in expr) return { not: lower(expr.not, table) };
  if ('atom' in expr) return { atom: table.indexOf(expr.atom) };
  return expr;
}
