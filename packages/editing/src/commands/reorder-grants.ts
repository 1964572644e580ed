import type { Flow } from '@rung/flow';
import { ok } from '@rung/kernel';
import { dealOrders } from '../internal/deal-orders.ts';
import { type EditResult, refuse } from './edit.ts';

/**
 * Asks the rows of the authority matrix in another order: `grants` names all of them, first asked first. Of the rows of a tier
 * for an action the first that fits decides. Numbers are dealt out as by `reorderTriggers`.
 */
export function reorderGrants(flow: Flow, { grants }: { readonly grants: readonly string[] }): EditResult {
  const present = flow.grants ?? {};
  const dealt = dealOrders(new Map(Object.entries(present).map(([id, { order }]) => [id, order])), grants);
  if (dealt === null) return refuse('otherGrants');
  const changed = Object.entries(present).flatMap(([id, grant]) => {
    const order = dealt.get(id);
    return order === undefined ? [] : [[id, { ...grant, order }] as const];
  });
  return ok({
    flow: changed.length === 0 ? flow : { ...flow, grants: { ...present, ...Object.fromEntries(changed) } },
    label: { what: 'grantsReordered', data: { count: changed.length } },
  });
}
