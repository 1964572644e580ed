import { compareText, own } from '@rung/kernel';
import { isMoney } from '../condition/order.ts';
import type { RuntimeValue } from '../condition/snapshot.ts';
import { engineFields, tierInCharge } from '../fields/engine-fields.ts';
import type { LinkedPolicy } from '../link/linked-policy.ts';
import { stateFault } from '../state/check-state.ts';
import type { TicketState } from '../state/state.ts';

/** A ticket's place in the queue of its tier, to be compared by {@link compareQueueOrder}. */
export interface QueueOrder {
  readonly tier: string;
  /** The tier's `orderBy` as comparable values: an ordered value by its rank, money by its amount, a missing one null. */
  readonly keys: readonly { readonly value: number | string | null; readonly descending: boolean }[];
  readonly enteredAt: number;
  readonly ticket: string;
}

/** What sorts a ticket at its tier at an instant; null without a position, and for a state that `step` refuses. */
export function queueOrder(linked: LinkedPolicy, state: TicketState, at: number): QueueOrder | null {
  const tier = stateFault(linked, state) === null ? tierInCharge(linked, state) : null;
  if (tier === null || state.position === null) return null;
  const { orderBy } = linked.tiers.get(tier)?.tier ?? { orderBy: [] };
  return {
    tier,
    keys: orderBy.map(({ field, direction }) => ({
      value: comparable(linked, field, fieldOf(linked, field, { state, at })),
      descending: direction === 'descending',
    })),
    enteredAt: state.position.enteredAt,
    ticket: state.ticket,
  };
}

/** Who is taken first: by the keys, tickets without a value last; then who entered first; then by id. */
export function compareQueueOrder(a: QueueOrder, b: QueueOrder): number {
  for (const [index, key] of a.keys.entries()) {
    const order = compareKeys(key, b.keys[index]?.value ?? null);
    if (order !== 0) return order;
  }
  return a.enteredAt - b.enteredAt || compare(a.ticket, b.ticket);
}

function compareKeys(
  { value, descending }: QueueOrder['keys'][number],
  other: number | string | null,
): number {
  if (value === other) return 0;
  if (value === null) return 1;
  if (other === null) return -1;
  return descending ? -compare(value, other) : compare(value, other);
}

/** Values of one field are of one type. */
function compare(a: number | string, b: number | string): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : compareText(String(a), String(b));
}

function fieldOf(
  linked: LinkedPolicy,
  path: string,
  { state, at }: { readonly state: TicketState; readonly at: number },
): RuntimeValue | undefined {
  const read = engineFields.get(path);
  if (read !== undefined) return read({ linked, state, at, event: null, message: undefined });
  return own(state.fields, path);
}

function comparable(
  linked: LinkedPolicy,
  path: string,
  value: RuntimeValue | undefined,
): number | string | null {
  if (value === undefined) return null;
  if (isMoney(value)) return value.amount;
  if (typeof value === 'boolean') return Number(value);
  if (typeof value !== 'string') return typeof value === 'number' ? value : null;
  const declaration = linked.declarations.get(path);
  if (declaration?.type !== 'orderedEnum') return value;
  return declaration.values?.indexOf(value) ?? value;
}
