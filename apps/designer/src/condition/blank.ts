import { isExpressionRow, type QueryExpression, type QueryRow, type QueryRule } from '@rung/condition';

/** What stands in a row whose value is still to be chosen: no text of a condition can give an empty list. */
export const noValue: QueryRule['value'] = [];

/** A row that is about nothing yet. */
export const blankRule: QueryRule = { field: '', operator: '=', value: noValue, valueSource: 'value' };

/** Whether a row's value is still to be chosen. */
export function hasNoValue({ value }: QueryRule): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** Whether a row still lacks what it is about, its value or its text. */
export function isBlank(row: QueryRule | QueryExpression): boolean {
  return isExpressionRow(row) ? row.value.trim() === '' : row.field === '' || hasNoValue(row);
}

/** Whether any row of a group is still blank. */
export function hasBlank(row: QueryRow): boolean {
  return 'rules' in row ? row.rules.some(hasBlank) : isBlank(row);
}
