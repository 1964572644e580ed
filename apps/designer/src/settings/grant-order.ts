import { type EditResult, reorderGrants } from '@rung/editing';
import type { Flow } from '@rung/flow';
import { grantsInOrder } from '../node-kinds/shared/grant-sentence.ts';
import { movedTo } from '../triggers/moved-to.ts';

/** Has a row of the authority matrix asked one place earlier or later; nothing changes at the ends. */
export function moveGrant(flow: Flow, id: string, by: 1 | -1): EditResult {
  const ids = grantsInOrder(flow).map(([one]) => one);
  return reorderGrants(flow, { grants: movedTo(ids, id, ids.indexOf(id) + by) });
}
