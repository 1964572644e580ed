import { addPart, changePart, type EditResult, type PartName } from '@rung/editing';
import type { Flow } from '@rung/flow';
import type { NewPart } from '../inspector/parts.ts';

/** An entry's next value, and the other part that it names where that must be made first: one edit, one step back. */
export function partEdit(
  flow: Flow,
  change: { readonly part: PartName; readonly id: string; readonly value: unknown },
  made?: NewPart,
): EditResult {
  if (made === undefined) return changePart(flow, change);
  const added = addPart(flow, made);
  return added.ok ? changePart(added.value.flow, change) : added;
}
