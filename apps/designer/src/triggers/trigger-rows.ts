import type { Flow, NodeByKind } from '@rung/flow';
import { compareText } from '@rung/kernel';

/** A trigger with its id. */
export interface TriggerRow {
  readonly id: string;
  readonly node: NodeByKind['trigger'];
}

/** All triggers of a flow in the order in which they are asked: by their number, then by id. */
export function triggerRows(flow: Flow): readonly TriggerRow[] {
  return Object.entries(flow.nodes)
    .flatMap(([id, node]) => (node.kind === 'trigger' ? [{ id, node }] : []))
    .toSorted((a, b) => a.node.config.order - b.node.config.order || compareText(a.id, b.id));
}

/** The ids with one of them at another place; the same list where the place is none. */
export function movedTo(ids: readonly string[], id: string, to: number): readonly string[] {
  const from = ids.indexOf(id);
  if (from < 0 || to < 0 || to >= ids.length || to === from) return ids;
  return ids.toSpliced(from, 1).toSpliced(to, 0, id);
}
