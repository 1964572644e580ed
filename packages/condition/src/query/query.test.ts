import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exprArbitrary, sampleContext } from '../condition.arbitrary.ts';
import { conditionCodes } from '../diagnostics.ts';
import type { Condition } from '../expr.ts';
import { conditionLimits } from '../limits.ts';
import { parseCondition } from '../parse-condition.ts';
import { printCondition } from '../print-condition.ts';
import { fromQuery, printQuery } from './from-query.ts';
import { expressionRow, isExpressionRow, type Query, type QueryRow } from './query.ts';
import { toQuery } from './to-query.ts';

function parsed(text: string): Condition {
  const result = parseCondition(text, sampleContext);
  if (!result.ok) throw new Error(`${text}: ${result.error.map(({ message }) => message).join(' ')}`);
  return result.value;
}

const rowsOf = (text: string): Query => toQuery(parsed(text).expr);

function expressionsOf(row: QueryRow): readonly string[] {
  if ('rules' in row) return row.rules.flatMap(expressionsOf);
  return isExpressionRow(row) ? [row.value] : [];
}

it('loses nothing on the way to rows and back', () => {
  fc.assert(
    fc.property(exprArbitrary(sampleContext), (expr) => {
      expect(fromQuery(toQuery(expr), sampleContext)).toEqual({ ok: true, value: expr });
    }),
    { numRuns: 500 },
  );
});

it('loses nothing either when only some atoms can be shown', () => {
  fc.assert(
    fc.property(exprArbitrary(sampleContext), fc.func(fc.boolean()), (expr, canShow) => {
      const query = toQuery(expr, { canShow });
      expect(fromQuery(query, sampleContext)).toEqual({ ok: true, value: expr });
      const text = printQuery(query, sampleContext);
      expect(text.ok && parsed(text.value).expr).toEqual(expr);
    }),
    { numRuns: 300 },
  );
});

it('survives a trip through JSON', () => {
  fc.assert(
    fc.property(exprArbitrary(sampleContext), (expr) => {
      const query: Query = JSON.parse(JSON.stringify(toQuery(expr)));
      expect(fromQuery(query, sampleContext)).toEqual({ ok: true, value: expr });
    }),
  );
});

it('lays atoms out as rows that people can read', () => {
  expect(rowsOf('customer.vip && !(ticket.status in ["new", "open"]) && ticket.seats > 5')).toEqual({
    combinator: 'and',
    rules: [
      { field: 'customer.vip', operator: '=', value: true, valueSource: 'value' },
      { field: 'ticket.status', operator: 'notIn', value: ['new', 'open'], valueSource: 'value' },
      { field: 'ticket.seats', operator: '>', value: 5, valueSource: 'value' },
    ],
  });
  expect(rowsOf('!(has(owner) || ticket.worst > ticket.severity)')).toEqual({
    combinator: 'or',
    not: true,
    rules: [
      { field: 'owner', operator: 'notNull', value: '', valueSource: 'value' },
      { field: 'ticket.worst', operator: '>', value: 'ticket.severity', valueSource: 'field' },
    ],
  });
  expect(rowsOf('!isOpen(calendars.office) || countWithin("ticket.reopened", duration("7d")) >= 2')).toEqual({
    combinator: 'or',
    rules: [
      { field: 'calendars.office', operator: 'isClosed', value: '', valueSource: 'value' },
      {
        field: 'events.ticket.reopened',
        operator: '>=',
        value: { count: 2, withinMs: 604_800_000 },
        valueSource: 'value',
      },
    ],
  });
});

it('keeps expression rows byte for byte', () => {
  const source = parsed('customer.vip   &&  ("urgent"==ticket.priority || ticket.seats>05 ) // why\n');
  const query = toQuery(source.expr, { source, canShow: (atom) => atom.op === 'is' });
  expect(expressionsOf(query)).toEqual(['"urgent"==ticket.priority', 'ticket.seats>05']);
  expect(printQuery(query, sampleContext)).toEqual({
    ok: true,
    value: 'customer.vip && (("urgent"==ticket.priority) || (ticket.seats>05))',
  });
});

it('falls back to the one spelling where the written piece is no text by itself', () => {
  const source = parsed('customer.vip && (ticket.priority) == ("high")');
  const query = toQuery(source.expr, { source, canShow: () => false });
  expect(expressionsOf(query)).toEqual(['customer.vip', 'ticket.priority == "high"']);
});

it('writes a lone expression row exactly as it is', () => {
  const text = ' customer.vip||has( owner ) // mine';
  expect(printQuery({ combinator: 'and', rules: [expressionRow(text)] }, sampleContext)).toEqual({
    ok: true,
    value: text,
  });
  const negated = printQuery({ combinator: 'or', not: true, rules: [expressionRow(text)] }, sampleContext);
  expect(negated.ok && printCondition(parsed(negated.value).expr)).toBe('!(customer.vip || has(owner))');
});

it('gives the same tree from rows as from their text, however groups are nested', () => {
  const query: Query = {
    combinator: 'and',
    rules: [
      { combinator: 'and', rules: [expressionRow('customer.vip || true'), expressionRow('has(owner)')] },
      {
        combinator: 'or',
        not: true,
        rules: [{ combinator: 'and', not: true, rules: [expressionRow('false')] }],
      },
    ],
  };
  const text = printQuery(query, sampleContext);
  const tree = fromQuery(query, sampleContext);
  expect(text.ok && tree.ok && parsed(text.value).expr).toEqual(tree.ok && tree.value);
});

it.each<readonly [string, QueryRow, keyof typeof conditionCodes]>([
  ['an empty group', { combinator: 'or', rules: [] }, 'emptyGroup'],
  [
    'an operator that calendars lack',
    { field: 'calendars.office', operator: '=', value: '', valueSource: 'value' },
    'unknownOperator',
  ],
  [
    'a count without a number',
    { field: 'events.ticket.reopened', operator: '=', value: '', valueSource: 'value' },
    'badRowValue',
  ],
  [
    'a list that is none',
    { field: 'ticket.status', operator: 'in', value: 'open', valueSource: 'value' },
    'badRowValue',
  ],
  [
    'no number',
    { field: 'ticket.seats', operator: '>', value: Number.NaN, valueSource: 'value' },
    'badRowValue',
  ],
  [
    'a number as text',
    { field: 'ticket.seats', operator: '>', value: '5', valueSource: 'value' },
    'typeMismatch',
  ],
  ['a field not chosen yet', { field: '', operator: '=', value: '', valueSource: 'value' }, 'unknownField'],
  [
    'condition text in place of a field',
    { field: 'ticket.seats', operator: '>', value: 'ticket.seats || true', valueSource: 'field' },
    'unknownField',
  ],
  [
    'condition text in place of a word list',
    { field: 'message.text', operator: 'mentions', value: 'x"] || words["y', valueSource: 'value' },
    'unknownWordList',
  ],
  [
    'an unknown field',
    { field: 'ticket.nope', operator: '=', value: 'x', valueSource: 'value' },
    'unknownField',
  ],
  [
    'an unknown value',
    { field: 'ticket.plan', operator: '=', value: 'gold', valueSource: 'value' },
    'unknownValue',
  ],
  ['broken text', expressionRow('customer.vip &&'), 'syntax'],
  ['no text', expressionRow(''), 'empty'],
])('refuses %s and says which row it is', (_what, row, finding) => {
  const good = expressionRow('true');
  const result = fromQuery({ combinator: 'and', rules: [good, row] }, sampleContext);
  expect(result).toMatchObject({ ok: false, error: [{ code: conditionCodes[finding], data: { row: [1] } }] });
});

it('refuses an empty query, which must not match everything by accident', () => {
  expect(fromQuery({ combinator: 'and', rules: [] }, sampleContext)).toMatchObject({
    ok: false,
    error: [{ code: conditionCodes.emptyGroup }],
  });
});

it('refuses groups that go too deep', () => {
  let query: Query = { combinator: 'and', rules: [expressionRow('true')] };
  for (let level = 0; level <= conditionLimits.depth; level++)
    query = { combinator: 'or', not: true, rules: [query] };
  expect(fromQuery(query, sampleContext)).toMatchObject({
    ok: false,
    error: [{ code: conditionCodes.tooDeep }],
  });
});
