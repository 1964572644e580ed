import type { Flow, FlowNode } from '@rung/flow';
import { ok } from '@rung/kernel';
import { dealOrders } from '../internal/deal-orders.ts';
import { type EditResult, refuse } from './edit.ts';

/**
 * Asks triggers in another order: `triggers` names all of them, first asked first. The numbers that they have are dealt out
 * anew, so those outside the moved stretch keep theirs; of equal numbers later ones are raised.
 */
export function reorderTriggers(
  flow: Flow,
  { triggers }: { readonly triggers: readonly string[] },
): EditResult {
  const orders = Object.entries<FlowNode>(flow.nodes).flatMap(([id, node]) =>
    node.kind === 'trigger' ? [[id, node.config.order] as const] : [],
  );
  const dealt = dealOrders(new Map(orders), triggers);
  if (dealt === null) return refuse('otherTriggers');
  const changed = [...dealt].flatMap(([id, order]): readonly (readonly [string, FlowNode])[] => {
    const node = flow.nodes[id];
    return node?.kind === 'trigger' ? [[id, { ...node, config: { ...node.config, order } }]] : [];
  });
  return ok({
    flow: changed.length === 0 ? flow : { ...flow, nodes: { ...flow.nodes, ...Object.fromEntries(changed) } },
    label: { what: 'triggersReordered', data: { count: changed.length } },
  });
}
