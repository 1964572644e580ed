import { type EditResult, reorderTriggers } from '@rung/editing';
import type { Flow } from '@rung/flow';
import { compareText } from '@rung/kernel';

/** The triggers in the order in which they are asked. */
function triggersInOrder(flow: Flow): readonly string[] {
  return Object.entries(flow.nodes)
    .flatMap(([id, node]) => (node.kind === 'trigger' ? [{ id, order: node.config.order }] : []))
    .sort((a, b) => a.order - b.order || compareText(a.id, b.id))
    .map(({ id }) => id);
}

const places = new WeakMap<Flow, Map<string, { readonly isFirst: boolean; readonly isLast: boolean }>>();
const nowhere = { isFirst: true, isLast: true };

/** Whether a trigger is the first or the last that is asked. The same object for the same flow. */
export function triggerPlace(
  flow: Flow,
  node: string,
): { readonly isFirst: boolean; readonly isLast: boolean } {
  const known = places.get(flow) ?? new Map();
  if (known.size === 0) {
    const order = triggersInOrder(flow);
    for (const [index, id] of order.entries())
      known.set(id, { isFirst: index === 0, isLast: index === order.length - 1 });
    places.set(flow, known);
  }
  return known.get(node) ?? nowhere;
}

/** Has a trigger asked one place earlier or later. */
export function moveTrigger(flow: Flow, node: string, by: 1 | -1): EditResult {
  const order = [...triggersInOrder(flow)];
  const from = order.indexOf(node);
  const to = from + by;
  const other = order[to];
  if (from >= 0 && other !== undefined) [order[from], order[to]] = [other, node];
  return reorderTriggers(flow, { triggers: order });
}
