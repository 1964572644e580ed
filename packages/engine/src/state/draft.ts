import type { Draft, TicketState } from './state.ts';

/** A working copy of a state. */
export function openDraft(state: TicketState): Draft {
  return {
    format: state.format,
    semantics: state.semantics,
    policy: state.policy,
    ticket: state.ticket,
    at: state.at,
    fired: state.fired,
    sequence: state.sequence,
    seen: state.seen,
    ended: state.ended,
    createdAt: state.createdAt,
    status: state.status,
    priority: state.priority,
    customer: state.customer,
    fields: state.fields,
    tally: state.tally,
    owner: state.owner,
    person: state.person,
    origin: state.origin,
    resolver: state.resolver,
    waitingSince: state.waitingSince,
    repliedAt: state.repliedAt,
    customerWrote: state.customerWrote,
    counts: state.counts,
    cameDown: state.cameDown,
    latched: state.latched,
    episode: state.episode,
    position: state.position,
    threads: state.threads,
    clocks: state.clocks,
    closed: state.closed,
    cycles: state.cycles,
    ever: state.ever,
    heard: state.heard,
    requests: state.requests,
    granted: state.granted,
    parentOf: state.parentOf,
    serial: state.serial,
  };
}

type Building = { -readonly [K in keyof TicketState]: TicketState[K] };
type OptionalKey = {
  [K in keyof TicketState]-?: undefined extends TicketState[K] ? K : never;
}[keyof TicketState];

const optionalKeys: readonly OptionalKey[] = [
  'ended',
  'priority',
  'customer',
  'person',
  'origin',
  'resolver',
  'waitingSince',
  'repliedAt',
  'customerWrote',
  'cameDown',
  'latched',
  'threads',
  'clocks',
  'closed',
  'cycles',
  'ever',
  'heard',
  'requests',
  'granted',
  'parentOf',
];

/** The state that a working copy has become; what is absent or empty is left out. */
export function closeDraft(draft: Draft): TicketState {
  const { format, semantics, policy, ticket, at, fired, sequence, seen, createdAt, status, fields } = draft;
  const { tally, owner, counts, episode, position, serial } = draft;
  const state: Building = {
    format,
    semantics,
    policy,
    ticket,
    at,
    fired,
    sequence,
    seen,
    createdAt,
    status,
    fields,
    tally,
    owner,
    counts,
    episode,
    position,
    serial,
  };
  for (const key of optionalKeys) carry(draft, state, key);
  return state;
}

function carry<K extends OptionalKey>(draft: Draft, state: Building, key: K): void {
  const value = draft[key];
  if (value !== undefined && !(Array.isArray(value) && value.length === 0)) state[key] = value;
}
