import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textWidth } from './metrics.ts';
import { cut, wrap } from './wrap.ts';

const face = { size: 12 };

it('breaks at spaces, else inside a word that is too long, and ends with an ellipsis', () => {
  const width = textWidth('two words', face) + 1;
  expect(wrap('two words here', { width, lines: 2, face })).toEqual(['two words', 'here']);
  expect(wrap('two words here and more of them', { width, lines: 2, face })[1]).toMatch(/…$/);
  expect(wrap('unbreakableword', { width: 40, lines: 9, face }).join('')).toBe('unbreakableword');
  expect(wrap('   ', { width, lines: 2, face })).toEqual([]);
});

it('ends a text that is too long after a word, unless that would leave little of the line', () => {
  const width = textWidth('the message comes fr…', face);
  const [line] = wrap('the message comes from the customer', { width, lines: 1, face });
  expect(line).toBe('the message comes…');
  expect(wrap('of the, unbreakable', { width: textWidth('of the, unb…', face), lines: 1, face })).toEqual([
    'of the…',
  ]);
  const [long] = wrap('an unbreakableword', { width: textWidth('an unbreakablew…', face), lines: 1, face });
  expect(long).toBe('an unbreakablew…');
});

it('never cuts a character in two, and counts wide and invisible ones as what they are', () => {
  expect(cut('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 40, face)).toMatch(/^(👩‍👩‍👧)+…$/u);
  expect(textWidth('\u200B\u0301', face)).toBe(0);
  expect(textWidth('漢', face)).toBeGreaterThan(textWidth('a', face));
  expect(textWidth('a', { size: 12, bold: true })).toBeGreaterThan(textWidth('a', face));
});

it('gives lines that are no wider than their room, however long the text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.integer({ min: 30, max: 240 }),
      (text, width) => {
        const lines = wrap(text, { width, lines: 3, face });
        expect(lines.length).toBeLessThanOrEqual(3);
        for (const line of lines) expect(textWidth(line, face)).toBeLessThanOrEqual(width + 13);
      },
    ),
  );
  expect(wrap('x'.repeat(1_000_000), { width: 200, lines: 3, face }).length).toBe(3);
});
