import { evaluate } from '../condition/conditions.ts';
import { type Snapshot, TRUE } from '../condition/snapshot.ts';
import type { LinkedTrigger } from '../link/linked-policy.ts';
import type { Run } from '../run.ts';
import { changing } from '../state/episode-draft.ts';
import { hasId, hasPosition, none, withItem, withoutItem } from '../state/lists.ts';

/** Whether a trigger's latch holds it back. */
export function isLatched(run: Run, { id, node }: LinkedTrigger): boolean {
  const { state, step } = run;
  const { episode } = state;
  const { latch } = node;
  if (node.neverSuppress) return false;
  switch (latch.kind) {
    case 'everyTime':
      return false;
    case 'perCycle':
      return node.outlet === null && hasId(episode.latched ?? none, id); // an outlet fires once a cycle by itself
    case 'oncePerTicket':
      return hasId(state.latched ?? none, id);
    case 'every': {
      const [, count, lastAt] = episode.every?.find(([key]) => key === id) ?? [
        id,
        0,
        Number.NEGATIVE_INFINITY,
      ];
      return count >= latch.max || step.at - lastAt < latch.intervalMs;
    }
    case 'oncePerEpisode':
    case 'rearmWhenFalse':
      return hasId(episode.latched ?? none, id);
    default:
      return latch satisfies never;
  }
}

/** A trigger fired: its latch closes. */
export function closeLatch(run: Run, { id, node }: LinkedTrigger): void {
  const { state, step } = run;
  const { latch } = node;
  if (node.neverSuppress || latch.kind === 'everyTime') return;
  if (latch.kind === 'oncePerTicket') state.latched = withItem(state.latched, id);
  else if (latch.kind === 'every') {
    const episode = changing(state);
    const others = (episode.every ?? none).filter(([key]) => key !== id);
    const count = episode.every?.find(([key]) => key === id)?.[1] ?? 0;
    episode.every = [...others, [id, count + 1, step.at]];
  } else if (latch.kind !== 'perCycle' || node.outlet === null) {
    changing(state).latched = withItem(state.episode.latched, id);
  }
}

/** Opens the latches of heard triggers that have come far enough down: no longer matching, or their `rearm` holds. */
export function openLatches(run: Run, heard: HeardTriggers, snapshot: Snapshot): void {
  const { latched } = run.state.episode;
  if (latched === undefined || !run.linked.rearms) return;
  for (const id of latched) {
    const trigger = run.linked.triggerById.get(id);
    if (trigger?.node.latch.kind !== 'rearmWhenFalse' || !isHearing(heard, trigger)) continue;
    const { rearm } = trigger.node.latch;
    const opens =
      rearm === null
        ? !heard.matched.includes(trigger.position)
        : evaluate(run.linked.conditions, rearm, snapshot) === TRUE;
    if (opens) {
      const episode = changing(run.state);
      episode.latched = withoutItem(episode.latched ?? none, id);
    }
  }
}

/** Which triggers heard a round's events, and which of them match. */
export interface HeardTriggers {
  /** By position: 1 for those that heard. */
  readonly hears: Uint8Array;
  /** Positions, rising. */
  readonly matched: readonly number[];
  readonly unknown: readonly number[];
}

/** Whether a trigger is among those that heard. */
function isHearing({ hears }: HeardTriggers, { position }: LinkedTrigger): boolean {
  return hears[position] === 1;
}

/** What stood before a round's triggers were asked, and which of those that match were held back. */
interface MatchingSoFar {
  /** By {@link matchingBefore}. */
  readonly before: readonly number[];
  readonly held: readonly number[];
}

/** Remembers which triggers match now: those that heard and did not match, or were held back, are at their edge again. */
export function rememberMatching(run: Run, heard: HeardTriggers, { before, held }: MatchingSoFar): void {
  if (before.length === 0 && heard.matched.length === 0) return;
  const { linked, state } = run;
  // Their positions as they are now, once those are others.
  let now: number[] | null = null;
  for (let place = 0; place < before.length; place += 1) {
    const trigger = linked.triggers[before[place] ?? -1];
    const stays = trigger !== undefined && (!isHearing(heard, trigger) || isPastEdge(heard, trigger, held));
    if (!stays) now ??= before.slice(0, place);
    else now?.push(trigger.position);
  }
  for (const position of heard.matched) {
    const trigger = linked.triggers[position];
    if (trigger === undefined || !isPastEdge(heard, trigger, held) || hasPosition(before, position)) continue;
    now ??= before.slice();
    now.push(position);
  }
  if (now === null) return;
  const ids = now.map((position) => linked.triggers[position]?.id ?? '');
  changing(state).matching = ids.length === 0 ? undefined : ids;
  run.matching = { ids, positions: now };
}

/** Positions of the triggers that matched when they were last asked; −1 for one that the policy does not have. */
export function matchingBefore({ linked, state, matching }: Run): readonly number[] {
  const ids = state.episode.matching ?? none;
  if (ids.length === 0) return none;
  if (ids === matching.ids) return matching.positions;
  return ids.map((id) => linked.triggerById.get(id)?.position ?? -1);
}

/** Whether a trigger matches and fired on the edge to it, so that it waits for the next one. */
function isPastEdge({ matched }: HeardTriggers, trigger: LinkedTrigger, held: readonly number[]): boolean {
  const { position } = trigger;
  return !trigger.firesEachEvent && hasPosition(matched, position) && !hasPosition(held, position);
}
