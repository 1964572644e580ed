import { addPart, type EditResult, setConfig } from '@rung/editing';
import type { Flow } from '@rung/flow';
import type { NewPart } from './parts.ts';

/** A step's next settings, and the part that they name where it must be made first: one edit, one step back. */
export function configEdit(
  flow: Flow,
  {
    node,
    config,
    made,
  }: { readonly node: string; readonly config: unknown; readonly made?: NewPart | undefined },
): EditResult {
  if (made === undefined) return setConfig(flow, { node, config });
  const added = addPart(flow, made);
  return added.ok ? setConfig(added.value.flow, { node, config }) : added;
}
