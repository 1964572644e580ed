export { semanticDigest } from './digest.ts';
export { fieldDeclarations } from './fields.ts';
export { edgeSchema, type Flow, type FlowEdge, flowSchema } from './flow.ts';
export { edgesFrom, guardTargets, nodeEntries, portContextOf } from './graph.ts';
export { flowJsonSchema } from './json-schema.ts';
export { currentFormat, flowMigrations, migrateFlow } from './migrations/migrate-flow.ts';
export type { FlowMigration } from './migrations/migration.ts';
export type { NodeKindModel, Port, PortContext } from './node-kinds/model.ts';
export { nodeSchema } from './node-kinds/node-schema.ts';
export {
  type ConfigByKind,
  type FlowNode,
  type NodeByKind,
  type NodeKind,
  nodeKindModels,
  nodeKinds,
  portsOf,
} from './node-kinds/registry.ts';
export { ownNameOf, type StoodFor, stoodForBy } from './node-kinds/stood-for.ts';
export {
  type NodeRow,
  type OpenPortRow,
  type OtherWayIn,
  type Outline,
  type OutlineRoot,
  type OutlineRow,
  outlineOf,
  type ReferenceRow,
} from './outline/outline.ts';
export { longestText, partLimits } from './parse/limits.ts';
export { parseFlow } from './parse/parse-flow.ts';
export { type ReadFlow, readFlow } from './parse/read-flow.ts';
export { practiceFlow } from './templates/practice.ts';
export { type FlowTemplate, templates } from './templates/templates.ts';
export {
  type TriggerEntry,
  type TriggerPlace,
  triggerPlace,
  triggersAsDrawn,
  triggersInOrder,
} from './trigger-order.ts';
