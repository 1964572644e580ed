export { type AtomTable, createAtomTable, lowerCondition } from './atom-table.ts';
export { type Completion, completionsAt } from './completions.ts';
export { type ConditionContext, type ConditionContextParts, conditionContext } from './context.ts';
export {
  type ConditionFinding,
  conditionCodes,
  conditionDiagnostic,
  type FindingData,
  type SourceRange,
} from './diagnostics.ts';
export { type Condition, type ConditionExpr, forEachAtom, normalise } from './expr.ts';
export type { Construct, DescribedOperand, OperandKind, SyntaxReason } from './finding-words.ts';
export { conditionLimits } from './limits.ts';
export type { Fields } from './logic/claim.ts';
export { implies } from './logic/implies.ts';
export { isAlwaysTrue, isNeverTrue } from './logic/never-always.ts';
export { parseCondition } from './parse-condition.ts';
export { printAtom, printCondition } from './print-condition.ts';
export { fromQuery, printQuery } from './query/from-query.ts';
export {
  type ComparisonOperator,
  type CountValue,
  comparisonOperators,
  expressionField,
  expressionRow,
  isExpressionRow,
  type Query,
  type QueryExpression,
  type QueryGroup,
  type QueryOperator,
  type QueryRow,
  type QueryRule,
} from './query/query.ts';
export { type ToQueryOptions, toQuery } from './query/to-query.ts';
export { type ConditionReads, readsOf } from './reads.ts';
export { type ValueChange, withValue } from './with-value.ts';
export {
  type WrittenName,
  type WrittenUse,
  type WrittenValue,
  withUses,
  writtenUses,
} from './written-uses.ts';
