import { expect, it } from 'vitest';
import { instantMs } from './instant.ts';

it('reads what the engine wrote, and shows nothing in 1970 for what it did not', () => {
  expect(instantMs('1970-01-01T00:00:01Z')).toBe(1000);
  expect(() => instantMs('soon')).toThrow('soon');
});
