import { type Diagnostic, err, ok, type Result } from '@rung/kernel';
import type { ConditionContext } from './context.ts';
import { type Condition, forEachAtom } from './expr.ts';
import { type CelProblem, isProblem } from './internal/cel/cel-node.ts';
import { readCel } from './internal/cel/read-cel.ts';
import { readExpression } from './internal/expression.ts';
import { openScope, prepare, report, type Scope } from './internal/scope.ts';
import { reportSyntax } from './internal/syntax.ts';
import { conditionLimits } from './limits.ts';

/**
 * Reads a condition in the CEL profile of language.md 1 and checks it against a context. Total: any text gives a
 * condition or findings, never an exception; whatever is not in the profile is a finding with its exact place.
 *
 * @returns the condition with its warnings, or every finding, errors (`CND-01` … `CND-19`) and warnings, by place
 */
export function parseCondition(text: string, context: ConditionContext): Result<Condition, Diagnostic[]> {
  const scope = openScope(text, prepare(context));
  const whole = { start: 0, end: text.length };
  if (text.length > conditionLimits.length) {
    report(scope, whole, 'tooComplex', { what: 'characters', limit: conditionLimits.length });
    return err(scope.findings);
  }
  const parsed = readCel(text);
  if (isProblem(parsed)) {
    reportProblem(parsed, scope);
    return err(scope.findings);
  }
  const expr = readExpression(parsed, scope, 0);
  if (expr === null) return err(scope.findings.sort(byPlace));
  let atoms = 0;
  forEachAtom(expr, () => {
    atoms += 1;
  });
  if (atoms > conditionLimits.atoms) {
    report(scope, whole, 'tooComplex', { what: 'atoms', limit: conditionLimits.atoms });
    return err(scope.findings);
  }
  return ok({ text, expr, ranges: scope.ranges, warnings: scope.findings });
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (a.range?.start ?? 0) - (b.range?.start ?? 0);
}

function reportProblem(problem: CelProblem, scope: Scope): void {
  switch (problem.kind) {
    case 'tooDeep':
      report(scope, problem, 'tooDeep', { limit: conditionLimits.depth });
      return;
    case 'tooComplex':
      report(scope, problem, 'tooComplex', { what: 'values in a list', limit: conditionLimits.listValues });
      return;
    case 'syntax':
      reportSyntax(problem, scope);
      return;
    default:
      problem satisfies never;
  }
}
