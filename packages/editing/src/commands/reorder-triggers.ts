import type { Flow, FlowNode } from '@rung/flow';
import { compareText, ok } from '@rung/kernel';
import { type EditResult, refuse } from './edit.ts';

/**
 * Asks triggers in another order: `triggers` names all of them, first asked first. The numbers that they have are dealt out
 * anew, so those outside the moved stretch keep theirs; of equal numbers later ones are raised.
 */
export function reorderTriggers(
  flow: Flow,
  { triggers }: { readonly triggers: readonly string[] },
): EditResult {
  const orders = ordersOf(flow);
  const isSame = triggers.length === orders.size && new Set(triggers).size === orders.size;
  if (!isSame || triggers.some((id) => !orders.has(id))) return refuse('otherTriggers');
  const numbers = rising([...orders.values()].sort((a, b) => a - b));
  const changed = triggers.flatMap((id, index): readonly (readonly [string, FlowNode])[] => {
    const order = numbers[index] ?? 0;
    const node = flow.nodes[id];
    if (node?.kind !== 'trigger' || node.config.order === order) return [];
    return [[id, { ...node, config: { ...node.config, order } }]];
  });
  return ok({
    flow: changed.length === 0 ? flow : { ...flow, nodes: { ...flow.nodes, ...Object.fromEntries(changed) } },
    label: { what: 'triggersReordered', data: { count: changed.length } },
  });
}

/** The numbers of all triggers by id, in the order in which they are asked. */
function ordersOf({ nodes }: Flow): ReadonlyMap<string, number> {
  const triggers = Object.entries<FlowNode>(nodes).flatMap(([id, node]) =>
    node.kind === 'trigger' ? [[id, node.config.order] as const] : [],
  );
  return new Map(triggers.sort(([a, x], [b, y]) => x - y || compareText(a, b)));
}

function rising(numbers: readonly number[]): readonly number[] {
  let last = Number.NEGATIVE_INFINITY;
  return numbers.map((number) => {
    last = Math.max(number, last + 1);
    return last;
  });
}
