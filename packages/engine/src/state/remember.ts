import type { Run } from '../run.ts';
import { none, withLast } from './lists.ts';

/** Redelivery is recognised among this many events; older repeats are the host's duty. */
const maxSeen = 64;

/** Remembers an event's id. */
export function rememberSeen({ state }: Run, id: string): void {
  const { seen } = state;
  state.seen = withLast(seen.length < maxSeen ? seen : seen.slice(1 - maxSeen), id);
}

/** Remembers the instants of heard events that some `countWithin` counts, as many and as long as it needs. */
export function rememberHeard({ linked, state, step }: Run, heard: readonly string[]): void {
  const { counted } = linked.history;
  if (counted.size === 0) return;
  for (const type of heard) {
    const need = counted.get(type);
    if (need === undefined) continue;
    const before = state.heard?.find(([other]) => other === type)?.[1] ?? none;
    const recent = before.filter((at) => at > step.at - need.ms);
    const others = (state.heard ?? none).filter(([other]) => other !== type);
    state.heard = [...others, [type, [...recent, step.at].slice(-need.keep)]];
  }
}
