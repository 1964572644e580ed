import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inserted, quotedLength, shortened } from './inserted.ts';

it('keeps short text and cuts long text with an ellipsis, never inside a character', () => {
  expect(shortened('short')).toBe('short');
  expect(shortened('x'.repeat(10_000))).toBe(`${'x'.repeat(quotedLength - 1)}…`);
  expect(shortened('👩‍👩‍👧'.repeat(3), 2)).toBe('👩‍👩‍👧…');
  expect(shortened('e\u0301'.repeat(5), 3)).toBe('e\u0301e\u0301…');
  expect(shortened('🇩🇪🇫🇷🇮🇹', 2)).toBe('🇩🇪…');
  expect(shortened(`x${'\u{1E4EC}'.repeat(2_000)}`).isWellFormed()).toBe(true);
});

it('makes one line of a text and takes out what would make it read otherwise', () => {
  expect(inserted('a\n\tb\u0000c')).toBe('a b c');
  expect(inserted('a\u202Eevil\u2066')).toBe('aevil');
  expect(inserted('  \uFEFFx\u2028y ')).toBe('x y');
});

it('isolates text that runs right to left, and no other', () => {
  expect(inserted('שלום')).toBe('\u2068שלום\u2069');
  expect(inserted('Grüße, 你好')).toBe('Grüße, 你好');
});

it('gives well-formed text of at most the length, whatever comes in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const said = inserted(text);
      expect(said.isWellFormed()).toBe(true);
      expect(said).not.toMatch(/\p{Cc}|\u202E/u);
      expect(inserted(said.replace(/[\u2068\u2069]/g, ''))).toBe(said);
    }),
  );
});
