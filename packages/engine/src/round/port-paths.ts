import { compareText } from '@rung/kernel';
import { reasonOf, tierHere } from '../fields/engine-fields.ts';
import { firstNode } from '../guards/caps.ts';
import type { LinkedPolicy } from '../link/linked-policy.ts';
import { placeAt } from '../link/place-at.ts';
import type { Path, PathStart } from '../paths/path.ts';
import { walkPath } from '../paths/walk.ts';
import type { WalkContext } from '../paths/walk-context.ts';
import { entryBefore } from '../paths/walk-tier.ts';
import type { Run } from '../run.ts';
import { portPlace } from './port-order.ts';
import type { Fallback, PortFiring } from './stimulus.ts';

interface PortPlace {
  readonly node: string;
  readonly port: string;
}

/** Ports by node id, then as listed. */
function byPort(linked: LinkedPolicy, a: PortPlace, b: PortPlace): number {
  if (a.node !== b.node) return compareText(a.node, b.node);
  const kind = linked.nodes.get(a.node)?.kind;
  return kind === undefined ? 0 : portPlace(kind, a.port) - portPlace(kind, b.port);
}

/** Firings by node id, then as listed. */
export function inPortOrder(linked: LinkedPolicy, firings: readonly PortFiring[]): readonly PortFiring[] {
  return firings.length < 2 ? firings : firings.toSorted((a, b) => byPort(linked, a, b));
}

/** Paths of ports by node id, then as listed. */
export function inPathOrder(linked: LinkedPolicy, paths: readonly Path[]): readonly Path[] {
  return paths.length < 2 ? paths : paths.toSorted((a, b) => byPort(linked, a.root, b.root));
}

/** The path of a port; null where nothing is connected and nothing else is said. */
export function portPath(context: WalkContext, firing: PortFiring): Path | null {
  const { memo } = firing;
  // Nothing else is kept there.
  const start = (memo?.start as PathStart | null | undefined) ?? portStart(context, firing);
  if (start === null) return null;
  if (memo !== undefined) memo.start = start;
  context.run.recorder?.add({ step: 'port', node: firing.node, port: firing.port });
  return walkPath(context, start);
}

function portStart({ run, stimulus }: WalkContext, firing: PortFiring): PathStart | null {
  const { node, port: name, flavour, thread } = firing;
  const port = run.linked.nodes.get(node)?.ports[name]; // as with `leaveBy`, nothing is inherited
  const to = port?.to ?? fallbackNode(run, firing.fallback);
  if (to === null) return null;
  return {
    root: { node, mode: null, port: name, thread },
    to,
    reason: firing.reason ?? port?.reason ?? reasonOf(stimulus.event) ?? name,
    type: port?.type ?? null,
    flavour,
    unguarded: flavour === 'manual',
    walked: null,
  };
}

/** Where the ticket goes when a port is not connected. */
function fallbackNode(run: Run, fallback: Fallback | undefined): string | null {
  switch (fallback?.to) {
    case 'back':
      return entryBefore(run);
    case 'tierDown':
      return lowerNode(run, fallback.tier) ?? entryBefore(run);
    case 'up':
      return upperNode(run, fallback.tier);
    default:
      return null;
  }
}

function rankInCharge({ linked, state }: Run): number {
  return tierHere(linked, state)?.tier.rank ?? Number.NEGATIVE_INFINITY;
}

/** The node of a tier that ranks lower than the present one: one that the ticket came through, else the first by id. */
function lowerNode(run: Run, tier: string): string | null {
  const { linked, state } = run;
  const rank = linked.tiers.get(tier)?.tier.rank;
  if (rank === undefined || rank >= rankInCharge(run)) return null;
  const passed = state.position?.stack.findLast((node) => placeAt(linked, node)?.tier.id === tier);
  return passed ?? firstNode(linked, tier);
}

/** The tier that was asked for, else the lowest above the present one that is no department beside the ladder. */
function upperNode(run: Run, tier: string | null): string | null {
  const { linked } = run;
  const asked = tier === null ? null : firstNode(linked, tier);
  if (asked !== null) return asked;
  const rank = rankInCharge(run);
  const above = [...linked.tiers.values()]
    .filter((other) => other.tier.rank > rank && !other.tier.lateral && other.nodes.length > 0)
    .sort((a, b) => a.tier.rank - b.tier.rank || compareText(a.id, b.id));
  return above[0]?.nodes[0] ?? null;
}
