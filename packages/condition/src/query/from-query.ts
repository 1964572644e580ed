import { type Diagnostic, err, nearestName, ok, type Result } from '@rung/kernel';
import type { ConditionContext } from '../context.ts';
import { conditionDiagnostic } from '../diagnostics.ts';
import { allOf, anyOf, type ConditionExpr, notOf } from '../expr.ts';
import { prepare } from '../internal/scope.ts';
import { conditionLimits } from '../limits.ts';
import { parseCondition } from '../parse-condition.ts';
import { type Binding, bindings, printCondition, printWithin } from '../print-condition.ts';
import { isExpressionRow, type Query, type QueryGroup, type QueryRow, type QueryRule } from './query.ts';
import { exprOfRule } from './rule-atom.ts';

interface Reading {
  readonly context: ConditionContext;
  readonly findings: Diagnostic[];
}

/** A row by the positions that lead to it, as editors count: `[]` is the root, `[0, 2]` its first row's third. */
type RowPath = readonly number[];

/** A row that was read: its meaning and its text. */
interface ReadRow {
  readonly expr: ConditionExpr;
  /** In parentheses if its surroundings bind more tightly. */
  readonly text: (surrounding: Binding) => string;
}

/**
 * Reads rows back into a condition, checking them against a context like text. Findings hold the row's position as
 * `data.row` (as react-querybuilder's `path`); ranges inside an expression row are of its own text.
 *
 * @returns the tree in normal form, or every finding: those of `parseCondition`, and `CND-21` … `CND-23`
 */
export function fromQuery(query: Query, context: ConditionContext): Result<ConditionExpr, Diagnostic[]> {
  const read = readQuery(query, context);
  return read.ok ? ok(read.value.expr) : read;
}

/**
 * The text of a query: rows in their one spelling, expression rows byte for byte. Parsing it gives the tree of
 * {@link fromQuery}.
 */
export function printQuery(query: Query, context: ConditionContext): Result<string, Diagnostic[]> {
  const read = readQuery(query, context);
  return read.ok ? ok(read.value.text(bindings.alone)) : read;
}

function readQuery(query: Query, context: ConditionContext): Result<ReadRow, Diagnostic[]> {
  const reading: Reading = { context, findings: [] };
  const row = readGroup(query, [], reading);
  return row === null ? err(reading.findings) : ok(row);
}

function readRow(row: QueryRow, path: RowPath, reading: Reading): ReadRow | null {
  if ('rules' in row) return readGroup(row, path, reading);
  if (isExpressionRow(row)) return readExpressionRow(row.value, path, reading);
  const { fields } = prepare(reading.context);
  const unknown = fieldsOf(row).find((path) => !fields.has(path));
  if (unknown !== undefined) {
    const suggestion = nearestName(unknown, fields.keys());
    const data = { field: unknown, row: path, ...(suggestion !== null && { suggestion }) };
    return refuse(conditionDiagnostic('unknownField', data), reading);
  }
  const expr = exprOfRule(row, fields.get(row.field));
  if (typeof expr !== 'string') return readChecked(expr, path, reading);
  const { field: name, operator } = row;
  return refuse(conditionDiagnostic(expr, { field: name, operator, row: path }), reading);
}

/** The ticket fields that a rule names. */
function fieldsOf({ field, value, valueSource }: QueryRule): readonly string[] {
  const subject = field.startsWith('calendars.') || field.startsWith('events.') ? [] : [field];
  return valueSource === 'field' && typeof value === 'string' ? [...subject, value] : subject;
}

/** Rows are checked as the text that they stand for: one set of rules, one set of findings. */
function readChecked(expr: ConditionExpr, path: RowPath, reading: Reading): ReadRow | null {
  const checked = parseAt(printCondition(expr), path, reading);
  return checked && { expr: checked, text: (surrounding) => printWithin(checked, surrounding) };
}

function readExpressionRow(text: string, path: RowPath, reading: Reading): ReadRow | null {
  const expr = parseAt(text, path, reading);
  // A comment at the end would swallow the closing parenthesis.
  const close = text.includes('//') ? '\n)' : ')';
  return (
    expr && { expr, text: (surrounding) => (surrounding === bindings.alone ? text : `(${text}${close}`) }
  );
}

function parseAt(text: string, path: RowPath, reading: Reading): ConditionExpr | null {
  const parsed = parseCondition(text, reading.context);
  if (parsed.ok) return parsed.value.expr;
  reading.findings.push(
    ...parsed.error.map((finding) => ({ ...finding, data: { ...finding.data, row: path } })),
  );
  return null;
}

function readGroup(group: QueryGroup, path: RowPath, reading: Reading): ReadRow | null {
  if (group.rules.length === 0) return refuse(conditionDiagnostic('emptyGroup', { row: path }), reading);
  const limit = conditionLimits.depth;
  if (path.length > limit) return refuse(conditionDiagnostic('tooDeep', { limit, row: path }), reading);
  const read = group.rules.map((row, index) => readRow(row, [...path, index], reading));
  const rows = read.filter((row) => row !== null);
  return rows.length < read.length ? null : joined(rows, group);
}

function refuse(finding: Diagnostic, reading: Reading): null {
  reading.findings.push(finding);
  return null;
}

function joined(rows: readonly ReadRow[], { combinator, not }: QueryGroup): ReadRow {
  const exprs = rows.map(({ expr }) => expr);
  const expr = combinator === 'and' ? allOf(exprs) : anyOf(exprs);
  const [only] = rows;
  const plain: ReadRow =
    rows.length === 1 && only !== undefined
      ? only
      : { expr, text: (around) => joinedText(rows, combinator, around) };
  if (not !== true) return plain;
  return { expr: notOf(plain.expr), text: () => `!${plain.text(bindings.unary)}` };
}

function joinedText(rows: readonly ReadRow[], combinator: 'and' | 'or', surrounding: Binding): string {
  const binding = combinator === 'and' ? bindings.all : bindings.any;
  const text = rows.map((row) => row.text(binding)).join(combinator === 'and' ? ' && ' : ' || ');
  return binding < surrounding ? `(${text})` : text;
}
