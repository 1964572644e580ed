import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolveZoneName, zoneOffsets } from '@rung/compiler';
import { parseInstant } from '@rung/kernel';
import { parseReplayMap, prepareMap } from '@rung/simulator';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { repositoryRoot } from '../shared-data.ts';
import { deepFreeze } from './freeze.ts';
import { expectCleanPrototypes, expectTold, fuzz, fuzzTimeout } from './fuzz.ts';
import { mutated, mutationLists } from './mutate.arbitrary.ts';
import { nastyTexts } from './nasty.ts';

afterAll(expectCleanPrototypes);

const folder = join(repositoryRoot, 'examples/replays');

/** The maps of the replays, as they are written. */
const maps = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }): unknown => JSON.parse(readFileSync(join(folder, name, 'map.json'), 'utf8')));

/** What a cell of a table may hold. */
const cells = fc.oneof(
  fc.constantFrom(...nastyTexts),
  fc.constantFrom(
    '2026-03-02 10:00:00',
    '2026-03-02T10:00:00Z',
    '02/03/2026 10:00:00 AM',
    '12.5',
    'true',
    'Closed',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

it('answers a mutated map with findings at their places, or reads rows of anything by it', {
  timeout: fuzzTimeout,
}, () => {
  const rows = fc.array(fc.array(cells, { minLength: 40, maxLength: 40 }), { maxLength: 4 });
  fc.assert(
    fc.property(fc.constantFrom(...maps), mutationLists, rows, (map, changes, table) => {
      const document = deepFreeze(mutated(map, changes));
      const parsed = parseReplayMap(document);
      if (!parsed.ok) return expectTold(document, parsed.error, /^MAP-\d\d$/);
      const prepared = prepareMap(parsed.value, (name) => zoneOffsets(resolveZoneName(name) ?? ''));
      if (!prepared.ok) return expectTold(document, prepared.error, /^MAP-\d\d$/);
      const mapper = prepared.value;
      const given = table.map((values, index) => ({ number: index + 1, values }));
      for (const row of given) {
        mapper.scan(row);
        mapper.ticketOf(row);
      }
      const { events, problems } = mapper.toHistory('T-1', given);
      for (const { event } of events) expect(parseInstant(event.at).ok).toBe(true);
      for (const { code, row } of problems)
        expect([code, row]).toEqual([expect.any(String), expect.any(Number)]);
    }),
    fuzz(1_000),
  );
});
