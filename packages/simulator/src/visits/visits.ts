import type { TraceEntry, TraceGroup } from '@rung/kernel';

/** What traces passed through. Ports are written `node.port`. */
export interface Visits {
  readonly nodes: ReadonlySet<string>;
  readonly ports: ReadonlySet<string>;
  readonly firedTriggers: ReadonlySet<string>;
}

/** How a port is written. */
export function portName(node: string, port: string): string {
  return `${node}.${port}`;
}

/** Everything that the decisions of some traces passed through. */
export function visitsOf(traces: Iterable<TraceGroup>): Visits {
  const [nodes, ports, firedTriggers] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { rounds } of traces) {
    for (const entry of rounds.flatMap(({ entries }) => entries)) {
      const { node, port } = passed(entry);
      if (node !== null) nodes.add(node);
      if (node !== null && port !== null) ports.add(portName(node, port));
      if (node !== null && entry.step === 'trigger') firedTriggers.add(node);
    }
  }
  return { nodes, ports, firedTriggers };
}

function passed(entry: TraceEntry): { readonly node: string | null; readonly port: string | null } {
  switch (entry.step) {
    case 'trigger':
      return entry.outcome === 'fired' ? { node: entry.node, port: 'out' } : { node: null, port: null };
    case 'case':
    case 'node':
    case 'port':
      return { node: entry.node, port: entry.port };
    case 'move':
      // The path of a candidate that did not lead was only looked at, not taken.
      return { node: entry.outcome === 'led' ? entry.node : null, port: null };
    case 'matrix': // its node is passed by an entry of its own; an act has none
    case 'clock':
    case 'note':
      return { node: null, port: null };
    default:
      return entry satisfies never;
  }
}
