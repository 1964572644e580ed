import { expect, it } from 'vitest';
import { documentDiagnostic } from './document-diagnostic.ts';
import { formatProblem } from './document-format.ts';
import { plainJsonProblem } from './plain-json.ts';
import { knownKeysMessage, schemaFindings } from './schema-finding.ts';

const limits = { depth: 4, values: 20 };

it('takes plain JSON as it is', () => {
  expect(plainJsonProblem({ a: [1, 'x', null, true], b: { c: {} } }, limits)).toBeNull();
  expect(plainJsonProblem('text', limits)).toBeNull();
});

it('names the first value that JSON cannot hold', () => {
  expect(plainJsonProblem({ a: [undefined] }, limits)).toEqual({ problem: 'notJson', path: ['a', 0] });
  expect(plainJsonProblem({ a: Number.NaN }, limits)).toEqual({ problem: 'notJson', path: ['a'] });
  expect(plainJsonProblem({ a: new Map() }, limits)).toEqual({ problem: 'notJson', path: ['a'] });
  expect(plainJsonProblem(() => 1, limits)).toEqual({ problem: 'notJson', path: [] });
});

it('takes a place of an array that holds nothing for no JSON, and does not write out one that is only long', () => {
  const gap: unknown[] = [1];
  gap[2] = 3;
  expect(plainJsonProblem({ a: gap }, limits)).toEqual({ problem: 'notJson', path: ['a', 1] });
  const long: unknown[] = [];
  long.length = 2 ** 32 - 1;
  expect(plainJsonProblem({ a: long }, limits)).toEqual({ problem: 'tooLarge', path: ['a'] });
});

it('refuses half a character in a text or a key, which has no digest', () => {
  expect(plainJsonProblem({ a: '\ud83d' }, limits)).toEqual({ problem: 'loneSurrogate', path: ['a'] });
  expect(plainJsonProblem({ '\udc00': 1 }, limits)?.problem).toBe('loneSurrogate');
  expect(plainJsonProblem('\ud83d', limits)?.problem).toBe('loneSurrogate');
});

it('refuses a key that copying would obey', () => {
  const value: unknown = JSON.parse('{"a":{"__proto__":{"admin":true}}}');
  expect(plainJsonProblem(value, limits)).toEqual({ problem: 'unsafeKey', path: ['a', '__proto__'] });
});

it('refuses nesting beyond the limit, and therefore cycles, without overflowing', () => {
  const cycle: Record<string, unknown> = {};
  cycle['me'] = cycle;
  expect(plainJsonProblem(cycle, limits)).toEqual({ problem: 'tooDeep', path: ['me', 'me', 'me', 'me'] });
  let deep: unknown = 1;
  for (let i = 0; i < 200_000; i += 1) deep = [deep];
  expect(plainJsonProblem(deep, limits)?.problem).toBe('tooDeep');
});

it('refuses more values than the limit', () => {
  expect(plainJsonProblem(new Array(20).fill(0), limits)?.problem).toBe('tooLarge');
  expect(plainJsonProblem(new Array(19).fill(0), limits)).toBeNull();
});

it('tells an older, the same, a newer and a foreign format apart', () => {
  expect(formatProblem({ format: 'rung/flow@1' }, 'rung/flow@2')).toBeNull();
  expect(formatProblem({ format: 'rung/flow@2' }, 'rung/flow@2')).toBeNull();
  for (const format of ['rung/flow@9', `rung/flow@${'9'.repeat(400)}`]) {
    expect(formatProblem({ format }, 'rung/flow@2')?.problem).toBe('newerFormat');
  }
  for (const format of ['rung/policy@1', 'rung/flow@0', 'rung/flow@', 'rung/flow@1e3', 1, undefined]) {
    expect(formatProblem({ format }, 'rung/flow@2')?.problem).toBe('unknownFormat');
  }
  for (const document of [null, [], 'rung/flow@2', 7]) {
    expect(formatProblem(document, 'rung/flow@2')).toMatchObject({ problem: 'wrongType', path: [] });
  }
});

it('takes from a message only the known keys that its reader has put there', () => {
  const unknown = (message: string) =>
    schemaFindings([{ code: 'unrecognized_keys', path: [], message, keys: ['teirs'] }], { teirs: 1 }).map(
      (finding) => documentDiagnostic(finding, { prefix: 'FLW', path: finding.path }).data,
    );
  expect(unknown(knownKeysMessage(['tiers', 'edges']))).toEqual([{ key: 'teirs', suggestion: 'tiers' }]);
  expect(unknown('tiers')).toEqual([{ key: 'teirs', suggestion: null }]);
});

it('tells the branch of a union that came closest', () => {
  const issue = {
    code: 'invalid_union',
    path: ['source'],
    message: '',
    errors: [
      [{ code: 'invalid_value', path: [], message: '', values: ['host'] }],
      [
        {
          code: 'too_small',
          path: ['field'],
          message: '',
          origin: 'string',
          minimum: 1,
          inclusive: true,
        },
      ],
    ],
  };
  expect(schemaFindings([issue], { source: { field: '' } })).toEqual([
    { problem: 'outOfRange', path: ['source', 'field'], data: { of: 'text', bound: 'least', limit: 1 } },
  ]);
});

it('gives every problem a code of its own and words that name what was found', () => {
  const diagnostic = documentDiagnostic(
    { problem: 'unknownKey', data: { key: 'colour' } },
    { prefix: 'FLW', path: ['nodes', 'a', 'colour'] },
  );
  expect(diagnostic).toMatchObject({ code: 'FLW-06', severity: 'error', path: '/nodes/a/colour' });
  expect(diagnostic.message).toContain('colour');
});
