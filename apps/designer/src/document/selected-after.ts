import type { Patch } from '@rung/editing';
import type { Flow } from '@rung/flow';

/** What stays selected in a flow that was changed; the same list where all of it does. */
export function kept(selection: readonly string[], flow: Flow): readonly string[] {
  return selection.every((id) => Object.hasOwn(flow.nodes, id))
    ? selection
    : selection.filter((id) => Object.hasOwn(flow.nodes, id));
}

/**
 * What is selected once a change was taken back: the nodes that it is about, so that people see them. Whoever has one of them
 * before them stays there, as does the selection where it is about none.
 */
export function selectedAfter(
  patches: readonly Patch[],
  { selection, flow }: { readonly selection: readonly string[]; readonly flow: Flow },
): readonly string[] {
  const about = patches.flatMap(({ path: [part, id] }) =>
    (part === 'nodes' || part === 'layout') && id !== undefined ? [id] : [],
  );
  const touched = kept([...new Set(about)], flow);
  const left = kept(selection, flow);
  const isAmong = left.length > 0 && left.every((id) => touched.includes(id));
  return touched.length === 0 || isAmong ? left : touched;
}
