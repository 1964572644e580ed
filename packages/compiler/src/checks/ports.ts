import { type Diagnostic, nearestName } from '@rung/kernel';
import { finding } from '../diagnostic-codes.ts';
import { sortedEntries } from '../internal/order.ts';
import type { FlowModel } from '../model/flow-model.ts';
import type { ModelNode } from '../model/node.ts';

/** Required ports without a connection (LNT-03), and settings of ports that a node does not have. */
export function checkPorts({ nodes }: FlowModel): Diagnostic[] {
  return [...nodes.values()].flatMap((node) => [...unwired(node), ...unknownSettings(node)]);
}

function unwired({ id, path, name, ports }: ModelNode): readonly Diagnostic[] {
  return ports
    .filter(({ port, to }) => port.required && to === null)
    .map((port) => finding('LNT-03', { path, nodeId: id }, { node: name, port: port.id }));
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
