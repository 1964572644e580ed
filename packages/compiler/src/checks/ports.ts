import { type Diagnostic, nearestName } from '@rung/kernel';
import { finding } from '../diagnostic-codes.ts';
import { sortedEntries } from '../internal/order.ts';
import type { FlowModel } from '../model/flow-model.ts';
import type { ModelNode } from '../model/node.ts';
import { meantPort } from './edges.ts';

/** Required ports without a connection (LNT-03), and settings of ports that a node does not have. */
export function checkPorts(model: FlowModel): Diagnostic[] {
  const meant = misdrawnPorts(model);
  return [...model.nodes.values()].flatMap((node) => [
    ...unwired(node, meant.get(node.id)),
    ...unknownSettings(node),
  ]);
}

function unwired(
  { id, path, name, ports }: ModelNode,
  meant: ReadonlySet<string> | undefined,
): readonly Diagnostic[] {
  return ports
    .filter(({ id: port, port: { required }, to }) => required && to === null && meant?.has(port) !== true)
    .map((port) => finding('LNT-03', { path, nodeId: id }, { node: name, port: port.id }));
}

/** By node, the ports that a connection was to leave by whose port or target is misspelt: that is reported, and mending it connects them. */
function misdrawnPorts({ nodes, edges }: FlowModel): ReadonlyMap<string, ReadonlySet<string>> {
  const meant = new Map<string, Set<string>>();
  for (const { node, port, problem } of edges) {
    const own = problem === 'unknownPort' ? meantPort(nodes.get(node), port) : port;
    if (problem === null || own === null) continue;
    meant.set(node, (meant.get(node) ?? new Set()).add(own));
  }
  return meant;
}

function unknownSettings({ id, path, name, node, ports }: ModelNode): readonly Diagnostic[] {
  const known = new Set(ports.map((port) => port.id));
  return sortedEntries(node.ports).flatMap(([port, given]) => {
    if (known.has(port)) return [];
    const suggestion = nearestName(port, known);
    const isFree = suggestion !== null && !Object.hasOwn(node.ports ?? {}, suggestion);
    const place = { path: `${path}/ports/${port}`, nodeId: id };
    return finding('RNG-106', place, { node: name, port, suggestion, settings: isFree ? given : null });
  });
}
