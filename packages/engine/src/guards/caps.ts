import { hourMs, type Move } from '@rung/kernel';
import type { LinkedPolicy, LinkedTier } from '../link/linked-policy.ts';
import { placeAt } from '../link/place-at.ts';
import { isReEscalation, type Standpoint } from '../moves/classify.ts';
import { entryBefore } from '../paths/walk-tier.ts';
import type { Run } from '../run.ts';
import { changing } from '../state/episode-draft.ts';
import { countOf, none, withCount } from '../state/lists.ts';

type Cap = LinkedPolicy['policy']['guards']['caps'][number];

/** A move that guards are asked about. */
interface GuardedMove {
  readonly from: Standpoint;
  readonly tier: LinkedTier;
  readonly move: Move;
}

/** What a guard does with a move: it goes to another tier node, or not at all (null). */
interface Guarded {
  readonly to: string | null;
}

/** The first guard that does not let a move pass as it is; undefined if all do. */
export function guardOf(run: Run, move: GuardedMove): Guarded | undefined {
  const bounced = pingPongOf(run, move)?.guard;
  if (bounced !== undefined) return { to: firstNode(run.linked, bounced.then) };
  const cap = run.linked.policy.guards.caps.find((other) => isReached(run, other, move));
  if (cap === undefined) return undefined;
  const to = cap.then === null ? null : firstNode(run.linked, cap.then);
  return { to: to !== null && placeAt(run.linked, to)?.tier === move.from.tier ? null : to };
}

/** The first node by id that stands for a tier. */
export function firstNode({ tiers }: LinkedPolicy, tier: string): string | null {
  return tiers.get(tier)?.nodes[0] ?? null;
}

function isReached({ state }: Run, { of, max }: Cap, { from, tier, move }: GuardedMove): boolean {
  const { episode } = state;
  switch (of) {
    case 'reEscalations':
      return isReEscalation(state, from, move) && (episode.reEscalations ?? 0) >= max;
    case 'repeatsPerTier':
      return isArrival(move) && countOf(episode.entries, tier.id) > max;
    case 'transfers':
      return move === 'transfer' && transfersSoFar(state) >= max;
    case 'noticesPerHour':
      return false; // asked of notices
    default:
      return of satisfies never;
  }
}

/** In the first episode those that a ticket was created with count too: it brings its history along. */
function transfersSoFar({ episode, tally }: Run['state']): number {
  return episode.number === 1 ? tally.transfers : (episode.transfers ?? 0);
}

/** Whether a move counts as an arrival at its tier: returns do not. */
export function isArrival(move: Move): boolean {
  return move !== 'bounce' && move !== 'deescalation';
}

/** A return from b to a that a ping-pong guard counts, and the guard if this return is one too many. */
function pingPongOf(run: Run, { from, tier }: GuardedMove) {
  const before = entryBefore(run);
  if (before === null || placeAt(run.linked, before)?.tier !== tier) return undefined;
  const watched = run.linked.policy.guards.pingPong.find(({ a, b }) => a === tier.id && b === from.tier?.id);
  if (watched === undefined) return undefined;
  const returns = countOf(run.state.episode.returns, watched.id) + 1;
  return { id: watched.id, returns, guard: returns > watched.max ? watched : undefined };
}

/** Counts a return that a ping-pong guard watches. Called before the move is made. */
export function countReturn(run: Run, move: GuardedMove): void {
  const watched = pingPongOf(run, move);
  if (watched === undefined) return;
  const episode = changing(run.state);
  episode.returns = withCount(episode.returns, watched.id, watched.returns);
}

/** Whether the hour has room for another notice. */
export function hasRoomForNotice({ linked, state, step }: Run): boolean {
  if (!linked.capsNotices) return true;
  const recent = (state.episode.notices ?? none).filter((at) => at > step.at - hourMs).length;
  return linked.policy.guards.caps.every(({ of, max }) => of !== 'noticesPerHour' || recent < max);
}

/** Counts a notice for the hour's cap. */
export function countNotice({ linked, state, step }: Run): void {
  if (!linked.capsNotices) return;
  const recent = (state.episode.notices ?? none).filter((at) => at > step.at - hourMs);
  changing(state).notices = [...recent, step.at];
}
