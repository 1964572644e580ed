import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keysOfPointer } from '../document/json-pointer.ts';
import { readableJson } from './json-value.arbitrary.ts';
import { type JsonLimits, readJson } from './read-json.ts';

function refusal(source: string | Uint8Array, limits?: JsonLimits) {
  const result = readJson(source, limits);
  return result.ok ? null : result.error;
}

function codeOf(source: string | Uint8Array, limits?: JsonLimits): string | null {
  return refusal(source, limits)?.code ?? null;
}

function read(source: string | Uint8Array): unknown {
  const result = readJson(source);
  return result.ok ? result.value : result.error;
}

it('reads what the platform reads, as text and as bytes', () => {
  fc.assert(
    fc.property(readableJson, fc.constantFrom(0, 1, '\t', '\r\n '), (value, space) => {
      const text = JSON.stringify(value, null, space === '\r\n ' ? 1 : space).replaceAll(
        '\n',
        space === '\r\n ' ? '\r\n' : '\n',
      );
      const expected: unknown = JSON.parse(text, (_, inner: unknown) => (Object.is(inner, -0) ? 0 : inner));
      expect(read(text)).toEqual(expected);
      expect(read(new TextEncoder().encode(text))).toEqual(expected);
    }),
  );
});

it('never throws, and takes no text that the platform refuses', () => {
  const jsonish = fc.array(
    fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '"a"',
      '\\',
      '\\u00e9',
      '1',
      '-',
      '.5',
      'e9',
      'true',
      'nul',
      ' ',
      '\n',
      '\0',
      '\uFEFF',
      'é',
    ),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        jsonish.map((parts) => parts.join('')),
      ),
      (text) => {
        const result = readJson(text);
        if (result.ok)
          expect(JSON.stringify(result.value)).toBe(JSON.stringify(JSON.parse(text)).replaceAll('-0', '0'));
        else expect(result.error.offset).toBeLessThanOrEqual(text.length);
      },
    ),
    { numRuns: 2000 },
  );
  fc.assert(fc.property(fc.uint8Array(), (bytes) => typeof readJson(bytes).ok === 'boolean'));
});

it('calls every beginning of a document truncated', () => {
  fc.assert(
    fc.property(fc.oneof(fc.array(readableJson), fc.dictionary(fc.string(), readableJson)), (value) => {
      const text = JSON.stringify(value);
      if (text.includes('"__proto__"')) return;
      for (let end = 0; end < text.length; end += 1) {
        const cut = text.slice(0, end);
        // Cutting a surrogate pair in two leaves no well-formed text, but it is cut short all the same.
        expect([cut, codeOf(cut)]).toEqual([cut, 'truncated']);
      }
    }),
    { numRuns: 50 },
  );
});

it('refuses what readers resolve each in its own way', () => {
  const refused: Readonly<Record<string, readonly string[]>> = {
    duplicateKey: [
      '{"a":1,"a":2}',
      '{"a":1,"\\u0061":1}',
      '{"x":{"":0,"":0}}',
      '{"constructor":1,"constructor":2}',
    ],
    forbiddenKey: ['{"__proto__":{}}', '{"a":[{"\\u005f_proto__":1}]}'],
    unpairedSurrogate: ['"\\ud800"', '"\\udc00\\ud800"', '{"\\ud83d":1}', '["\\ud83dx"]'],
    numberOutOfRange: ['1e400', '-1e309', `1${'0'.repeat(400)}`],
    unsafeInteger: ['9007199254740993', '-9007199254740992', '[12345678901234567890]'],
    trailingData: ['1 2', '{} {}', '[] // done', 'null,', '1\0', '0x1'],
    byteOrderMark: ['\uFEFF{}'],
    truncated: ['', '  ', '[', '{"a"', '"a', '"\\', '"\\u00', '-', '1.', '1e+', 'tr'],
    syntax: [
      '[1,]',
      '{"a":1,}',
      '{a:1}',
      "'a'",
      '01',
      '.5',
      '+1',
      '1.e5',
      'NaN',
      'Infinity',
      'True',
      '// a',
      '[1 2]',
      '{"a" 1}',
      '{"a":1 "b":2}',
      '"\\x41"',
      '"\\u00g0"',
      '"a\tb"',
      '"a\nb"',
      '[}',
      '\v1',
      '\u00a01',
      ']',
    ],
  };
  for (const [code, texts] of Object.entries(refused)) {
    expect(texts.map((text) => [text, codeOf(text)])).toEqual(texts.map((text) => [text, code]));
  }
});

it('refuses bytes that are not UTF-8', () => {
  expect(refusal(Uint8Array.from([0x5b, 0x0a, 0x22, 0xc0, 0x80, 0x22, 0x5d]))).toMatchObject({
    code: 'invalidUtf8',
    line: 2,
    column: 2,
    offset: 3,
  });
  expect(codeOf(Uint8Array.from([0x22, 0xed, 0xa0, 0x80, 0x22]))).toBe('invalidUtf8');
  expect(codeOf(Uint8Array.from([0xff, 0xfe, 0x31, 0x00]))).toBe('invalidUtf8');
  expect(codeOf(Uint8Array.from([0xef, 0xbb, 0xbf, 0x31]))).toBe('byteOrderMark');
});

it('tells the line, the column, the offset and the pointer of the place', () => {
  expect(refusal('{\r\n  "nodes": {\r\n    "a/b": [1, tru]\r\n  }\r\n}')).toEqual({
    code: 'syntax',
    message: expect.stringContaining('a value is expected'),
    line: 3,
    column: 16,
    offset: 32,
    path: '/nodes/a~1b/1',
  });
  expect(refusal('{"a":{"b":1,"b":2}}')).toMatchObject({ code: 'duplicateKey', column: 13, path: '/a/b' });
  expect(refusal('[[1],[1,2,"x')).toMatchObject({ code: 'truncated', offset: 12, path: '/1/2' });
  expect(refusal('{"a":[1 2]}')).toMatchObject({ code: 'syntax', offset: 8, path: '/a' });
});

it.each([
  ['{"a":[1,2 ,\n]}', 'nothing follows the comma', 12],
  ['{"a":1,}', 'nothing follows the comma', 7],
  ['{“a”:1}', 'straight double quotes', 1],
  ["{'a':1}", 'straight double quotes', 1],
  ['{"a":“b”}', 'straight double quotes', 5],
  ['{"a":1, // one\n"b":2}', 'no comments', 8],
  ['{"a":1 /* one */}', 'no comments', 7],
  ['[# one\n1]', 'no comments', 1],
  ['[1,,2]', 'a value is expected', 3],
  ['[1}', 'a comma or the end of the list', 2],
  ['["\\\'"]', 'no such escape', 2],
])('says what to do about what JSON does not take: %s', (text, said, offset) => {
  expect(refusal(text)).toMatchObject({ code: 'syntax', message: expect.stringContaining(said), offset });
});

it('keeps every key as an own property, also names that objects inherit', () => {
  const value = read('{"constructor":1,"toString":2,"hasOwnProperty":3,"__defineGetter__":4,"":5}');
  expect(Object.entries(value ?? {})).toEqual([
    ['constructor', 1],
    ['toString', 2],
    ['hasOwnProperty', 3],
    ['__defineGetter__', 4],
    ['', 5],
  ]);
});

it('reads negative zero and what is too small to be told from it as zero', () => {
  for (const text of ['-0', '-0.0', '-0e5', '-1e-400', '1e-400']) expect(Object.is(read(text), 0)).toBe(true);
});

it('takes control and bidirectional characters as data when they are written by escape', () => {
  expect(read('"\\u0000\\u202e\\u0007\\n\u202e\u007f"')).toBe('\0\u202e\u0007\n\u202e\u007f');
  expect(read('"\\ud83d\\ude00😀\\/\\"\\\\\\b\\f\\r\\t"')).toBe('😀😀/"\\\b\f\r\t');
});

it('refuses a hundred thousand levels, or a million, without overflowing', () => {
  for (const open of ['[', '{"a":', '[{"b":']) {
    expect(codeOf(open.repeat(100_000))).toBe('tooDeep');
  }
  expect(codeOf('['.repeat(1_000_000))).toBe('tooDeep');
  expect(codeOf('['.repeat(100_000) + ']'.repeat(100_000), { maxDepth: 100_000 })).toBeNull();
});

it('counts depth in containers', () => {
  expect(codeOf('[[[1]]]', { maxDepth: 3 })).toBeNull();
  expect(refusal('[[[{"a":1}]]]', { maxDepth: 3 })).toMatchObject({ code: 'tooDeep', path: '/0/0/0' });
  expect(codeOf(`${'['.repeat(64)}${']'.repeat(64)}`)).toBeNull();
  expect(codeOf(`${'['.repeat(65)}${']'.repeat(65)}`)).toBe('tooDeep');
});

it('refuses more bytes than allowed before reading them', () => {
  expect(codeOf('"éé"', { maxBytes: 6 })).toBeNull();
  expect(codeOf('"éé"', { maxBytes: 5 })).toBe('tooLarge');
  expect(codeOf(new TextEncoder().encode('"éé"'), { maxBytes: 5 })).toBe('tooLarge');
  expect(codeOf(`"${'x'.repeat(5 * 1024 * 1024)}"`)).toBe('tooLarge');
});

it('reads an object of a hundred thousand keys and a list of as many values', () => {
  const keys = Array.from({ length: 100_000 }, (_, index) => `"k${index}":${index}`);
  expect(Object.keys(read(`{${keys.join(',')}}`) ?? {})).toHaveLength(100_000);
  expect(read(`[${'1,'.repeat(99_999)}1]`)).toHaveLength(100_000);
});

it('gives pointers that can be followed', () => {
  fc.assert(
    fc.property(fc.string(), (key) => {
      const path = refusal(`{${JSON.stringify(key)}:[`)?.path ?? '';
      const isForbidden = key === '__proto__';
      expect(keysOfPointer(path)).toEqual(isForbidden ? ['__proto__'] : [key, '0']);
    }),
  );
});
