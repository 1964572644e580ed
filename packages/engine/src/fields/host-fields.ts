import type { RuntimeValue } from '../condition/snapshot.ts';
import type { LinkedPolicy } from '../link/linked-policy.ts';
import type { TicketState } from '../state/state.ts';
import type { FieldHome } from './field-home.ts';

/** What a run knows of the host's fields. */
interface HostValues {
  readonly linked: LinkedPolicy;
  readonly state: Pick<TicketState, 'fields'>;
  /** By slot. */
  readonly values: readonly (RuntimeValue | undefined)[];
  /** The state's fields were written by the run: those that the policy has, sorted. */
  sorted: boolean;
}

/** The host's fields after a change. Mostly those that are there get another value: then the others are not gone through. */
export function fieldsWith(run: HostValues, changed: readonly FieldHome[]): TicketState['fields'] {
  if (!run.sorted) return hostFields(run);
  const fields = { ...run.state.fields };
  for (const { slot, path } of changed) {
    const value = run.values[slot];
    if (value === undefined || !Object.hasOwn(fields, path)) return hostFields(run);
    fields[path] = value;
  }
  return fields;
}

/** The host's fields that have a value, sorted by path so that equal tickets are equal byte for byte. */
function hostFields(run: HostValues): TicketState['fields'] {
  const { linked, values } = run;
  run.sorted = true;
  const fields: Record<string, RuntimeValue> = hasAll(run) ? { ...linked.blank } : {};
  for (const { slot, path } of linked.hostSlots) {
    const value = values[slot];
    if (value !== undefined) fields[path] = value;
  }
  return fields;
}

/** Whether every field of the host's has a value. */
function hasAll({ linked, values }: HostValues): boolean {
  for (const { slot } of linked.hostSlots) if (values[slot] === undefined) return false;
  return true;
}
