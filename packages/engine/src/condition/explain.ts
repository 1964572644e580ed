import type {
  Atom,
  ConditionTrace,
  ConditionTree,
  FieldDeclaration,
  FieldValue,
  TraceRow,
  Truth,
} from '@rung/kernel';
import { instantText } from '../instant-text.ts';
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

function shownInstant(ms: number): FieldValue {
  return Number.isSafeInteger(ms) ? instantText(ms) : ms;
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
  if (declaration?.type === 'instant' && typeof value === 'number') return shownInstant(value);
  return value ?? null;
}

function operands(index: number, conditions: LinkedConditions, snapshot: Snapshot): TraceRow['values'] {
  const atom = conditions.atoms[index]?.atom;
  if (atom === undefined) return [];
  if (atom.op === 'countWithin') return [snapshot.countWithin(index)];
  if (atom.op === 'isOpen') return [shownInstant(snapshot.at)];
  return atomFields(atom).map((path) => operand(path, conditions, snapshot));
}

/** The row of an atom: the one told last, if the atom saw the same. */
function rowOf(atom: ToldAtom, conditions: LinkedConditions, snapshot: Snapshot): TraceRow {
  const { linked, row: before } = atom;
  const ofValue = linked.valueTest !== undefined && linked.slot >= 0;
  const values = ofValue
    ? valueSeen(linked.slot, conditions, snapshot)
    : operands(atom.at, conditions, snapshot);
  if (ofValue && before?.values === values) return before;
  const row: TraceRow = { atom: linked.atom, values, result: words[linked.test(snapshot)] };
  if (before !== undefined && !ofValue && isSameRow(before, row)) return before;
  atom.row = row;
  return row;
}

function isSameRow(a: TraceRow, b: TraceRow): boolean {
  return a.result === b.result && a.values.every((value, place) => value === b.values[place]);
}

/** What rows that ask one field show of its value: one list for all of them, and the same while the value is. */
function valueSeen(
  slot: number,
  { fields, told }: LinkedConditions,
  { values }: Snapshot,
): TraceRow['values'] {
  const value = values[slot];
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
  const told = conditions.told.conditions[index] ?? beginTelling(conditions, index, snapshot);
  const rows = freshRows(told, conditions, snapshot);
  if (rows === null) return told.trace;
  const result = told.isConjunction ? leastOf(rows) : words[evaluate(conditions, index, snapshot)];
  told.trace = { cel: told.trace.cel, result, rows };
  return told.trace;
}

/** The rows of a condition, or null if all are the ones told last. */
function freshRows(
  { atoms, trace }: ToldCondition,
  conditions: LinkedConditions,
  snapshot: Snapshot,
): readonly TraceRow[] | null {
  let rows: TraceRow[] | null = null;
  for (let place = 0; place < atoms.length; place += 1) {
    const atom = atoms[place];
    if (atom === undefined) continue;
    const row = rowOf(atom, conditions, snapshot);
    if (row === trace.rows[place]) continue;
    rows ??= trace.rows.slice();
    rows[place] = row;
  }
  return rows;
}

/** Kleene's minimum of what rows came to, which needs no second look at what their atoms ask. */
function leastOf(rows: readonly TraceRow[]): Truth {
  let least: Truth = 'true';
  for (const { result } of rows) {
    if (result === 'false') return result;
    if (result === 'unknown') least = result;
  }
  return least;
}

/** A condition of which nothing was told yet; one without atoms is always the same. */
function beginTelling(conditions: LinkedConditions, index: number, snapshot: Snapshot): ToldCondition {
  const tree = conditionTree(conditions, index);
  const cel = conditions.conditions[index]?.cel ?? 'false';
  const told: ToldCondition = {
    atoms: atomsOf(tree).flatMap((at) => toldAtom(conditions, at) ?? []),
    isConjunction: 'atom' in tree || ('all' in tree && tree.all.every((part) => 'atom' in part)),
    trace: { cel, result: words[evaluate(conditions, index, snapshot)], rows: [] },
  };
  conditions.told.conditions[index] = told;
  return told;
}

function toldAtom({ atoms, told }: LinkedConditions, at: number): ToldAtom | undefined {
  const linked = atoms[at];
  if (linked !== undefined) told.atoms[at] ??= { at, linked, row: undefined };
  return told.atoms[at];
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
