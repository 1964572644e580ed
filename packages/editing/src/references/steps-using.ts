import type { Flow } from '@rung/flow';
import { keysOfPointer } from '@rung/kernel';
import { isPartName, type Named } from './part.ts';
import { partSites } from './sites.ts';

/**
 * Finds the steps that work with an entry of a part, in the order of their ids: those that name it, and those that name another
 * entry which does, as a tier its package. Looks through the flow once, however much is asked.
 */
export function stepsUsing(flow: Flow): (named: Named) => readonly string[] {
  const users = Map.groupBy(partSites(flow), keyOf);
  return (named) => {
    const seen = new Set([keyOf(named)]);
    const steps = new Set<string>();
    // Grows while it is gone through: what is named by an entry that is named.
    for (const key of seen)
      for (const { nodeId, path } of users.get(key) ?? []) {
        const [part = '', id = ''] = keysOfPointer(path) ?? [];
        if (nodeId !== null) steps.add(nodeId);
        else if (isPartName(part)) seen.add(keyOf({ part, id }));
      }
    return [...steps].toSorted();
  };
}

const keyOf = ({ part, id }: Named): string => `${part}/${id}`;
