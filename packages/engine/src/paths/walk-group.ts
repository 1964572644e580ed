import type { At } from './path.ts';
import type { Walk } from './walk-context.ts';

/** The ticket is counted, and the path ends: what follows begins at the ports `first`, `member` and `resolved`. */
export function walkGroup({ ops }: Walk, { id, node }: At<'group'>): null {
  ops.push({ op: 'group', node: id, key: node.key });
  return null;
}
