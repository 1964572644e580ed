import type { FieldValue } from '@rung/kernel';
import { emit, note, stamp } from '../effects.ts';
import { setHostField } from '../events/apply-fields.ts';
import { fieldNow, fieldText } from '../fields/field-now.ts';
import { eachOnce, sameValue } from '../fields/field-value.ts';
import type { NodeOf } from '../link/linked-policy.ts';
import type { At, Pending } from '../paths/path.ts';
import type { Run } from '../run.ts';
import { none } from '../state/lists.ts';

type Assignment = NodeOf<'set'>['set'][number];

/** What the `set` nodes of a round have done so far. */
export interface RoundSets {
  /** Fields that were given a value: a second one is a conflict. Additions to a set are none. */
  given: Map<string, 'value' | 'members'> | null;
  changed: boolean;
  /** The status that was set, if any: it may end the episode, after the round's effects. */
  status: string | null;
}

/** Carries out one `set` node. Of two values for one field the first wins, the other is noted. */
export function setFields(run: Run, sets: RoundSets, { id, node }: At<'set'>): Pending {
  const given = node.set.map((assignment) => ({
    field: assignment.field,
    value: setField(run, sets, assignment),
  }));
  return (later) => {
    for (const { field, value } of given) {
      if (value === undefined) note(later, id, { what: 'suppressed', cause: 'conflict', field });
      else emit(later, { ...stamp(later, 'set', id), field, value });
    }
  };
}

/** Gives a field its value; undefined where another node of the round has given it one that this one conflicts with. */
function setField(run: Run, sets: RoundSets, assignment: Assignment): FieldValue | undefined {
  const { field } = assignment;
  const how = 'value' in assignment ? 'value' : 'members';
  sets.given ??= new Map();
  const before = sets.given.get(field);
  if (before !== undefined && (before === 'value' || how === 'value')) return undefined;
  sets.given.set(field, how);
  const value = assignedValue(run, assignment);
  applySet(run, sets, { field, value });
  return value;
}

function assignedValue(run: Run, assignment: Assignment): FieldValue {
  if ('value' in assignment) return assignment.value;
  const now = fieldText(run, assignment.field);
  const members: readonly string[] = Array.isArray(now) ? now : none;
  if ('add' in assignment) return eachOnce([...members, ...assignment.add]);
  return members.filter((member) => !assignment.remove.includes(member));
}

function applySet(run: Run, sets: RoundSets, { field, value }: { field: string; value: FieldValue }): void {
  if (field === 'ticket.status') {
    if (typeof value === 'string' && value !== run.state.status) sets.status = value;
    return;
  }
  const before = fieldNow(run, field);
  setHostField(run, field, value);
  if (!sameValue(before, fieldNow(run, field))) sets.changed = true;
}
