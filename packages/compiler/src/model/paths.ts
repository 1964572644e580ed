import type { ModelNode, ModelPort } from './node.ts';

/** Where a path may go from one node until it rests, ends or opens a thread. */
export interface Path {
  /** Every node on the way, the first included, in the order in which they are met. */
  readonly nodes: readonly string[];
  /** Nodes that are the path's tier: tiers and de-escalations. */
  readonly rests: readonly string[];
}

/** Where paths begin: `trigger` at a trigger's port, else what makes a path leave the port. */
export interface Root {
  readonly port: ModelPort;
  readonly begins: 'trigger' | 'side' | 'time' | 'event';
  readonly to: string;
}

/** Answers what a path that begins at a node may pass; each node is walked once. */
export type PathFrom = (nodeId: string) => Path;

/** Walks passing ports only: later ports and side ports begin paths of their own. */
export function pathsOf(nodes: ReadonlyMap<string, ModelNode>): PathFrom {
  const known = new Map<string, Path>();
  return (nodeId) => {
    const before = known.get(nodeId);
    if (before !== undefined) return before;
    const path = walk(nodes, nodeId);
    known.set(nodeId, path);
    return path;
  };
}

function walk(nodes: ReadonlyMap<string, ModelNode>, from: string): Path {
  const seen = new Set([from]);
  // A set may grow while it is walked: what is added is visited too.
  for (const id of seen) {
    for (const { port, to } of nodes.get(id)?.ports ?? []) {
      if (port.leaves === 'passing' && to !== null) seen.add(to);
    }
  }
  const visited = [...seen];
  return { nodes: visited, rests: visited.filter((id) => nodes.get(id)?.role === 'rests') };
}

/** Every wired port at which a path begins, by node id, then as the kind lists its ports. */
export function rootsOf(nodes: ReadonlyMap<string, ModelNode>): readonly Root[] {
  return [...nodes.values()].flatMap((node) =>
    node.ports.flatMap((port): readonly Root[] => {
      const begins = beginsAt(node, port);
      return port.to === null || begins === null ? [] : [{ port, begins, to: port.to }];
    }),
  );
}

/** How a path begins at a port once it is wired; null where the path that comes to the node goes on. */
export function beginsAt({ role }: Pick<ModelNode, 'role'>, { port }: ModelPort): Root['begins'] | null {
  if (role === 'starts') return 'trigger';
  return port.leaves === 'passing' ? null : port.leaves;
}

/** Answers which roots have a path that passes a node. */
export type RootsThrough = (nodeId: string) => readonly Root[];

/** Makes the answer from the paths of all roots, once, when it is first asked for. */
export function rootsThroughOf(roots: readonly Root[], pathFrom: PathFrom): RootsThrough {
  let through: Map<string, Root[]> | null = null;
  return (nodeId) => {
    through ??= turnRound(roots, pathFrom);
    return through.get(nodeId) ?? [];
  };
}

function turnRound(roots: readonly Root[], pathFrom: PathFrom): Map<string, Root[]> {
  const through = new Map<string, Root[]>();
  for (const root of roots) {
    for (const id of pathFrom(root.to).nodes) {
      const known = through.get(id);
      if (known === undefined) through.set(id, [root]);
      else known.push(root);
    }
  }
  return through;
}
