import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TextScanner } from './text-scanner.ts';

function found(patterns: readonly string[], text: string): readonly string[] {
  const scanner = new TextScanner(patterns);
  scanner.scan(text);
  return Array.from(scanner.hits.subarray(0, scanner.count), (id) => patterns[id] ?? '').sort();
}

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '-', 'é', '語'), maxLength: 40 });
const patternList = fc.uniqueArray(
  fc.string({ unit: fc.constantFrom('a', 'b', 'c', '-', 'é', '語'), minLength: 1, maxLength: 20 }),
  { maxLength: 12 },
);

it('finds exactly the patterns that the text includes', () => {
  fc.assert(
    fc.property(patternList, letters, letters, (patterns, before, after) => {
      const text = `${before}${patterns[0] ?? ''}${after}${patterns.at(-1) ?? ''}`;
      expect(found(patterns, text)).toEqual(patterns.filter((pattern) => text.includes(pattern)).sort());
    }),
    { numRuns: 3000 },
  );
});

it('tells apart codes that share all but their last characters', () => {
  const codes = Array.from({ length: 500 }, (_, n) => `sku-${String(n).padStart(6, '0')}`);
  expect(found(codes, 'please see sku-000123 and sku-00049, thanks sku-000499')).toEqual([
    'sku-000123',
    'sku-000499',
  ]);
});

it('finds a pattern whose window would begin before the text', () => {
  expect(found(['xxab', 'yyab', 'ab'], 'abxxab')).toEqual(['ab', 'xxab']);
});

it('forgets the findings of an earlier text', () => {
  const scanner = new TextScanner(['refund', 'cancel']);
  scanner.scan('a refund');
  expect([scanner.count, scanner.hits[0]]).toEqual([1, 0]);
  scanner.scan('cancel it');
  expect([scanner.count, scanner.hits[0]]).toEqual([1, 1]);
});

it('answers about single patterns alike, whether asked seldom, often or after a scan', () => {
  fc.assert(
    fc.property(patternList, fc.array(letters, { minLength: 1, maxLength: 4 }), (patterns, texts) => {
      const scanner = new TextScanner([...patterns, '']);
      for (const text of texts) {
        if (text.length % 2 === 0) scanner.scan(text);
        const answers = [...patterns, ''].map((_, id) => scanner.includes(id, text));
        expect(answers).toEqual([...patterns, ''].map((pattern) => text.includes(pattern)));
      }
    }),
  );
});

it('never finds an empty pattern', () => {
  expect(found(['', 'a'], 'aaa')).toEqual(['a']);
});

it('handles patterns longer than the longest skip', () => {
  const long = 'ab'.repeat(400);
  expect(found([long, `${long}c`], `x${long}y`)).toEqual([long]);
});
