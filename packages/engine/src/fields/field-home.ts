import { type FieldDeclaration, isFieldPath, own, standardFields } from '@rung/kernel';
import type { LinkedFields } from '../condition/snapshot.ts';
import type { Tally } from '../state/state.ts';
import { type ReadValue, readers } from './field-value.ts';

/**
 * Where the values that a host gives a field are kept. `slot`: with the host's fields. `nowhere`: the policy does not read
 * it. `readOnly`: the engine's own, or part of an event of its own. The others have a place of their own in the state.
 */
export type HomeKind =
  | 'slot'
  | 'nowhere'
  | 'readOnly'
  | 'counter'
  | 'ticketId'
  | 'createdAt'
  | 'status'
  | 'priority'
  | 'customer';

/** A field as the host may give it. */
export interface FieldHome {
  readonly path: string;
  readonly kind: HomeKind;
  readonly declaration: FieldDeclaration;
  readonly read: ReadValue;
  /** −1 but for `slot`. */
  readonly slot: number;
  /** Every event may give it, by its path as it stands. */
  readonly isOpen: boolean;
  /** The words that it may hold, if they are told one by one: such a text needs no other look. */
  readonly words: ReadonlySet<unknown>;
  /** The counter of a `counter`. */
  readonly counter: keyof Tally | null;
  /** The field that stood behind it in an event last: most events of a source list them alike. A memo. */
  readonly followedBy: { home: FieldHome | undefined };
}

const counters: ReadonlyMap<string, keyof Tally> = new Map([
  ['ticket.reopenCount', 'reopened'],
  ['ticket.contactCount', 'contacts'],
  ['ticket.failedAttemptCount', 'failed'],
  ['ticket.transferCount', 'transfers'],
  ['ticket.bounceCount', 'bounces'],
]);

const ownPlaces: ReadonlyMap<string, HomeKind> = new Map([
  ['ticket.id', 'ticketId'],
  ['ticket.createdAt', 'createdAt'],
  ['ticket.status', 'status'],
  ['ticket.priority', 'priority'],
  ['customer.id', 'customer'],
]);

/** Kinds of fields that every event may give. */
const openKinds: ReadonlySet<HomeKind> = new Set(['slot', 'nowhere', 'status', 'priority', 'customer']);

function kindOf(path: string, { slotOf }: LinkedFields): HomeKind {
  const ownPlace = ownPlaces.get(path);
  if (ownPlace !== undefined) return ownPlace;
  const kept = own(standardFields, path)?.kept;
  if (kept === 'engine' || kept === 'event') return 'readOnly';
  if (kept === 'counter') return 'counter';
  return slotOf.has(path) ? 'slot' : 'nowhere';
}

/** Every field that a policy knows by its path: so an event's fields are each looked up once. */
export function linkHomes(
  declarations: ReadonlyMap<string, FieldDeclaration>,
  fields: LinkedFields,
): ReadonlyMap<string, FieldHome> {
  const homes = new Map<string, FieldHome>();
  for (const [path, declaration] of declarations) {
    const kind = kindOf(path, fields);
    const slot = kind === 'slot' ? (fields.slotOf.get(path) ?? -1) : -1;
    homes.set(path, {
      path,
      kind,
      declaration,
      read: readers[declaration.type],
      slot,
      isOpen: isFieldPath(path) && openKinds.has(kind),
      words: new Set(declaration.values?.filter((word) => word.isWellFormed())),
      counter: counters.get(path) ?? null,
      followedBy: { home: undefined },
    });
  }
  return homes;
}
