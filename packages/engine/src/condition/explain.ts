import {
  type Atom,
  type ConditionTrace,
  type ConditionTree,
  epochMs,
  type FieldDeclaration,
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
import type { ToldAtom, ToldCondition } from './told.ts';

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
  return shownValue(value, conditions.fields.declarations[conditions.fields.slotOf.get(path) ?? -1]);
}

function shownValue(
  value: RuntimeValue | undefined,
  declaration: FieldDeclaration | undefined,
): FieldValue | null {
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

interface Telling {
  readonly conditions: LinkedConditions;
  readonly snapshot: Snapshot;
}

/** The row of an atom: the one told last, if the atom saw the same. */
function rowOf({ at, linked }: ToldAtom, telling: Telling): TraceRow {
  const { conditions, snapshot } = telling;
  const before = conditions.told.rows[at];
  const ofValue = linked.valueTest !== undefined && linked.slot >= 0;
  const values = ofValue ? valueSeen(linked.slot, telling) : operands(at, conditions, snapshot);
  if (ofValue && before?.values === values) return before;
  const row: TraceRow = { atom: linked.atom, values, result: words[linked.test(snapshot)] };
  if (before !== undefined && !ofValue && isSameRow(before, row)) return before;
  conditions.told.rows[at] = row;
  return row;
}

function isSameRow(a: TraceRow, b: TraceRow): boolean {
  return a.result === b.result && a.values.every((value, place) => value === b.values[place]);
}

/** What rows that ask one field show of its value: one list for all of them, and the same while the value is. */
function valueSeen(slot: number, { conditions: { fields, told }, snapshot }: Telling): TraceRow['values'] {
  const value = snapshot.values[slot];
  const before = told.values[slot];
  if (before !== undefined && before.value === value) return before.shown;
  const shown = [shownValue(value, fields.declarations[slot])];
  told.values[slot] = { value, shown };
  return shown;
}

const always: ConditionTrace = { cel: 'true', result: 'true', rows: [] };

/**
 * A condition as it is evaluated: one row for each of its atoms in the order written, those that did not decide too,
 * with the operand values seen. Instants are ISO 8601 in UTC, durations milliseconds, a missing value is null. Rows and
 * conditions that come to the same as when they were last told are the same objects: they are never changed.
 */
export function explain(
  conditions: LinkedConditions,
  index: number | null,
  snapshot: Snapshot,
): ConditionTrace {
  if (index === null) return always;
  enter(conditions.memo, snapshot);
  const before = conditions.told.conditions[index];
  const telling = { conditions, snapshot };
  if (before !== undefined && isAsBefore(before, telling)) return before.trace;
  const atoms = before?.atoms ?? atomsToTell(conditions, index);
  const rows = atoms.map((atom) => rowOf(atom, telling));
  const result = words[evaluate(conditions, index, snapshot)];
  const trace = { cel: conditions.conditions[index]?.cel ?? 'false', result, rows };
  conditions.told.conditions[index] = { atoms, trace };
  return trace;
}

function atomsToTell(conditions: LinkedConditions, index: number): readonly ToldAtom[] {
  return atomsOf(conditionTree(conditions, index)).flatMap((at) => {
    const linked = conditions.atoms[at];
    return linked === undefined ? [] : [{ at, linked }];
  });
}

function isAsBefore({ atoms, trace }: ToldCondition, telling: Telling): boolean {
  return atoms.every((atom, place) => rowOf(atom, telling) === trace.rows[place]);
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
