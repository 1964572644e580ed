import type { Atom, Diagnostic } from '@rung/kernel';
import type { SourceRange } from './diagnostics.ts';

/**
 * A condition as a tree with its atoms inline: kernel's `ConditionTree` before atoms are numbered.
 * An empty `all` is true, an empty `any` false.
 */
export type ConditionExpr =
  | { readonly all: readonly ConditionExpr[] }
  | { readonly any: readonly ConditionExpr[] }
  | { readonly not: ConditionExpr }
  | { readonly atom: Atom }
  | { readonly constant: boolean };

/** A condition's text, what it means, and where each part of the meaning is written. */
export interface Condition {
  readonly text: string;
  /** In normal form, see {@link normalise}. */
  readonly expr: ConditionExpr;
  /** By identity of the nodes of `expr`. A group spans its operands, without parentheses around it. */
  readonly ranges: ReadonlyMap<ConditionExpr, SourceRange>;
  /** Findings that do not stop the condition from being used. */
  readonly warnings: readonly Diagnostic[];
}

/** The conjunction of parts in normal form: nested `all` is flattened, and a single part is not wrapped. */
export function allOf(parts: readonly ConditionExpr[]): ConditionExpr {
  const flat = parts.flatMap((part) => ('all' in part ? part.all : [part]));
  const [only] = flat;
  if (only === undefined) return { constant: true };
  return flat.length === 1 ? only : { all: flat };
}

/** The disjunction of parts in normal form: nested `any` is flattened, and a single part is not wrapped. */
export function anyOf(parts: readonly ConditionExpr[]): ConditionExpr {
  const flat = parts.flatMap((part) => ('any' in part ? part.any : [part]));
  const [only] = flat;
  if (only === undefined) return { constant: false };
  return flat.length === 1 ? only : { any: flat };
}

/** The negation of a part in normal form; two negations cancel, for unknown too (Kleene logic). */
export function notOf(part: ConditionExpr): ConditionExpr {
  if ('not' in part) return part.not;
  if ('constant' in part) return { constant: !part.constant };
  return { not: part };
}

/** Comparing a boolean field with a literal says the same as the field or its negation alone. */
function atomOf(atom: Atom): ConditionExpr {
  if ((atom.op === 'eq' || atom.op === 'ne') && 'value' in atom && typeof atom.value === 'boolean') {
    const bare: ConditionExpr = { atom: { op: 'is', field: atom.field } };
    return (atom.op === 'eq') === atom.value ? bare : notOf(bare);
  }
  return { atom };
}

/**
 * The normal form in which two spellings of one tree are equal: groups of one operator are flattened, groups have at
 * least two members, negations do not stack, constants are not negated, and a boolean field stands alone. Each step
 * keeps true, false and unknown as they were.
 */
export function normalise(expr: ConditionExpr): ConditionExpr {
  if ('all' in expr) return allOf(expr.all.map(normalise));
  if ('any' in expr) return anyOf(expr.any.map(normalise));
  if ('not' in expr) return notOf(normalise(expr.not));
  if ('atom' in expr) return atomOf(expr.atom);
  return expr;
}

/** Calls `visit` with every atom, left to right. */
export function forEachAtom(expr: ConditionExpr, visit: (atom: Atom) => void): void {
  if ('atom' in expr) visit(expr.atom);
  else if ('not' in expr) forEachAtom(expr.not, visit);
  else if ('all' in expr) for (const part of expr.all) forEachAtom(part, visit);
  else if ('any' in expr) for (const part of expr.any) forEachAtom(part, visit);
}
