import { type EditResult, reorderTriggers } from '@rung/editing';
import type { Flow } from '@rung/flow';
import { compareText } from '@rung/kernel';

interface Trigger {
  readonly id: string;
  readonly order: number;
  /** Those that take a ticket in are asked among themselves. */
  readonly isIntake: boolean;
}

/** The triggers in the order in which they are asked. */
function triggersInOrder(flow: Flow): readonly Trigger[] {
  return Object.entries(flow.nodes)
    .flatMap(([id, { kind, config }]) =>
      kind === 'trigger' ? [{ id, order: config.order, isIntake: config.mode === 'intake' }] : [],
    )
    .sort((a, b) => a.order - b.order || compareText(a.id, b.id));
}

/** When a trigger is asked among its like. */
interface TriggerPlace {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** From 1. */
  readonly number: number;
  /** How many of its like there are. */
  readonly count: number;
}

const places = new WeakMap<Flow, Map<string, TriggerPlace>>();
const nowhere: TriggerPlace = { isFirst: true, isLast: true, number: 1, count: 1 };

/** When a trigger is asked among its like. The same object for the same flow. */
export function triggerPlace(flow: Flow, node: string): TriggerPlace {
  const known = places.get(flow) ?? new Map<string, TriggerPlace>();
  if (known.size === 0) {
    for (const like of Map.groupBy(triggersInOrder(flow), ({ isIntake }) => isIntake).values())
      for (const [index, { id }] of like.entries())
        known.set(id, {
          isFirst: index === 0,
          isLast: index === like.length - 1,
          number: index + 1,
          count: like.length,
        });
    places.set(flow, known);
  }
  return known.get(node) ?? nowhere;
}

/** Has a trigger asked one place earlier or later among its like. */
export function moveTrigger(flow: Flow, node: string, by: 1 | -1): EditResult {
  const all = triggersInOrder(flow);
  const order = all.map(({ id }) => id);
  const isIntake = all.find(({ id }) => id === node)?.isIntake;
  const like = all.filter((one) => one.isIntake === isIntake).map(({ id }) => id);
  const other = like[like.indexOf(node) + by];
  if (other !== undefined) {
    const [from, to] = [order.indexOf(node), order.indexOf(other)];
    [order[from], order[to]] = [other, node];
  }
  return reorderTriggers(flow, { triggers: order });
}
