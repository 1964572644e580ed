import * as condition from '@rung/condition';
import { expect, it } from 'vitest';
import { publicApi } from '../public-api.ts';

it('exports exactly this', () => {
  expect(publicApi('condition')).toEqual([
    'comparisonOperators',
    'completionsAt',
    'conditionCodes',
    'conditionContext',
    'conditionDiagnostic',
    'conditionLimits',
    'createAtomTable',
    'expressionField',
    'expressionRow',
    'forEachAtom',
    'fromQuery',
    'implies',
    'isAlwaysTrue',
    'isExpressionRow',
    'isNeverTrue',
    'lowerCondition',
    'normalise',
    'parseCondition',
    'printAtom',
    'printCondition',
    'printQuery',
    'readsOf',
    'toQuery',
    'type AtomTable',
    'type ComparisonOperator',
    'type Completion',
    'type Condition',
    'type ConditionContext',
    'type ConditionContextParts',
    'type ConditionExpr',
    'type ConditionFinding',
    'type ConditionReads',
    'type Construct',
    'type CountValue',
    'type DescribedOperand',
    'type Fields',
    'type FindingData',
    'type OperandKind',
    'type Query',
    'type QueryExpression',
    'type QueryGroup',
    'type QueryOperator',
    'type QueryRow',
    'type QueryRule',
    'type SourceRange',
    'type SyntaxReason',
    'type ToQueryOptions',
    'type ValueChange',
    'type WrittenName',
    'type WrittenUse',
    'type WrittenValue',
    'withUses',
    'withValue',
    'writtenUses',
  ]);
});

it('exports at run time what its index lists', () => {
  const values = publicApi('condition').filter((name) => !name.startsWith('type '));
  expect(Object.keys(condition).sort()).toEqual(values);
});

it('gives every finding a code of its own', () => {
  const codes = Object.values(condition.conditionCodes);
  expect(new Set(codes).size).toBe(codes.length);
});
