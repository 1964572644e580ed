import type { Atom } from '@rung/kernel';
import { comparisonOf, literalValue, orderOf } from './order.ts';
import { FALSE, type LinkedFields, type RuntimeValue, TRUE, type TruthValue, UNKNOWN } from './snapshot.ts';
import type { Test } from './tree-test.ts';

/** What the engine's other parts answer for atoms that no field's value decides. */
export interface Surroundings {
  readonly fields: LinkedFields;
  /** Whether a calendar is open at an instant in milliseconds; a calendar that is not linked is closed. */
  readonly isOpen: (calendar: string, at: number) => boolean;
}

const truth = (holds: boolean): TruthValue => (holds ? TRUE : FALSE);

/** Compares two fields by the first one's order: the checker lets only fields of one type meet. */
function fieldComparison(atom: Extract<Atom, { readonly other: string }>, { fields }: Surroundings): Test {
  const left = fields.slotOf.get(atom.field) ?? -1;
  const right = fields.slotOf.get(atom.other) ?? -1;
  const order = orderOf(fields.declarations[left] ?? { type: 'text' });
  const decide = comparisonOf(atom.op);
  return ({ values }) => {
    const a = values[left];
    const b = values[right];
    return a === undefined || b === undefined ? UNKNOWN : decide(order(a, b));
  };
}

/** Whether a field's value is a literal's: false, never unknown, for a missing value or another currency. */
function equalTo(atom: Extract<Atom, { readonly op: 'changedTo' | 'wasEver' }>, { fields }: Surroundings) {
  const slot = fields.slotOf.get(atom.field) ?? -1;
  const order = orderOf(fields.declarations[slot] ?? { type: 'text' });
  const constant = literalValue(atom.value);
  return (value: RuntimeValue | undefined) =>
    value !== undefined && (value === constant || order(value, constant) === 0);
}

/** The atoms that need more of a snapshot than one field's value. */
export type SnapshotAtom =
  | Extract<Atom, { readonly other: string }>
  | Extract<Atom, { readonly op: 'changedTo' | 'wasEver' | 'countWithin' | 'isOpen' }>;

/** Compiles such an atom; `index` is its place in the policy's table, by which the snapshot answers for history. */
export function compileSnapshotTest(atom: SnapshotAtom, index: number, surroundings: Surroundings): Test {
  switch (atom.op) {
    case 'changedTo': {
      const slot = surroundings.fields.slotOf.get(atom.field) ?? -1;
      const isValue = equalTo(atom, surroundings);
      return ({ changed, values }) => truth(changed.has(slot) && isValue(values[slot]));
    }
    case 'wasEver':
      return (snapshot) => truth(snapshot.wasEver(index));
    case 'countWithin': {
      const decide = comparisonOf(atom.compare);
      return (snapshot) => decide(snapshot.countWithin(index) - atom.count);
    }
    case 'isOpen':
      return ({ at }) => truth(surroundings.isOpen(atom.calendar, at));
    default:
      return fieldComparison(atom, surroundings);
  }
}
