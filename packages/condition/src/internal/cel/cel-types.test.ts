import type { FieldDeclaration } from '@rung/kernel';
import { expect, it } from 'vitest';
import { sampleContext } from '../../condition.arbitrary.ts';
import { conditionCodes } from '../../diagnostics.ts';
import { parseCondition } from '../../parse-condition.ts';
import { pathText } from '../path-text.ts';
import { celJsChecker, isTyped } from './cel-js.fake.ts';

/** Literals by their kind. */
const byKind = [
  ['"high"', '""'],
  ['true', 'false'],
  ['3', '-3'],
  ['2.5'],
  ['usd("10.00")', 'usd("1.00")'],
  ['timestamp("2026-03-01T09:00:00Z")'],
  ['duration("90m")'],
];
const literals = byKind.flat();
const symbols = ['==', '!=', '<', '<=', '>', '>='];
const refuses = celJsChecker(sampleContext);

/** A field of each type and list of values, of those that have a type for cel-js; to us all have one. */
const fields: readonly (readonly [string, FieldDeclaration])[] = [
  ...new Map(
    Object.entries(sampleContext.fields)
      .filter(([path]) => isTyped(path, sampleContext))
      .map((entry) => [`${entry[1].type} ${entry[1].values?.join()}`, entry] as const),
  ).values(),
];
const paths = fields.map(([path]) => pathText(path));

/** The codes of what is wrong with a condition. */
function codesOf(text: string): readonly string[] {
  const read = parseCondition(text, sampleContext);
  return read.ok ? [] : read.error.map(({ code }) => code);
}

/** What our types refuse besides: values and orders that a field does not declare, which CEL knows nothing of. */
const ours: readonly string[] = [
  ...(['unknownValue', 'notOrdered', 'mixedCurrencies', 'noField'] as const).map(
    (name) => conditionCodes[name],
  ),
];

/** Where cel-js finds a type wrong, so do we; what we call a mismatch, it calls one too. */
function expectSameVerdict(text: string): void {
  const codes = codesOf(text);
  if (refuses(text)) expect([text, codes.length > 0]).toEqual([text, true]);
  else expect([text, codes.filter((code) => !ours.includes(code))]).toEqual([text, []]);
}

it('finds the same types of a field and a value wrong as cel-js', () => {
  const texts = paths.flatMap((path) =>
    literals.flatMap((literal) =>
      symbols.flatMap((symbol) => [`${path} ${symbol} ${literal}`, `${literal} ${symbol} ${path}`]),
    ),
  );
  expect(new Set(fields.map(([, { type }]) => type)).size).toBe(9);
  for (const text of texts) expectSameVerdict(text);
});

it('finds the same types of lists wrong as cel-js', () => {
  const lists = byKind.flatMap((kind) => kind.flatMap((a) => kind.map((b) => `[${a}, ${b}]`)));
  for (const path of paths) for (const list of lists) expectSameVerdict(`${path} in ${list}`);
  // Lists of several types are dynamic to cel-js; to us those of several kinds never fit, and all numbers are of one.
  expect(codesOf('ticket.seats in [3, 2.5]')).toEqual([]);
  for (const path of paths) expect(codesOf(`${path} in ["high", 3]`)).toEqual([conditionCodes.typeMismatch]);
});

it('finds the same types of two fields wrong as cel-js, and beyond that what has another order', () => {
  for (const one of fields) for (const other of fields) expectSameComparison(one, other);
});

function expectSameComparison(
  [a, left]: readonly [string, FieldDeclaration],
  [b, right]: readonly [string, FieldDeclaration],
): void {
  const isOtherOrder = left.values?.join() !== right.values?.join();
  for (const symbol of symbols) {
    const text = `${pathText(a)} ${symbol} ${pathText(b)}`;
    const isEquality = symbol === '==' || symbol === '!=';
    if (refuses(text)) expect([text, codesOf(text)]).toEqual([text, [conditionCodes.typeMismatch]]);
    else if ((isEquality || !isOtherOrder) && left.type !== 'set') expectSameVerdict(text);
  }
}

it('allows the calls that cel-js allows with a field and a literal', () => {
  const texts = paths.flatMap((path) => [
    `mentions(${path}, words.retention)`,
    ...['contains', 'startsWith'].flatMap((name) => [`${name}(${path}, "x")`, `${path}.${name}("x")`]),
    `"x" in ${path}`,
    ...literals.flatMap((literal) => [`changedTo(${path}, ${literal})`, `wasEver(${path}, ${literal})`]),
  ]);
  for (const text of texts) {
    const codes = codesOf(text).filter((code) => !ours.includes(code));
    // `contains` and the like are for texts that people write, not for the values of an enumeration.
    if (codes.length === 0) expect([text, refuses(text)]).toEqual([text, false]);
    else if (refuses(text)) expect(codes).not.toEqual([]);
  }
});
