import {
  type Condition,
  type ConditionContext,
  isExpressionRow,
  parseCondition,
  printQuery,
  type Query,
  type QueryRow,
  toQuery,
} from '@rung/condition';
import { type Diagnostic, err, ok, type Result } from '@rung/kernel';
import { hasBlank, isBlank } from './blank.ts';
import { rowAt } from './edit-rows.ts';

/** A condition opened as rows. */
export interface OpenedRows {
  /** The text as it stands in the flow. */
  readonly text: string;
  readonly condition: Condition;
  readonly query: Query;
}

/** Lays a condition's text out as rows; a text that does not parse has none. */
export function openRows(text: string, context: ConditionContext): Result<OpenedRows, Diagnostic[]> {
  const read = parseCondition(text, context);
  if (!read.ok) return err(read.error);
  return ok({ text, condition: read.value, query: toQuery(read.value.expr, { source: read.value }) });
}

/**
 * The text of rows after editing: the text that was opened, byte for byte, while the rows say what they said then; else every
 * row in its one spelling and expression rows as they are. While a row is blank there is no text.
 */
export function textOfRows(
  opened: OpenedRows | null,
  query: Query,
  context: ConditionContext,
): Result<string, Diagnostic[]> {
  if (opened !== null && sameRows(opened.query, query)) return ok(opened.text);
  const printed = printQuery(query, context);
  return hasBlank(query) ? err(printed.ok ? [] : besidesBlanks(query, printed.error)) : printed;
}

/** Of a row that is still being written, only that it is not complete is told; what is wrong with the others is said at them. */
function besidesBlanks(query: Query, problems: readonly Diagnostic[]): Diagnostic[] {
  return problems.filter(({ data }) => {
    const row = Array.isArray(data['row']) ? rowAt(query, data['row']) : null;
    return row === null || 'rules' in row || !isBlank(row);
  });
}

/** Whether two rows are the same but for what an editor adds to them. */
export function sameRows(a: QueryRow, b: QueryRow): boolean {
  if ('rules' in a)
    return (
      'rules' in b &&
      a.combinator === b.combinator &&
      (a.not === true) === (b.not === true) &&
      a.rules.length === b.rules.length &&
      a.rules.every((row, index) => {
        const other = b.rules[index];
        return other !== undefined && sameRows(row, other);
      })
    );
  if ('rules' in b || isExpressionRow(a) !== isExpressionRow(b)) return false;
  return (
    a.field === b.field &&
    a.operator === b.operator &&
    a.valueSource === b.valueSource &&
    JSON.stringify(a.value) === JSON.stringify(b.value)
  );
}
