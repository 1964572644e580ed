// The parts of a decision without the rest of the engine: conditions, the decision index, and its oracle.
// For tools that ask what matches (analysis, benchmarks); a host that runs tickets wants `link` and `step`.
export {
  type ConditionSources,
  evaluate,
  type LinkedConditions,
  linkConditions,
} from './condition/conditions.ts';
export { explain, type UnknownOperands, unknownOperands } from './condition/explain.ts';
export { linkFields } from './condition/fields.ts';
export {
  FALSE,
  type LinkedFields,
  type RuntimeValue,
  type Snapshot,
  TRUE,
  type TruthValue,
  UNKNOWN,
} from './condition/snapshot.ts';
export { first, matching, unknownTriggers } from './decision-index/decide.ts';
export { type LinearSources, linearTriggers, linearTruth } from './decision-index/linear.ts';
export {
  type EventTriggers,
  linkTriggerIndex,
  type TriggerIndex,
  type TriggerIndexSources,
  triggersHearing,
} from './decision-index/trigger-index.ts';
