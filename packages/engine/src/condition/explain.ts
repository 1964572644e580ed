import {
  type Atom,
  type ConditionTrace,
  type ConditionTree,
  epochMs,
  type FieldValue,
  formatInstant,
  type TraceRow,
  type Truth,
} from '@rung/kernel';
import { conditionTree, evaluate, type LinkedConditions } from './conditions.ts';
import { atomFields } from './fields.ts';
import { enter } from './memo.ts';
import { isMoney, literalValue } from './order.ts';
import { FALSE, type RuntimeValue, type Snapshot, TRUE, type TruthValue, UNKNOWN } from './snapshot.ts';

const words: Readonly<Record<TruthValue, Truth>> = { [FALSE]: 'false', [UNKNOWN]: 'unknown', [TRUE]: 'true' };

/** Indices of the atoms of a tree, each once, in the order in which they are written. */
function atomsOf(tree: ConditionTree): readonly number[] {
  const found = new Set<number>();
  const visit = (part: ConditionTree): void => {
    if ('atom' in part) found.add(part.atom);
    else if ('not' in part) visit(part.not);
    else if ('all' in part) part.all.forEach(visit);
    else if ('any' in part) part.any.forEach(visit);
  };
  visit(tree);
  return [...found];
}

function instantText(ms: number): FieldValue {
  return Number.isSafeInteger(ms) ? formatInstant(epochMs(ms)) : ms;
}

function fieldValue(
  path: string,
  { fields }: LinkedConditions,
  { values }: Snapshot,
): RuntimeValue | undefined {
  const slot = fields.slotOf.get(path);
  return slot === undefined ? undefined : values[slot];
}

/** A field's value as it travels in JSON; null where it is missing. */
function operand(path: string, conditions: LinkedConditions, snapshot: Snapshot): FieldValue | null {
  const value = fieldValue(path, conditions, snapshot);
  const declaration = conditions.fields.declarations[conditions.fields.slotOf.get(path) ?? -1];
  if (declaration?.type === 'instant' && typeof value === 'number') return instantText(value);
  return value ?? null;
}

function operands(index: number, conditions: LinkedConditions, snapshot: Snapshot): TraceRow['values'] {
  const atom = conditions.atoms[index]?.atom;
  if (atom === undefined) return [];
  if (atom.op === 'countWithin') return [snapshot.countWithin(index)];
  if (atom.op === 'isOpen') return [instantText(snapshot.at)];
  return atomFields(atom).map((path) => operand(path, conditions, snapshot));
}

/**
 * A condition as it is evaluated: one row for each of its atoms in the order written, those that did not decide too,
 * with the operand values seen. Instants are ISO 8601 in UTC, durations milliseconds, a missing value is null.
 */
export function explain(
  conditions: LinkedConditions,
  index: number | null,
  snapshot: Snapshot,
): ConditionTrace {
  const result = words[evaluate(conditions, index, snapshot)];
  enter(conditions.memo, snapshot);
  const rows = atomsOf(conditionTree(conditions, index)).flatMap((at): readonly TraceRow[] => {
    const linked = conditions.atoms[at];
    if (linked === undefined) return [];
    const values = operands(at, conditions, snapshot);
    return [{ atom: linked.atom, values, result: words[linked.test(snapshot)] }];
  });
  return { cel: index === null ? 'true' : (conditions.conditions[index]?.cel ?? 'false'), result, rows };
}

/** Why a condition is unknown, for the note that it leaves. */
export interface UnknownOperands {
  /** Paths of fields without a value, sorted, each once. */
  readonly missing: readonly string[];
  /** Paths of money fields that met another currency, sorted, each once: `currencyMismatch`. */
  readonly currencyMismatch: readonly string[];
}

/** The currencies that meet in an atom: its constants' and its fields'. */
function currenciesIn(atom: Atom, conditions: LinkedConditions, snapshot: Snapshot): ReadonlySet<string> {
  const literals = 'value' in atom ? [atom.value] : 'values' in atom ? atom.values : [];
  const amounts = [
    ...literals.map(literalValue),
    ...atomFields(atom).map((path) => fieldValue(path, conditions, snapshot)),
  ];
  return new Set(amounts.flatMap((amount) => (isMoney(amount) ? [amount.currency] : [])));
}

/**
 * The fields that make atoms of a condition unknown. Only atoms that are unknown count: `has` of a missing field is an
 * answer, not a gap. Both lists are empty when no atom is unknown; that some atom is does not make the condition so.
 */
export function unknownOperands(
  conditions: LinkedConditions,
  index: number | null,
  snapshot: Snapshot,
): UnknownOperands {
  enter(conditions.memo, snapshot);
  const missing = new Set<string>();
  const currencyMismatch = new Set<string>();
  for (const at of atomsOf(conditionTree(conditions, index))) {
    const linked = conditions.atoms[at];
    if (linked === undefined || linked.test(snapshot) !== UNKNOWN) continue;
    const currenciesDiffer = currenciesIn(linked.atom, conditions, snapshot).size > 1;
    for (const path of atomFields(linked.atom)) {
      const value = fieldValue(path, conditions, snapshot);
      if (value === undefined) missing.add(path);
      else if (currenciesDiffer && isMoney(value)) currencyMismatch.add(path);
    }
  }
  return { missing: [...missing].sort(), currencyMismatch: [...currencyMismatch].sort() };
}
