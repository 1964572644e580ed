import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson, readJson } from '@rung/kernel';
import { expect, it } from 'vitest';
import { sharedData } from '../shared-data.ts';

function canonicalOf(source: string | Uint8Array): string {
  const value = readJson(source);
  if (!value.ok) throw new Error(value.error.message);
  const text = canonicalJson(value.value);
  if (!text.ok) throw new Error(text.error.code);
  return text.value;
}

// RFC 8785, section 3.2.4, from the data of section 3.2.2.
it('writes the sample of the standard byte for byte', () => {
  const sample = String.raw`{
    "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
    "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
    "literals": [null, true, false]
  }`;
  const expected =
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
    String.raw`"string":"€$\u000f\nA'B\"\\\\\"/"}`;
  expect(canonicalOf(sample)).toBe(expected);
});

if (sharedData !== null) {
  const vectors = join(sharedData, 'conformance/jcs');

  it('writes every published vector as published', () => {
    const inputs = readdirSync(join(vectors, 'input'));
    expect(inputs.length).toBeGreaterThan(0);
    for (const file of inputs) {
      const output = canonicalOf(readFileSync(join(vectors, 'input', file)));
      expect([file, output]).toEqual([file, readFileSync(join(vectors, 'output', file), 'utf8')]);
      const hex = readFileSync(join(vectors, 'outhex', file.replace(/json$/, 'txt')), 'utf8').replaceAll(
        /\s/g,
        '',
      );
      expect([file, Buffer.from(output, 'utf8').toString('hex')]).toEqual([file, hex]);
      expect([file, canonicalOf(output)]).toEqual([file, output]);
    }
  });
}
