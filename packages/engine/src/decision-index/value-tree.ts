import type { ConditionTree, FieldType, Literal } from '@rung/kernel';
import type { LinkedConditions } from '../condition/conditions.ts';
import { isMoney, literalValue } from '../condition/order.ts';
import { FALSE, type RuntimeValue, TRUE, type TruthValue } from '../condition/snapshot.ts';

/** Atoms of a tree, as often as they stand in it. */
export function atomsIn(tree: ConditionTree): readonly number[] {
  if ('atom' in tree) return [tree.atom];
  if ('not' in tree) return atomsIn(tree.not);
  if ('constant' in tree) return [];
  return ('all' in tree ? tree.all : tree.any).flatMap(atomsIn);
}

/** The kinds of table in which a field's values can be looked up. */
export type ColumnKind = 'key' | 'order' | 'set';

/** Where a requirement on one field can be tabulated. */
export interface ColumnPlace {
  readonly kind: ColumnKind;
  readonly slot: number;
  /** The one currency of a money column. */
  readonly currency: string | undefined;
}

function literalsOf(index: number, { atoms }: LinkedConditions): readonly Literal[] {
  const atom = atoms[index]?.atom;
  if (atom === undefined) return [];
  if ('values' in atom) return atom.values;
  return 'value' in atom ? [atom.value] : [];
}

/** The constants that the atoms of a tree compare with. */
export function constantsOf(tree: ConditionTree, conditions: LinkedConditions): readonly RuntimeValue[] {
  return atomsIn(tree).flatMap((atom) => literalsOf(atom, conditions).map(literalValue));
}

interface Requirement {
  readonly ops: readonly string[];
  readonly slot: number;
  readonly constants: readonly RuntimeValue[];
}

function describe(tree: ConditionTree, conditions: LinkedConditions): Requirement | undefined {
  const atoms = atomsIn(tree).map((index) => conditions.atoms[index]);
  const slot = atoms[0]?.slot ?? -1;
  const isOneField =
    slot >= 0 && atoms.every((linked) => linked?.slot === slot && linked.valueTest !== undefined);
  if (!isOneField) return undefined;
  const ops = atoms.flatMap((linked) => (linked === undefined ? [] : [linked.atom.op]));
  return { ops, slot, constants: constantsOf(tree, conditions) };
}

type PlaceOf = (requirement: Requirement) => ColumnPlace | undefined;

function placeIn(kind: ColumnKind, ops: readonly string[], constantType: string): PlaceOf {
  return (requirement) => {
    const fits =
      requirement.ops.every((op) => ops.includes(op)) &&
      requirement.constants.every((constant) => typeof constant === constantType);
    return fits ? { kind, slot: requirement.slot, currency: undefined } : undefined;
  };
}

const identity = ['eq', 'ne', 'in', 'has', 'is'];
const order = ['eq', 'ne', 'lt', 'le', 'gt', 'ge', 'in', 'has'];
const numberPlace = placeIn('order', order, 'number');
const textPlace = placeIn('key', identity, 'string');

/** Amounts share a table only within one currency. */
const moneyPlace: PlaceOf = ({ ops, slot, constants }) => {
  const currencies = new Set(
    constants.map((constant) => (isMoney(constant) ? constant.currency : undefined)),
  );
  const [currency] = currencies;
  const fits = currencies.size === 1 && ops.every((op) => order.includes(op));
  return fits && currency !== undefined ? { kind: 'order', slot, currency } : undefined;
};

/** Where requirements on a field can be tabulated, by the field's type. */
const placeByType: { readonly [T in FieldType]: PlaceOf } = {
  boolean: placeIn('key', identity, 'boolean'),
  enum: textPlace,
  text: textPlace,
  orderedEnum: placeIn('key', order, 'string'),
  number: numberPlace,
  instant: numberPlace,
  duration: numberPlace,
  money: moneyPlace,
  // One plain member; see `split` of a block.
  set: (requirement) =>
    requirement.ops.length === 1 ? placeIn('set', ['member'], 'string')(requirement) : undefined,
};

/** Where a requirement can be tabulated; undefined if its truth must be worked out for each ticket. */
export function columnPlace(tree: ConditionTree, conditions: LinkedConditions): ColumnPlace | undefined {
  const requirement = describe(tree, conditions);
  if (requirement === undefined) return undefined;
  const type = conditions.fields.declarations[requirement.slot]?.type ?? 'text';
  if (type === 'set' && !('atom' in tree)) return undefined;
  return placeByType[type](requirement);
}

/** The truth of a tree over one field, for a value of that field. Only used while linking. */
export function truthForValue(
  tree: ConditionTree,
  value: RuntimeValue | undefined,
  conditions: LinkedConditions,
): TruthValue {
  if ('atom' in tree) return conditions.atoms[tree.atom]?.valueTest?.(value) ?? FALSE;
  if ('constant' in tree) return tree.constant ? TRUE : FALSE;
  if ('not' in tree) {
    const truth = truthForValue(tree.not, value, conditions);
    return truth === TRUE ? FALSE : truth === FALSE ? TRUE : truth;
  }
  const parts = 'all' in tree ? tree.all : tree.any;
  const truths = parts.map((part) => truthForValue(part, value, conditions));
  const start: TruthValue = 'all' in tree ? TRUE : FALSE;
  const better = (a: TruthValue, b: TruthValue): boolean => ('all' in tree ? b < a : b > a);
  return truths.reduce((kept, truth) => (better(kept, truth) ? truth : kept), start);
}
