import fc from 'fast-check';

/** JSON values that `readJson` takes: without the key `__proto__` and without whole numbers beyond 2^53. */
export const readableJson = fc.jsonValue({ stringUnit: 'grapheme', maxDepth: 5 }).filter((value) => {
  const text = JSON.stringify(value);
  return !text.includes('"__proto__"') && !/(?<![.\d])\d{16}/.test(text);
});
