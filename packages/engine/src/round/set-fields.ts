import type { FieldValue } from '@rung/kernel';
import { setHostField } from '../events/apply-fields.ts';
import { sameValue } from '../fields/field-value.ts';
import type { NodeOf } from '../link/linked-policy.ts';
import { emit, fieldNow, fieldText, note, type Run, stamp } from '../run.ts';
import type { Pending } from './pending.ts';

type SetNode = NodeOf<'set'>;
type Assignment = SetNode['set'][number];

/** What the `set` nodes of a round have done so far. */
export interface RoundSets {
  /** Fields that were given a value: a second one is a conflict. Additions to a set are none. */
  given: Map<string, 'value' | 'members'> | null;
  changed: boolean;
  /** The status that was set, if any: it may end the episode, after the round's effects. */
  status: string | null;
}

/** No field was set yet. */
export function newRoundSets(): RoundSets {
  return { given: null, changed: false, status: null };
}

/** Carries out one `set` node. Of two values for one field the first wins, the other is noted. */
export function setFields(
  run: Run,
  sets: RoundSets,
  { id, node }: { readonly id: string; readonly node: SetNode },
): Pending {
  const writes: Pending[] = [];
  sets.given ??= new Map();
  for (const assignment of node.set) {
    const { field } = assignment;
    const how = 'value' in assignment ? 'value' : 'members';
    const before = sets.given.get(field);
    if (before !== undefined && (before === 'value' || how === 'value')) {
      writes.push((later) => note(later, id, { what: 'suppressed', cause: 'conflict', field }));
      continue;
    }
    sets.given.set(field, how);
    const value = assignedValue(run, assignment);
    applySet(run, sets, { field, value });
    writes.push((later) => emit(later, { ...stamp(later, 'set', id), field, value }));
  }
  return (later) => {
    for (const write of writes) write(later);
  };
}

function assignedValue(run: Run, assignment: Assignment): FieldValue {
  if ('value' in assignment) return assignment.value;
  const now = fieldText(run, assignment.field);
  const members = Array.isArray(now) ? now.filter((member) => typeof member === 'string') : [];
  if ('add' in assignment) return [...new Set([...members, ...assignment.add])];
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
