import { type EditResult, reorderTriggers } from '@rung/editing';
import { type Flow, triggersInOrder } from '@rung/flow';

/** Has a trigger asked one place earlier or later among its like. */
export function moveTrigger(flow: Flow, node: string, by: 1 | -1): EditResult {
  const all = triggersInOrder(flow);
  const order = all.map(({ id }) => id);
  const isIntake = (id: string): boolean =>
    all.some((one) => one.id === id && one.node.config.mode === 'intake');
  const like = order.filter((id) => isIntake(id) === isIntake(node));
  const other = like[like.indexOf(node) + by];
  if (other !== undefined) {
    const [from, to] = [order.indexOf(node), order.indexOf(other)];
    [order[from], order[to]] = [other, node];
  }
  return reorderTriggers(flow, { triggers: order });
}
