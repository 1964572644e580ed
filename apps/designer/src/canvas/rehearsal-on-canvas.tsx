import { LastWayLayer } from './last-way.tsx';
import type { DrawnFlow } from './use-drawn-flow.ts';
import { useFollowedPlayhead } from './use-followed-playhead.ts';

/** What the drawing does while a ticket is rehearsed, besides showing each step and way as it is. */
export function RehearsalOnCanvas({ drawn }: { readonly drawn: DrawnFlow }) {
  useFollowedPlayhead(drawn);
  return <LastWayLayer ways={drawn.model.ways} />;
}
