import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { jsonOfYaml } from './json-of-yaml.ts';

const example = join(import.meta.dirname, '../../../../../examples/tech-solving-triad/flow.json');

it('reads a flow written as YAML as the same flow', () => {
  const flow = JSON.parse(readFileSync(example, 'utf8'));
  const json = jsonOfYaml(`# by hand\n${stringify(flow)}`);
  expect(json.ok && JSON.parse(json.value)).toEqual(flow);
});

it('gives back whatever JSON holds', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      // Larger whole numbers are refused, as the server's reader of JSON refuses them.
      fc.pre(!/\d{16}/.test(text));
      const value = JSON.parse(text);
      const json = jsonOfYaml(stringify(value));
      // A minus before zero is no other number.
      expect(json.ok && JSON.parse(json.value)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

it('says where YAML breaks, names written twice included', () => {
  expect(jsonOfYaml('name: a\nnodes: [b\nedges: c')).toMatchObject({ ok: false, error: { line: 3 } });
  expect(jsonOfYaml('name: a\nname: b')).toEqual({ ok: false, error: { line: 2, column: 1 } });
  expect(jsonOfYaml('name: a\n---\nname: b')).toMatchObject({ ok: false, error: { line: 2 } });
});

it.each([
  ['a number that JSON would lose', 'a: .inf'],
  ['one that it would round', 'a: 9007199254740993'],
  ['a name for what is nowhere', 'a: *b'],
])('refuses %s', (_, text) => {
  expect(jsonOfYaml(text).ok).toBe(false);
});

it('does not follow names that make a small file a huge one', () => {
  const lines = Array.from({ length: 9 }, (_, level) => {
    const inner = Array.from({ length: 9 }, () => (level === 0 ? 'lol' : `*a${level - 1}`));
    return `a${level}: &a${level} [${inner.join(', ')}]`;
  });
  expect(jsonOfYaml(lines.join('\n'))).toEqual({ ok: false, error: null });
});
