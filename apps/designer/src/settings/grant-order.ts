import { type EditResult, reorderGrants } from '@rung/editing';
import type { Flow } from '@rung/flow';
import { grantsInOrder } from '../node-kinds/shared/grant-sentence.ts';

/** Has a row of the authority matrix asked one place earlier or later; nothing changes at the ends. */
export function moveGrant(flow: Flow, id: string, by: 1 | -1): EditResult {
  const ids = grantsInOrder(flow).map(([one]) => one);
  const from = ids.indexOf(id);
  const other = ids[from + by];
  const grants = from < 0 || other === undefined ? ids : ids.with(from, other).with(from + by, id);
  return reorderGrants(flow, { grants });
}
