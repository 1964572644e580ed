import fc from 'fast-check';
import { expect, it } from 'vitest';
import { draftIdSchema, idSchema } from './shared.ts';

it('takes every id, and nothing else but an empty text', () => {
  expect(draftIdSchema.safeParse('').success).toBe(true);
  const nearly = fc.stringMatching(/^[A-Za-z0-9_. -]{1,66}$/);
  const reserved = fc.constantFrom(...Object.getOwnPropertyNames(Object.prototype), 'prototype');
  fc.assert(
    fc.property(fc.oneof(nearly, reserved, fc.string({ minLength: 1 })), (text) => {
      expect(draftIdSchema.safeParse(text).success).toBe(idSchema.safeParse(text).success);
    }),
  );
});
