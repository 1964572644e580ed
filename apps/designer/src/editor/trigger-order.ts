import { type EditResult, reorderTriggers } from '@rung/editing';
import { type Flow, type TriggerEntry, triggersInOrder } from '@rung/flow';

/** Has a trigger asked one place earlier or later among its like. */
export function moveTrigger(flow: Flow, node: string, by: 1 | -1): EditResult {
  const all = triggersInOrder(flow);
  const order = all.map(({ id }) => id);
  const isIntake = (one: TriggerEntry | undefined): boolean => one?.node.config.mode === 'intake';
  const own = isIntake(all.find(({ id }) => id === node));
  const like = all.filter((one) => isIntake(one) === own).map(({ id }) => id);
  const other = like[like.indexOf(node) + by];
  if (other !== undefined) {
    const [from, to] = [order.indexOf(node), order.indexOf(other)];
    [order[from], order[to]] = [other, node];
  }
  return reorderTriggers(flow, { triggers: order });
}
