export { type AtomTable, createAtomTable, lowerCondition } from './atom-table.ts';
export { type ConditionContext, type ConditionContextParts, conditionContext } from './context.ts';
export {
  type ConditionFinding,
  conditionCodes,
  conditionDiagnostic,
  type FindingData,
  type SourceRange,
} from './diagnostics.ts';
export { type Condition, type ConditionExpr, forEachAtom, normalise } from './expr.ts';
export { conditionLimits } from './limits.ts';
export { parseCondition } from './parse-condition.ts';
export { printAtom, printCondition } from './print-condition.ts';
export { type ConditionReads, readsOf } from './reads.ts';
