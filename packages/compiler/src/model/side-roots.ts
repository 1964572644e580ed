import type { DrawnGraph } from './flow-graph.ts';
import { isKind } from './node.ts';
import type { Root } from './paths.ts';

/**
 * What makes a path run beside the ticket's own, where it must not move the ticket: the port by which it leaves, or the
 * trigger at which it begins; null for a path that may move the ticket.
 */
export function runsBeside(
  { nodes }: Pick<DrawnGraph, 'nodes'>,
  { port, begins }: Pick<Root, 'port' | 'begins'>,
): 'port' | 'trigger' | null {
  if (begins === 'side') return 'port';
  const node = nodes.get(port.node);
  const isSide = node !== undefined && isKind(node, 'trigger') && node.node.config.mode === 'side';
  return isSide ? 'trigger' : null;
}
