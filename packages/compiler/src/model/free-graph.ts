import type { DrawnGraph } from './flow-graph.ts';
import { type Implied, impliedBy } from './implied.ts';
import { isKind, type ModelNode } from './node.ts';
import { type Redirects, redirectsOf } from './redirects.ts';

/** Node ids to which a node leads without an outside event, by node id. */
export type FreeGraph = ReadonlyMap<string, readonly string[]>;

/**
 * The edges of language.md 2, Termination: all but those that need an external event, and but `again` of a repeat,
 * which lets only so many paths through. Beside the drawn edges stand those that nobody draws ({@link Implied}), and the
 * tiers to which guards send ({@link Redirects}).
 */
export function freeGraph(model: DrawnGraph): FreeGraph {
  const implied = impliedBy(model);
  const { freelyFrom }: Redirects = redirectsOf(model);
  return new Map(
    [...model.nodes.values()].map((node) => [
      node.id,
      [...drawn(node), ...undrawn(node, implied), ...freelyFrom(node.id)],
    ]),
  );
}

function drawn(node: ModelNode): readonly string[] {
  return node.ports.flatMap(({ id, port, to }) => {
    const counted = isKind(node, 'repeat') && id === 'again';
    return to === null || port.leaves === 'event' || counted ? [] : [to];
  });
}

function undrawn(node: ModelNode, implied: Implied): readonly string[] {
  return [
    ...(isKind(node, 'sla') ? implied.outletTriggers(node.node.config.clock) : []),
    ...implied.startedCycles(node),
    ...implied.hearers(node),
    ...implied.returns(node),
  ];
}
