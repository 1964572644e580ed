import type { Atom, ConditionTree, FieldDeclaration } from '@rung/kernel';
import type { LinkedConditions } from '../condition/conditions.ts';

/** How likely an atom is to be true for a ticket, guessed from the policy alone: 0 to 1. */
export type Likelihood = (atom: number) => number;

/** How often the policy's triggers use a constant with a field, and how often any constant with that field. */
interface Usage {
  readonly ofAtom: ReadonlyMap<number, number>;
  readonly ofFamily: ReadonlyMap<string, number>;
}

/** Atoms that pick one of many values of a field form a family: their likelihoods share out the tickets. */
function familyOf(atom: Atom): string | undefined {
  if (!('field' in atom) || 'other' in atom) return undefined;
  if (atom.op === 'eq' || atom.op === 'in') return `value ${atom.field}`;
  const isPick =
    atom.op === 'member' || atom.op === 'contains' || atom.op === 'startsWith' || atom.op === 'mentions';
  return isPick ? `${atom.op} ${atom.field}` : undefined;
}

function visitAtoms(tree: ConditionTree, visit: (atom: number) => void): void {
  if ('atom' in tree) visit(tree.atom);
  else if ('not' in tree) visitAtoms(tree.not, visit);
  else if ('all' in tree) for (const part of tree.all) visitAtoms(part, visit);
  else if ('any' in tree) for (const part of tree.any) visitAtoms(part, visit);
}

function countUsage(atoms: LinkedConditions['atoms'], trees: readonly ConditionTree[]): Usage {
  const ofAtom = new Map<number, number>();
  const ofFamily = new Map<string, number>();
  const count = (index: number): void => {
    const atom = atoms[index]?.atom;
    const family = atom === undefined ? undefined : familyOf(atom);
    if (family === undefined) return;
    ofAtom.set(index, (ofAtom.get(index) ?? 0) + 1);
    ofFamily.set(family, (ofFamily.get(family) ?? 0) + 1);
  };
  for (const tree of trees) visitAtoms(tree, count);
  return { ofAtom, ofFamily };
}

/** Tickets carry a few tags at once, so that several members of a family are true together. */
const membersAtOnce = 3;
/** Keeps a constant that a small policy names once from passing for rare. */
const unseen = 8;

function valueLikelihood(atom: Atom, declaration: FieldDeclaration | undefined): number | undefined {
  const chosen = atom.op === 'in' ? atom.values.length : 1;
  if (declaration?.type === 'boolean') return chosen / 2;
  const count = declaration?.values?.length ?? 0;
  return count > 0 ? chosen / count : undefined;
}

function fixedLikelihood({ op }: Atom): number {
  switch (op) {
    case 'eq':
      return 0.1;
    case 'ne':
      return 0.9;
    case 'changedTo':
      return 0.1;
    case 'wasEver':
    case 'countWithin':
      return 0.2;
    default:
      return 0.5;
  }
}

/**
 * Guesses likelihoods from how the policy's own triggers use constants: a tag that only one of a thousand triggers
 * names is rare among tickets too, one that every third names is common. A wrong guess costs time, never an answer.
 */
export function estimateLikelihood(
  conditions: LinkedConditions,
  trees: readonly ConditionTree[],
): Likelihood {
  const usage = countUsage(conditions.atoms, trees);
  return (index) => {
    const linked = conditions.atoms[index];
    if (linked === undefined) return 0;
    const { atom, slot } = linked;
    const family = familyOf(atom);
    if (family === undefined) return fixedLikelihood(atom);
    if (atom.op === 'eq' || atom.op === 'in') {
      const known = valueLikelihood(atom, conditions.fields.declarations[slot]);
      if (known !== undefined) return Math.min(1, known);
    }
    const share = (usage.ofAtom.get(index) ?? 0) / ((usage.ofFamily.get(family) ?? 0) + unseen);
    return Math.min(1, atom.op === 'member' ? membersAtOnce * share : share);
  };
}

/** Likelihood of a tree whose atoms are taken as independent. */
export function treeLikelihood(tree: ConditionTree, likelihood: Likelihood): number {
  if ('atom' in tree) return likelihood(tree.atom);
  if ('not' in tree) return 1 - treeLikelihood(tree.not, likelihood);
  if ('constant' in tree) return tree.constant ? 1 : 0;
  if ('all' in tree) return tree.all.reduce((p, part) => p * treeLikelihood(part, likelihood), 1);
  return 1 - tree.any.reduce((p, part) => p * (1 - treeLikelihood(part, likelihood)), 1);
}
