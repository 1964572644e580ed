import type { LinkedPolicy } from '../link/linked-policy.ts';
import { closeEpisode, openEpisode } from './episode-draft.ts';
import { none } from './lists.ts';
import { keepMaker } from './sound-mark.ts';
import type { Draft, Episode, TicketState } from './state.ts';

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
    episode: openEpisode(state.episode),
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
    plainEpisode: state.episode,
  };
}

type Building = { -readonly [K in keyof TicketState]: TicketState[K] };

/**
 * The state that a working copy has become; what is absent or empty is left out. Whoever made it is kept with it while it still has
 * one of the few shapes that all states begin with: on many shapes that alone takes half as long as all the rest.
 */
export function closeDraft(draft: Draft, linked: LinkedPolicy, maker: object | null): TicketState {
  const episode = draft.plainEpisode ?? closeEpisode(draft.episode);
  draft.plainEpisode = episode; // for the step that goes on from here
  const state = beginning(draft, episode);
  if (maker !== null) keepMaker(linked, state, maker);
  // Written out key by key: copied in a loop over their names, they cost as much as a decision.
  carryPeople(draft, state);
  carryMessages(draft, state);
  carryLists(draft, state);
  carryHistory(draft, state);
  return state;
}

/**
 * What every state has, at once with what nearly every one of an open ticket has besides: a key that is added later takes
 * room of its own, which is made anew for every third.
 */
function beginning(draft: Draft, episode: Episode): Building {
  const { format, semantics, policy, ticket, at, fired, sequence, seen, createdAt, status, fields } = draft;
  const { tally, owner, counts, position, serial, priority, cycles = none, clocks = none } = draft;
  if (priority !== undefined && cycles.length > 0 && clocks.length > 0)
    return {
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
      priority,
      cycles,
      clocks,
    };
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
  if (priority !== undefined) state.priority = priority;
  if (cycles.length > 0) state.cycles = cycles;
  if (clocks.length > 0) state.clocks = clocks;
  return state;
}

function carryPeople({ ended, customer, person, origin, resolver }: Draft, state: Building): void {
  if (ended !== undefined) state.ended = ended;
  if (customer !== undefined) state.customer = customer;
  if (person !== undefined) state.person = person;
  if (origin !== undefined) state.origin = origin;
  if (resolver !== undefined) state.resolver = resolver;
}

function carryMessages(
  { waitingSince, repliedAt, customerWrote, cameDown, latched }: Draft,
  state: Building,
): void {
  if (waitingSince !== undefined) state.waitingSince = waitingSince;
  if (repliedAt !== undefined) state.repliedAt = repliedAt;
  if (customerWrote !== undefined) state.customerWrote = customerWrote;
  if (cameDown !== undefined) state.cameDown = cameDown;
  if (latched !== undefined && latched.length > 0) state.latched = latched;
}

function carryLists({ threads, closed }: Draft, state: Building): void {
  if (threads !== undefined && threads.length > 0) state.threads = threads;
  if (closed !== undefined && closed.length > 0) state.closed = closed;
}

function carryHistory({ ever, heard, requests, granted, parentOf }: Draft, state: Building): void {
  if (ever !== undefined && ever.length > 0) state.ever = ever;
  if (heard !== undefined && heard.length > 0) state.heard = heard;
  if (requests !== undefined && requests.length > 0) state.requests = requests;
  if (granted !== undefined && granted.length > 0) state.granted = granted;
  if (parentOf !== undefined) state.parentOf = parentOf;
}
