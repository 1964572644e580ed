import type { Move, MoveCounts } from '@rung/kernel';
import { endEntryClocks, startEntryClocks } from '../clocks/entry.ts';
import { countReturn, isArrival } from '../guards/caps.ts';
import { startCoolDowns } from '../guards/cool-downs.ts';
import { placeAt } from '../link/place-at.ts';
import type { DecidedMove } from '../round/decide.ts';
import type { Run } from '../run.ts';
import { changing } from '../state/episode-draft.ts';
import { countedOnce, none, withLast } from '../state/lists.ts';
import type { Position } from '../state/state.ts';
import { countOneMore } from '../state/tally.ts';
import { endThread } from '../threads/end-thread.ts';
import { classify, isReEscalation } from './classify.ts';
import { ownerAfter } from './owner.ts';

/** The counts after a move. Key by key: a copy, and a computed key, are calls to the runtime. */
function countedMore(counts: MoveCounts, name: keyof MoveCounts | null, again: boolean): MoveCounts {
  return {
    escalations: counts.escalations + (name === 'escalations' ? 1 : 0),
    reEscalations: counts.reEscalations + (again ? 1 : 0),
    transfers: counts.transfers + (name === 'transfers' ? 1 : 0),
    reassignments: counts.reassignments + (name === 'reassignments' ? 1 : 0),
    bounces: counts.bounces + (name === 'bounces' ? 1 : 0),
    deescalations: counts.deescalations + (name === 'deescalations' ? 1 : 0),
    swarms: counts.swarms,
    approvals: counts.approvals,
  };
}

const countedAs: Readonly<Record<Move, keyof MoveCounts | null>> = {
  initial: null,
  bounce: 'bounces',
  escalation: 'escalations',
  transfer: 'transfers',
  reassignment: 'reassignments',
  deescalation: 'deescalations',
};

type Building = { -readonly [K in keyof Position]: Position[K] };

/** Leaves the present tier: its clocks end, and the threads that belong to it. */
export function leavePosition(run: Run): void {
  const { state } = run;
  if (state.position === null) return;
  const { entry } = state.position;
  for (const thread of state.threads ?? none) {
    const belongs = thread.kind === 'wait' || thread.kind === 'swarm';
    if (belongs && thread.entry === entry) endThread(run, thread, 'cancelled');
  }
  endEntryClocks(run, 'met');
  state.position = null;
}

/** Moves the ticket to its new tier node. Gives what the move is called. */
export function makeMove(run: Run, decided: DecidedMove): Move {
  const { linked, state, step } = run;
  const { from, to, path, redirected } = decided;
  const { node, tier } = to;
  const flavour = redirected ? 'plain' : path.flavour;
  const move = classify(from, tier, flavour);
  const stack = stackAfter(run, decided, move);
  if (linked.guardsMoves) countReturn(run, { from, tier, move });
  rememberOrigin(run, move);
  countMove(run, decided, move);
  const needsContext =
    flavour === 'bounce' &&
    step.event?.type === 'escalation.bounced' &&
    step.event.reason === 'insufficient_context';
  leavePosition(run);
  state.serial += 1;
  const entry = state.serial;
  const { acknowledge, work } = startEntryClocks(run, to, entry);
  // With what nearly every one has, which makes room for it at once.
  const position: Building =
    acknowledge === null
      ? { node, entry, enteredAt: step.at, stack }
      : { node, entry, enteredAt: step.at, stack, acknowledge };
  if (work !== null) position.work = work;
  if (needsContext) position.needsContext = true;
  state.position = position;
  state.owner = ownerAfter(state, to.owner);
  if (state.episode.resumed === true) changing(state).resumed = undefined;
  if (flavour === 'deescalation' || move === 'deescalation')
    startCoolDowns(run, path.target?.coolDown ?? null);
  return move;
}

/**
 * Where the ticket came from after the move: the tier left goes on the stack, a return takes what lies above it off,
 * and going down leaves nothing on it that ranks as high. So no node stands on it twice.
 */
function stackAfter(
  { linked, state }: Run,
  { fromNode, to: { node, tier }, from }: DecidedMove,
  move: Move,
): readonly string[] {
  const before = from.tier === null ? none : (state.position?.stack ?? none);
  const at = before.indexOf(node);
  if (at !== -1) return before.slice(0, at);
  if (fromNode === null || fromNode === node) return before;
  if (isArrival(move)) return withLast(before, fromNode);
  return before.filter((other) => (placeAt(linked, other)?.tier.tier.rank ?? 0) < tier.tier.rank);
}

/** The origin owner is the last person who had the ticket before the first move up. */
function rememberOrigin({ state }: Run, move: Move): void {
  if (move !== 'escalation' || state.episode.movedUp === true) return;
  changing(state).movedUp = true;
  if (state.origin === undefined && state.person !== undefined) state.origin = state.person;
}

function countMove(run: Run, { from, to }: DecidedMove, move: Move): void {
  const { state } = run;
  const tier = to.tier.id;
  const again = isReEscalation(state, from, move);
  const name = countedAs[move];
  if (name !== null || again) {
    state.counts = countedMore(state.counts, name, again);
  }
  const episode = changing(state);
  if (again) {
    state.cameDown = undefined;
    episode.reEscalations = (episode.reEscalations ?? 0) + 1;
  }
  if (move === 'transfer') {
    episode.transfers = (episode.transfers ?? 0) + 1;
    countOneMore(state, 'transfers');
  }
  if (move === 'bounce') countOneMore(state, 'bounces');
  if ((move === 'bounce' || move === 'deescalation') && state.counts.escalations > 0) state.cameDown = true;
  if (isArrival(move)) episode.entries = countedOnce(episode.entries, tier);
}
