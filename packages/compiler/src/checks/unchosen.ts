import type { Diagnostic } from '@rung/kernel';
import { finding } from '../diagnostic-codes.ts';
import { nodesOfKind } from '../model/flow-graph.ts';
import type { FlowModel } from '../model/flow-model.ts';

/** Steps that stand for a tier, a clock or a package, or go by a channel, which nobody has chosen yet: a new one begins so where there is none. */
export function checkUnchosen(model: FlowModel): Diagnostic[] {
  const open = [
    ...nodesOfKind(model, 'tier').map((at) => ({ at, key: 'tier', chosen: at.node.config.tier }) as const),
    ...nodesOfKind(model, 'sla').map((at) => ({ at, key: 'clock', chosen: at.node.config.clock }) as const),
    ...nodesOfKind(model, 'handoff').map(
      (at) => ({ at, key: 'package', chosen: at.node.config.package }) as const,
    ),
    ...nodesOfKind(model, 'notify').map(
      (at) => ({ at, key: 'channel', chosen: at.node.config.channel }) as const,
    ),
  ].filter(({ chosen }) => chosen === '');
  return open.map(({ at: { id, path, name }, key }) =>
    finding('RNG-404', { path: `${path}/config/${key}`, nodeId: id }, { node: name, part: key }),
  );
}
