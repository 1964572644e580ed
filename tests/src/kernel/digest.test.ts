import { createHash } from 'node:crypto';
import { sha256Digest } from '@rung/kernel';
import fc from 'fast-check';
import { expect, it } from 'vitest';

it('gives the published digest of abc', () => {
  expect(sha256Digest('abc')).toBe('sha256-ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0');
});

it('agrees with the platform on any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      expect(sha256Digest(text)).toBe(
        `sha256-${createHash('sha256').update(text, 'utf8').digest('base64url')}`,
      );
    }),
  );
});
