import type { Flow, FlowNode, NodeByKind, NodeKind, Port } from '@rung/flow';
import { nodeKindModels, ownNameOf } from '@rung/flow';

/** What a kind does when a path reaches it (see `NodeKindModel.role`). */
export type NodeRole = (typeof nodeKindModels)[NodeKind]['role'];

/** A port with what is connected to it. `to` is null where nothing valid is. */
export interface ModelPort {
  readonly node: string;
  readonly id: string;
  readonly port: Port;
  readonly to: string | null;
}

/** A node with its resolved ports, in the order its kind lists them. */
export interface ModelNode<K extends NodeKind = NodeKind> {
  readonly id: string;
  /** JSON pointer of the node in the flow. */
  readonly path: string;
  /** What a message calls it: its title, what it stands for or its id, in quotation marks. */
  readonly name: string;
  readonly node: NodeByKind[K];
  readonly role: NodeRole;
  readonly ports: readonly ModelPort[];
}

/** Whether a node is of a kind, told to the types. */
export function isKind<K extends NodeKind>(model: ModelNode, kind: K): model is ModelNode<K> {
  return model.node.kind === kind;
}

/** What a kind does when a path reaches it. */
export function roleOf(node: FlowNode): NodeRole {
  return nodeKindModels[node.kind].role;
}

/** What a message calls a node, in quotation marks: by its title, else by what it stands for, else by its id. */
export function nameOf(flow: Flow, id: string, node: FlowNode): string {
  const words = ownNameOf(flow, node);
  return `“${words === '' ? id : words.slice(0, 80)}”`;
}
