import {
  expressionRow,
  parseCondition,
  printCondition,
  type Query,
  type QueryRow,
  type QueryRule,
  toQuery,
} from '@rung/condition';
import { exprArbitrary, sampleContext } from '@rung/condition/arbitraries';
import type { Literal } from '@rung/kernel';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blankRule, isBlank } from './blank.ts';
import { rowAt, withoutRow, withRow, withRowIn } from './edit-rows.ts';
import { groupSenses, meaningOf, senseOf } from './group-sense.ts';
import {
  newRule,
  operatorsFor,
  type Subject,
  subjectOf,
  valueShape,
  withField,
  withOperator,
} from './operators.ts';
import { openRows, textOfRows } from './rows.ts';

const about = { fields: sampleContext.fields, wordLists: sampleContext.wordLists };

/** What react-querybuilder does to rows: it copies them and writes ids into the copies. */
function asLibrary(query: Query): Query {
  const copy = structuredClone(query) as unknown as { id?: string; rules: { id?: string }[] };
  copy.id = 'root';
  copy.rules.forEach((row, index) => {
    row.id = `row-${index}`;
  });
  return copy as unknown as Query; // the same rows, with ids
}

/** Other ways to write a condition: more room, parentheses that need not be there, a remark. */
const spelled = (text: string): fc.Arbitrary<string> =>
  fc.constantFrom(
    text,
    ` ${text} `,
    `(${text})`,
    `${text} // as agreed in May`,
    text.replaceAll(' && ', '\n  && '),
  );

it('leaves a condition that is opened and not edited as it is written, byte for byte', () => {
  const texts = exprArbitrary(sampleContext).chain((expr) => spelled(printCondition(expr)));
  fc.assert(
    fc.property(texts, (text) => {
      const opened = openRows(text, sampleContext);
      if (!opened.ok) return;
      expect(textOfRows(opened.value, asLibrary(opened.value.query), sampleContext)).toEqual({
        ok: true,
        value: text,
      });
    }),
    { numRuns: 300 },
  );
});

it('opens every condition that can be read', () => {
  fc.assert(
    fc.property(exprArbitrary(sampleContext), (expr) => {
      expect(openRows(printCondition(expr), sampleContext).ok).toBe(true);
    }),
  );
});

it('writes what the rows say once they are edited', () => {
  const opened = openRows('customer.vip   &&   ticket.seats > 5', sampleContext);
  if (!opened.ok) throw new Error('not a condition');
  const { query } = opened.value;
  const edited = withRow(query, [1], {
    field: 'ticket.seats',
    operator: '>=',
    value: 7,
    valueSource: 'value',
  });
  expect(textOfRows(opened.value, edited, sampleContext)).toEqual({
    ok: true,
    value: 'customer.vip && ticket.seats >= 7',
  });
  expect(textOfRows(opened.value, withRow(edited, [1], query.rules[1] ?? query), sampleContext)).toEqual({
    ok: true,
    value: 'customer.vip   &&   ticket.seats > 5',
  });
});

/** A value of each type, as somebody would choose it. */
const chosen: Readonly<Record<Subject, QueryRule['value']>> = {
  boolean: true,
  enum: 'pro',
  orderedEnum: 's1',
  number: 4,
  money: { money: { amount: 10_000, currency: 'EUR' } },
  text: 'late',
  set: 'late',
  instant: { instantMs: 0 },
  duration: { durationMs: 60_000 },
  calendar: '',
  event: { count: 2, withinMs: 60_000 },
};

/** The row with what its writer still has to choose. */
function filled(row: QueryRule): QueryRule {
  if (!isBlank(row)) return row;
  const [first] = about.fields[row.field]?.values ?? [];
  const value = first ?? chosen[subjectOf(row.field, about.fields)];
  switch (valueShape(row)) {
    case 'words':
      return { ...row, value: about.wordLists[0] ?? '' };
    case 'list':
      return { ...row, value: [value as Literal] }; // only fields of single values are looked for in lists
    default:
      return { ...row, value };
  }
}

const textOf = (row: QueryRow) => textOfRows(null, { combinator: 'and', rules: [row] }, sampleContext);

it('offers for every field only rows that make a condition, once their value is chosen and no sooner', () => {
  const names = [...Object.keys(about.fields), 'calendars.office', 'events.ticket.reopened'];
  let begunBlank = 0;
  for (const field of names)
    for (const operator of operatorsFor(field, about)) {
      const row = withOperator(newRule(field, about), operator, about);
      if (isBlank(row)) {
        begunBlank += 1;
        expect([field, operator, textOf(row)]).toEqual([field, operator, { ok: false, error: [] }]);
      }
      const text = textOf(filled(row));
      expect([field, operator, text.ok || text.error]).toEqual([field, operator, true]);
    }
  expect(begunBlank).toBeGreaterThan(names.length);
});

it('makes up no condition: a row that is about nothing, or an empty text, has no text of its own', () => {
  expect(textOf(blankRule)).toEqual({ ok: false, error: [] });
  expect(textOf(expressionRow(' '))).toEqual({ ok: false, error: [] });
  const several = [blankRule, { ...blankRule, field: 'ticket.gone' }];
  expect(textOfRows(null, { combinator: 'or', rules: several }, sampleContext)).toEqual({
    ok: false,
    error: [],
  });
});

it('still says what is wrong with the other rows while one is being written', () => {
  const wrong = { field: 'ticket.seats', operator: '>', value: 'many', valueSource: 'value' } as const;
  const text = textOfRows(null, { combinator: 'and', rules: [blankRule, wrong] }, sampleContext);
  expect(!text.ok && text.error.map(({ data }) => data['row'])).toEqual([[1]]);
});

it('keeps a value when the operator changes, as far as the operator can take it', () => {
  const one = { field: 'ticket.plan', operator: '=', value: 'pro', valueSource: 'value' } as const;
  const several = withOperator(one, 'in', about);
  expect(several.value).toEqual(['pro']);
  expect(withOperator(several, '!=', about).value).toBe('pro');
  expect(withOperator(one, 'null', about).value).toBe('');
  const other = {
    field: 'ticket.severity',
    operator: '>',
    value: 'ticket.worst',
    valueSource: 'field',
  } as const;
  expect(withOperator(other, '<=', about)).toEqual({ ...other, operator: '<=' });
  expect(withOperator(other, 'in', about)).toMatchObject({ valueSource: 'value', value: [] });
});

it('keeps an amount where another field of money is meant, and no other value', () => {
  const amount = { money: { amount: 5000, currency: 'EUR' } };
  const row: QueryRule = { field: 'customer.ltv', operator: '<', value: amount, valueSource: 'value' };
  expect(withField(row, 'ticket.credit', about)).toEqual({ ...row, field: 'ticket.credit' });
  expect(withField(row, 'ticket.seats', about)).toEqual(newRule('ticket.seats', about));
  const seats: QueryRule = { field: 'ticket.seats', operator: '<', value: 5, valueSource: 'value' };
  expect(withField(seats, 'ticket.credit', about)).toEqual(newRule('ticket.credit', about));
  expect(withField(seats, 'ticket.reopenCount', about)).toEqual(newRule('ticket.reopenCount', about));
  const compared: QueryRule = { ...row, value: 'ticket.credit', valueSource: 'field' };
  expect(withField(compared, 'ticket.credit', about)).toEqual(newRule('ticket.credit', about));
  expect(withField(blankRule, 'ticket.credit', about)).toEqual(newRule('ticket.credit', about));
});

it('adds, changes and removes rows without touching others', () => {
  const read = parseCondition('customer.vip && (ticket.seats > 5 || ticket.plan == "pro")', sampleContext);
  if (!read.ok) throw new Error('not a condition');
  const query = toQuery(read.value.expr);
  const row = newRule('ticket.in', about);
  const more = withRowIn(query, [1], row);
  expect(rowAt(more, [1, 2])).toEqual(row);
  expect(more.rules[0]).toBe(query.rules[0]);
  expect(withoutRow(more, [1, 2])).toEqual(query);
  expect(withoutRow(withoutRow(query, [1, 1]), [1, 0])).toEqual({
    combinator: 'and',
    rules: [query.rules[0]],
  });
  expect(rowAt(query, [4, 1])).toBeNull();
});

it('says of every group which way it goes', () => {
  for (const sense of groupSenses) expect(senseOf(meaningOf(sense))).toBe(sense);
});

it('offers to look for words of a list also where there is none yet, and names none by itself', () => {
  const none = { ...about, wordLists: [] };
  expect(operatorsFor('message.text', none)).toEqual(expect.arrayContaining(['mentions', 'doesNotMention']));
  expect(isBlank(withOperator(newRule('message.text', none), 'mentions', none))).toBe(true);
});
