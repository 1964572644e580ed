import type { Flow, FlowNode } from '@rung/flow';
import type { CheckMemory } from '../check-memory.ts';
import { sortedEntries } from './order.ts';

interface Sorted {
  readonly nodes: Flow['nodes'];
  /** In the order in which they are written. */
  readonly keys: readonly string[];
  readonly entries: readonly [string, FlowNode][];
}

/** The nodes of a flow by id. After an edit that leaves their ids as they were nothing is sorted again. */
export function sortedNodes(flow: Flow, memory: CheckMemory): readonly [string, FlowNode][] {
  return memory.next(sortedAfter, flow.nodes).entries;
}

function sortedAfter(before: Sorted | undefined, nodes: Flow['nodes']): Sorted {
  if (before?.nodes === nodes) return before;
  const keys = Object.keys(nodes);
  const hasSameKeys = before?.keys.length === keys.length && keys.every((key, i) => key === before.keys[i]);
  if (!hasSameKeys) return { nodes, keys, entries: sortedEntries<FlowNode>(nodes) };
  const entries = before.entries.map(([id, node]): [string, FlowNode] => [id, nodes[id] ?? node]);
  return { nodes, keys, entries };
}
