import type { Literal } from '@rung/kernel';

/**
 * A condition as rows and groups, in the shape of react-querybuilder, for visual editors. Extra properties that such an
 * editor adds (`id`, `path`) are ignored when reading.
 */
export type Query = QueryGroup;

/** Rows joined by one combinator. */
export interface QueryGroup {
  readonly combinator: 'and' | 'or';
  /** The whole group is negated. */
  readonly not?: boolean;
  readonly rules: readonly QueryRow[];
}

/** A line of a group. */
export type QueryRow = QueryGroup | QueryRule | QueryExpression;

/** The six comparisons, as editors write them. */
export const comparisonOperators = ['=', '!=', '<', '<=', '>', '>='] as const;

/** One of the six comparisons. */
export type ComparisonOperator = (typeof comparisonOperators)[number];

/**
 * What a row says about its field. `notNull` and `null`: the field has a value, has none. `contains` is a piece of a
 * text or a member of a set, by the field's type.
 */
export type QueryOperator =
  | ComparisonOperator
  | 'in'
  | 'notIn'
  | 'notNull'
  | 'null'
  | 'contains'
  | 'doesNotContain'
  | 'beginsWith'
  | 'doesNotBeginWith'
  | 'mentions'
  | 'doesNotMention'
  | 'changedTo'
  | 'notChangedTo'
  | 'wasEver'
  | 'wasNever'
  | 'isOpen'
  | 'isClosed';

/** How many events, in a window ending now. */
export interface CountValue {
  readonly count: number;
  /** Milliseconds, at least 1000. */
  readonly withinMs: number;
}

/** An atom as a row. */
export interface QueryRule {
  /** A field's path, `calendars.<id>` for opening hours, or `events.<type>` for counted events. */
  readonly field: string;
  readonly operator: QueryOperator;
  /** A literal, a list of them for `in`, a word list's id for `mentions`, a count; empty text where there is none. */
  readonly value: Literal | readonly Literal[] | CountValue;
  /** With `field`, the value is the path of the field to compare with. */
  readonly valueSource: 'value' | 'field';
}

/** The field name that marks an expression row. */
export const expressionField = '~expression';

/** What rows cannot show: a piece of condition text, kept byte for byte. */
export interface QueryExpression {
  readonly field: typeof expressionField;
  readonly operator: 'expression';
  readonly value: string;
  readonly valueSource: 'value';
}

/** Tells an expression row from a rule. */
export function isExpressionRow(row: QueryRow): row is QueryExpression {
  return 'field' in row && row.field === expressionField;
}

/** An expression row with this text. */
export function expressionRow(text: string): QueryExpression {
  return { field: expressionField, operator: 'expression', value: text, valueSource: 'value' };
}
