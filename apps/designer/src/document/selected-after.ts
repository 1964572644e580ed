import type { Patch } from '@rung/editing';
import type { Flow } from '@rung/flow';

/** What stays selected in a flow that was changed; the same list where all of it does. */
export function kept(selection: readonly string[], flow: Flow): readonly string[] {
  return selection.every((id) => Object.hasOwn(flow.nodes, id))
    ? selection
    : selection.filter((id) => Object.hasOwn(flow.nodes, id));
}

/** The nodes that a change is about, so that people see what was undone. */
export function touchedNodes(patches: readonly Patch[], flow: Flow): readonly string[] {
  const touched = patches.flatMap(({ path: [part, id] }) =>
    (part === 'nodes' || part === 'layout') && id !== undefined ? [id] : [],
  );
  return [...new Set(touched)].filter((id) => Object.hasOwn(flow.nodes, id));
}
