import { type FieldValue, own, parseEvent, type TicketEvent } from '@rung/kernel';
import { sumCellKey } from '../authority/sums.ts';
import type { RuntimeValue } from '../condition/snapshot.ts';
import { bagOf } from '../events/check-event.ts';
import { engineFields } from '../fields/engine-fields.ts';
import { readFieldValue, unfit } from '../fields/field-value.ts';
import type { LinkedPolicy } from '../link/linked-policy.ts';
import { stateFault } from '../state/check-state.ts';
import type { TicketState } from '../state/state.ts';
import { groupCellKey, groupKey, nodeOfParent } from './group-key.ts';

/**
 * The cells that a step may read or write: of every `group` node for the keys that the ticket has or gets with the
 * event, of the group whose parent it is, and of grants whose window spans tickets. `event` is null for `advance`.
 * Each key once, sorted, so that hosts that lock them in this order never wait for one another.
 */
export function sharedKeys(
  linked: LinkedPolicy,
  state: TicketState | null,
  event: TicketEvent | null,
): readonly string[] {
  if (state !== null && stateFault(linked, state) !== null) return [];
  // Hosts ask before the step has looked at the event: one that it will refuse needs no cells.
  const parsed = event === null ? null : parseEvent(event);
  if (parsed !== null && !parsed.ok) return [];
  return keysOf(linked, { state, event: parsed?.value ?? null });
}

function keysOf(linked: LinkedPolicy, { state, event }: Around): readonly string[] {
  const keys = new Set<string>();
  for (const [id, node] of linked.nodes) {
    if (node.kind !== 'group') continue;
    for (const value of valuesOf(linked, node.key, { state, event })) {
      const key = groupKey(value);
      if (key !== null) keys.add(groupCellKey(id, key));
    }
  }
  if (state?.parentOf !== undefined) keys.add(groupCellKey(state.parentOf.node, state.parentOf.key));
  if (event?.type === 'group.opened') {
    keys.add(groupCellKey(event.node ?? nodeOfParent(event.parent), event.key));
  }
  for (const key of sumKeys(linked, state, event)) keys.add(key);
  return [...keys].sort();
}

interface Around {
  readonly state: TicketState | null;
  readonly event: TicketEvent | null;
}

/** The values that a field has before the event and gets with it. */
function valuesOf(
  linked: LinkedPolicy,
  path: string,
  { state, event }: Around,
): readonly (RuntimeValue | undefined)[] {
  const values: (RuntimeValue | undefined)[] = [];
  if (state !== null) {
    const read = engineFields.get(path);
    const stored = own(state.fields, path);
    values.push(
      read === undefined ? stored : read({ linked, state, at: state.at, event: null, message: undefined }),
    );
  }
  const bag = event === null ? undefined : bagOf(event)?.bag;
  const declaration = linked.declarations.get(path);
  if (declaration === undefined) return values;
  const given = own(bag ?? {}, path);
  for (const value of [...(given === undefined ? [] : [given]), ...valuesSetBy(linked, path)]) {
    const read = readFieldValue(value, declaration);
    if (read !== unfit) values.push(read);
  }
  return values;
}

/** Values that the policy itself may give a field in the same step. */
function valuesSetBy(linked: LinkedPolicy, path: string): readonly FieldValue[] {
  return [...linked.nodes.values()].flatMap((node) =>
    node.kind === 'set'
      ? node.set.flatMap((one) => ('value' in one && one.field === path ? [one.value] : []))
      : [],
  );
}

function sumKeys(
  linked: LinkedPolicy,
  state: TicketState | null,
  event: TicketEvent | null,
): readonly string[] {
  const rows = linked.policy.grants.filter(({ window }) => window !== null && window.scope !== 'ticket');
  if (rows.length === 0) return [];
  const customers = valuesOf(linked, 'customer.id', { state, event }).filter(
    (value) => typeof value === 'string',
  );
  return rows.flatMap((row) =>
    [undefined, ...customers].flatMap((customer) => sumCellKey(row, customer) ?? []),
  );
}
