import type { Flow } from '@rung/flow';
import type { Wording } from '@rung/wording';

/** A part of something that was visited, as the server tells it. */
export interface CoveredPart {
  readonly covered: number;
  readonly total: number;
  /** What was never visited. */
  readonly missing: readonly string[];
}

/** How much of a policy its scenarios went through. */
export interface Coverage {
  readonly nodes: CoveredPart;
  /** Connected outcomes as `node.port`. */
  readonly ports: CoveredPart;
  readonly triggers: CoveredPart;
}

/** Something that no scenario went through, by name; pressing it shows the step. */
export interface Missed {
  readonly node: string;
  readonly name: string;
}

/** What was never visited, in words. Steps and outcomes that have gone since are left out. */
export function missedOf(
  flow: Flow,
  { nodes, ports }: Coverage,
  wording: Wording,
): {
  readonly nodes: readonly Missed[];
  readonly ports: readonly Missed[];
} {
  const byPort = new Map(Object.values(flow.edges).map(({ from }) => [`${from.node}.${from.port}`, from]));
  return {
    nodes: nodes.missing.flatMap((node) =>
      flow.nodes[node] === undefined ? [] : [{ node, name: wording.sayTitle(flow, node) }],
    ),
    ports: ports.missing.flatMap((port) => {
      const from = byPort.get(port);
      if (from === undefined || flow.nodes[from.node] === undefined) return [];
      const title = wording.sayTitle(flow, from.node);
      return [{ node: from.node, name: `${title}: ${wording.sayPortName(flow, from.node, from.port)}` }];
    }),
  };
}
