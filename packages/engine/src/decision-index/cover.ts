import type { ConditionTree } from '@rung/kernel';
import type { LinkedConditions } from '../condition/conditions.ts';
import type { Likelihood } from './selectivity.ts';

/**
 * Atoms of which at least one is true whenever a condition is true: a trigger filed under all of them is never missed.
 * No atoms at all cover a condition that is never true.
 */
export interface Cover {
  readonly atoms: readonly number[];
  /** Sum of the atoms' likelihoods: how often the trigger will be looked at, in vain or not; text counts dearer. */
  readonly price: number;
}

/** A text must be read to find what it holds; other values are looked up. */
const textPrice = 8;

/** Whether the index can name at once every atom of this kind that is true for a snapshot. */
function canFile(index: number, { atoms, fields }: LinkedConditions): boolean {
  const linked = atoms[index];
  if (linked === undefined || linked.slot < 0) return false;
  const type = fields.declarations[linked.slot]?.type;
  switch (linked.atom.op) {
    case 'eq':
      return (
        'value' in linked.atom &&
        (type === 'text' || type === 'enum' || type === 'orderedEnum' || type === 'number')
      );
    case 'in':
      return type === 'text' || type === 'enum' || type === 'orderedEnum' || type === 'number';
    case 'member':
    case 'mentions':
      return true;
    case 'contains':
      return linked.atom.value !== '';
    default:
      return false;
  }
}

interface CoverContext {
  readonly conditions: LinkedConditions;
  readonly likelihood: Likelihood;
}

function coverOfAny(parts: readonly ConditionTree[], context: CoverContext): Cover | undefined {
  const atoms = new Set<number>();
  let price = 0;
  for (const part of parts) {
    const cover = coverOf(part, context);
    if (cover === undefined) return undefined;
    for (const atom of cover.atoms) atoms.add(atom);
    price += cover.price;
  }
  return { atoms: [...atoms], price };
}

/** The cheapest cover of parts that must all be true; undefined if none of them can be filed. */
export function coverOfAll(parts: readonly ConditionTree[], context: CoverContext): Cover | undefined {
  let best: Cover | undefined;
  for (const part of parts) {
    const cover = coverOf(part, context);
    if (cover !== undefined && (best === undefined || cover.price < best.price)) best = cover;
  }
  return best;
}

function coverOf(tree: ConditionTree, context: CoverContext): Cover | undefined {
  if ('all' in tree) return coverOfAll(tree.all, context);
  if ('any' in tree) return coverOfAny(tree.any, context);
  if ('constant' in tree) return tree.constant ? undefined : { atoms: [], price: 0 };
  if ('not' in tree || !canFile(tree.atom, context.conditions)) return undefined;
  const op = context.conditions.atoms[tree.atom]?.atom.op;
  const price = op === 'contains' || op === 'mentions' ? textPrice : 1;
  return { atoms: [tree.atom], price: price * context.likelihood(tree.atom) };
}
