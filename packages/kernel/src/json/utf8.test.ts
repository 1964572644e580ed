import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeUtf8, isLongerThanBytes } from './utf8.ts';

const encoder = new TextEncoder();

function platformDecode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null; // the platform's way to say that the bytes are malformed
  }
}

/** Bytes that are mostly lead and continuation bytes, so that nearly right sequences are common. */
const bytes = fc
  .array(
    fc.constantFrom(
      0x41,
      0x80,
      0x8f,
      0x90,
      0x9f,
      0xa0,
      0xbf,
      0xc1,
      0xc2,
      0xe0,
      0xed,
      0xef,
      0xf0,
      0xf4,
      0xf5,
      0xff,
    ),
  )
  .map((values) => Uint8Array.from(values));

it('decodes and refuses exactly what the platform does', () => {
  fc.assert(
    fc.property(fc.oneof(bytes, fc.uint8Array()), (input) => {
      const { text, complete } = decodeUtf8(input);
      expect(complete ? text : null).toBe(platformDecode(input));
    }),
    { numRuns: 2000 },
  );
});

it('decodes texts of any length and script', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 50 });
  fc.assert(
    fc.property(text, fc.nat(2000), (piece, times) => {
      const whole = piece.repeat(times);
      expect(decodeUtf8(encoder.encode(whole))).toEqual({ text: whole, complete: true });
    }),
    { numRuns: 50 },
  );
});

it('gives what stands before the first malformed byte', () => {
  expect(decodeUtf8(Uint8Array.from([0x61, 0xc3, 0xa9, 0xc0, 0x80]))).toEqual({
    text: 'aé',
    complete: false,
  });
  expect(decodeUtf8(Uint8Array.from([0x61, 0xe2, 0x82]))).toEqual({ text: 'a', complete: false });
});

it('measures a text in bytes', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 100 });
  fc.assert(
    fc.property(text, fc.nat(400), (value, limit) => {
      expect(isLongerThanBytes(value, limit)).toBe(encoder.encode(value).length > limit);
    }),
  );
});
