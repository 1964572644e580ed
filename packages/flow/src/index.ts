export { edgeSchema, type Flow, type FlowEdge, flowSchema } from './flow.ts';
export type { NodeKindModel, Port, PortContext } from './node-kinds/model.ts';
export {
  type ConfigByKind,
  type FlowNode,
  type NodeByKind,
  type NodeKind,
  nodeKindModels,
  nodeKinds,
  nodeSchema,
  portsOf,
} from './node-kinds/registry.ts';
