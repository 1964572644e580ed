import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseReplayMap, replayMapSchema } from '@rung/simulator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { repositoryRoot } from '../shared-data.ts';

const folder = join(repositoryRoot, 'examples/replays');
const maps = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({ name, map: JSON.parse(readFileSync(join(folder, name, 'map.json'), 'utf8')) }));
const isValid = new Ajv2020({ strictRequired: false, allowUnionTypes: true }).compile({ ...replayMapSchema });

it.each(maps)('accepts the map of $name', ({ map }) => {
  expect(parseReplayMap(map)).toMatchObject({ ok: true });
  expect(isValid(map) ? [] : isValid.errors).toEqual([]);
});

/** Every place of a document. */
function places(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [path, ...entries.flatMap(([key, entry]) => places(entry, [...path, key]))];
}

/** A copy of a document with one place changed, left out, or with a key more. */
function spoil(value: unknown, path: readonly string[], change: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined || typeof value !== 'object' || value === null) return change;
  const entries = Object.entries(value).map(([name, entry]) => [
    name,
    name === key ? spoil(entry, rest, change) : entry,
  ]);
  return Array.isArray(value) ? entries.map(([, entry]) => entry) : Object.fromEntries(entries);
}

it('says of spoilt maps what the reader says', () => {
  const spoilt = fc
    .constantFrom(...maps.map(({ map }) => map))
    .chain((map) =>
      fc
        .tuple(
          fc.constantFrom(...places(map)),
          fc.constantFrom(
            null,
            7,
            '',
            'first',
            true,
            [],
            {},
            ['x'],
            { column: 'x' },
            { value: 1, column: 'c' },
          ),
        )
        .map(([path, change]) => spoil(map, path, change)),
    );
  fc.assert(
    fc.property(spoilt, (map) => {
      expect(parseReplayMap(map).ok).toBe(isValid(map));
    }),
    { numRuns: 2000 },
  );
});
