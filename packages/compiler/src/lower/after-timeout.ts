import type { FlowModel } from '../model/flow-model.ts';
import type { ModelPort } from '../model/node.ts';

/**
 * The nodes that come after a tier's `timeout` without an outside event: such a path is about a ticket that nobody
 * has acknowledged, so an acknowledgement ends its waits.
 */
export function nodesAfterTimeout({ nodes }: FlowModel): ReadonlySet<string> {
  const timeouts = [...nodes.values()].flatMap(({ role, ports }) =>
    role === 'rests' ? ports.filter(({ id }) => id === 'timeout') : [],
  );
  const seen = new Set(targetsOf(timeouts));
  // A set may grow while it is walked: what is added is visited too.
  for (const id of seen) {
    const node = nodes.get(id);
    if (node === undefined || node.role === 'rests') continue;
    for (const target of targetsOf(node.ports.filter(({ port }) => port.leaves !== 'event')))
      seen.add(target);
  }
  return seen;
}

function targetsOf(ports: readonly ModelPort[]): readonly string[] {
  return ports.flatMap(({ to }) => (to === null ? [] : [to]));
}
