import type { PolicyNode } from '@rung/policy';
import type { ModelNode } from '../model/node.ts';

type Ports = PolicyNode['ports'];

/**
 * The ports of a node: where they lead, and the reason and type that a path takes from them. A reason that is
 * neither configured nor fixed by the kind stays null: "the event's reason, else the port's name".
 */
export function lowerPorts({ node, ports }: ModelNode): Ports {
  const configured = new Map(Object.entries(node.ports ?? {}));
  return Object.fromEntries(
    ports.map(({ id, port, to }) => {
      const { reason, type } = configured.get(id) ?? {};
      return [id, { to, reason: reason ?? port.defaultReason ?? null, type: type ?? null }];
    }),
  );
}
