import type { FieldDeclaration, Literal } from '@rung/kernel';
import { expect, it } from 'vitest';
import { sampleContext } from '../condition.arbitrary.ts';
import { createCel, isProblem } from './cel.ts';
import { comparisonOf, isPlainComparison } from './comparison.ts';
import { fieldKind, holds } from './literals.ts';

/** Each kind of literal as it is written, and the value that it is read as. */
const literals: readonly (readonly [string, Literal])[] = [
  ['"high"', 'high'],
  ['""', ''],
  ['true', true],
  ['3', 3],
  ['-3', -3],
  ['2.5', 2.5],
  ['usd("10.00")', { money: { amount: 1000, currency: 'USD' } }],
  ['timestamp("2026-03-01T09:00:00Z")', { instantMs: 1_772_355_600_000 }],
  ['duration("90m")', { durationMs: 5_400_000 }],
];
const symbols = ['==', '!=', '<', '<=', '>', '>='];
const cel = createCel(sampleContext);

/** Whether CEL refuses a condition, asked as the reader of conditions does for one that is not plain. */
function refuses(text: string): boolean {
  const node = cel.parse(text);
  if (isProblem(node)) throw new Error(`${text}: ${node.detail}`);
  return cel.refuses(node);
}

/** How a field is written in a condition. */
function written(path: string): string {
  const [root = '', ...names] = path.split('.');
  return (
    root + names.map((name) => (name === 'in' || name.includes('-') ? `["${name}"]` : `.${name}`)).join('')
  );
}

const fields: readonly (readonly [string, FieldDeclaration])[] = Object.entries(sampleContext.fields);

it('is not asked about comparisons that it allows, and allows all of those', () => {
  const kinds = new Set<string>();
  for (const [path, field] of fields) {
    for (const [text, value] of literals) {
      for (const symbol of symbols) {
        const op = comparisonOf(symbol);
        if (op === undefined || !isPlainComparison(op, field, value)) continue;
        kinds.add(fieldKind(field));
        const both = [`${written(path)} ${symbol} ${text}`, `${text} ${symbol} ${written(path)}`];
        expect(both.filter(refuses)).toEqual([]);
      }
    }
  }
  expect([...kinds].sort()).toEqual(['boolean', 'duration', 'instant', 'money', 'number', 'text']);
});

it('allows a list of texts for every field that holds text', () => {
  const texts = fields.filter(([, field]) => fieldKind(field) === 'text').map(([path]) => path);
  expect(texts.length).toBeGreaterThan(5);
  expect(texts.map((path) => `${written(path)} in ["a", "b"]`).filter(refuses)).toEqual([]);
});

it('allows every call with a field and a literal of its kind, and every text in a set', () => {
  const texts = fields.filter(([, { type }]) => type === 'text').map(([path]) => written(path));
  const sets = fields.filter(([, { type }]) => type === 'set').map(([path]) => written(path));
  const changes = fields.flatMap(([path, field]) =>
    literals
      .filter(([, value]) => field.type !== 'set' && holds(field, value))
      .flatMap(([text]) => [`changedTo(${written(path)}, ${text})`, `wasEver(${written(path)}, ${text})`]),
  );
  const calls = [
    ...texts.flatMap((field) => [
      `mentions(${field}, words.retention)`,
      ...['contains', 'startsWith'].flatMap((name) => [`${name}(${field}, "x")`, `${field}.${name}("x")`]),
    ]),
    ...sets.map((field) => `"x" in ${field}`),
    ...changes,
  ];
  expect([texts.length, sets.length, changes.length].every((count) => count > 0)).toBe(true);
  expect(calls.filter(refuses)).toEqual([]);
});

it('refuses what its types do not allow', () => {
  const wrong = [
    'ticket.seats == "high"',
    'ticket.credit == 1',
    'ticket.renewal < "x"',
    'ticket.seats in ["a"]',
  ];
  expect(wrong.filter(refuses)).toEqual(wrong);
});
