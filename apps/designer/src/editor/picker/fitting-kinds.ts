import type { Flow, NodeKind } from '@rung/flow';
import type { PickPlace } from '../editor-ui.ts';

type ByPort = Readonly<Record<string, readonly NodeKind[]>>;

/** What mostly stands behind an outcome of each kind, by the outcome's id; the likeliest first. What is not listed fits all alike. */
export const fittingKinds: { readonly [Kind in NodeKind]?: ByPort } = {
  trigger: { out: ['condition', 'sla', 'tier'] },
  group: { first: ['tier', 'notify'] },
  authority: {
    granted: ['message', 'set'],
    needsSignOff: ['approval'],
    denied: ['tier', 'message'],
  },
  approval: {
    opened: ['notify'],
    approved: ['message', 'set'],
    denied: ['message', 'tier'],
    expired: ['tier', 'notify'],
  },
  sla: { continue: ['tier'], breached: ['tier', 'handoff'] },
  wait: { elapsed: ['condition', 'message'] },
  repeat: { again: ['wait', 'notify'], exhausted: ['tier', 'end'] },
  tier: { entered: ['notify'], overdue: ['tier', 'handoff'], escalated: ['handoff', 'tier'] },
  swarm: { opened: ['notify'], noJoin: ['tier', 'notify'], timeout: ['tier'] },
  external: { breached: ['notify', 'tier'] },
  followUp: { unsatisfied: ['tier', 'handoff'] },
  handoff: { complete: ['tier'] },
};

/** The kinds that fit the outcome behind which the picker was opened, or from which the path leads that it is to stand in; else the one that is meant. */
export function fittingAt({ nodes, edges }: Flow, place: PickPlace): readonly NodeKind[] {
  if (place.kind === 'free') return place.likely === undefined ? [] : [place.likely];
  const from =
    place.kind === 'after' ? place.from : place.kind === 'edge' ? edges[place.edge]?.from : undefined;
  const kind = from === undefined ? undefined : nodes[from.node]?.kind;
  return from === undefined || kind === undefined ? [] : (fittingKinds[kind]?.[from.port] ?? []);
}
