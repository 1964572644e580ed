import { expect, it } from 'vitest';
import { isJsonObject, own } from './json-object.ts';

it('takes neither a list nor null for an object', () => {
  expect([{}, { a: 1 }, [], null, 'a', undefined].map(isJsonObject)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});

it('finds nothing that every object inherits, and everything that was written', () => {
  expect(own({}, 'constructor')).toBeUndefined();
  expect(own(JSON.parse('{"__proto__":1,"constructor":2}'), '__proto__')).toBe(1);
  expect(own({ constructor: 2 }, 'constructor')).toBe(2);
});
