import { readFileSync } from 'node:fs';
import { type Flow, flowSchema } from '@rung/flow';
import { flows } from '@rung/flow/arbitraries';
import fc from 'fast-check';
import { beforeAll, expect, it, vi } from 'vitest';
import { example, exampleNames } from '../shell/example-files.fake.ts';

/** The schema of flows made of plain schemas, as the bundle has it. */
let plain: { readonly read: (value: unknown) => unknown };
beforeAll(async () => {
  vi.resetModules();
  vi.doMock('zod', () => import('./plain-zod.ts'));
  plain = (await import('@rung/flow')).flowSchema as unknown as typeof plain; // made of other things than its type says
});

/** What zod makes of a value, as text, so that the order of keys counts; null where it refuses. */
function byZod(value: unknown): string | null {
  const parsed = flowSchema.safeParse(value);
  return parsed.success ? JSON.stringify(parsed.data) : null;
}

function byPlain(value: unknown): string | null {
  const read = plain.read(value);
  return typeof read === 'symbol' ? null : JSON.stringify(read);
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const oddTexts =
  'x back engine always breached high EUR eur PT0S PT5M P999999999W P1M queue:x queue: tier de-DE DE 2026-02-29 ' +
  '2024-02-29 0000-01-01 2026-13-01 09:00 24:00 25:00 __proto__ constructor';

/** Values that are just good or just bad somewhere in a flow. */
const oddValues: readonly Json[] = [
  ...oddTexts.split(' '),
  ...['', 'a b', 'x'.repeat(200), 'x'.repeat(201), '😀'.repeat(200), '😀'.repeat(201), '😀'],
  ...[null, true, 0, -1, 0.5, 100, 1000, 1001, 2 ** 53],
  ...[[], ['x'], ['09:00', '17:00'], [1, 2, 3], {}, { kind: 'never' }, { field: 'ticket.tags', add: ['a'] }],
  ...[{ amount: 1, currency: 'EUR' }, { kind: 'end', config: {} }, { x: 1, y: 2 }, { deep: [{ a: null }] }],
];

interface Change {
  readonly at: number;
  readonly value: Json;
  readonly how: 'replace' | 'remove' | 'add';
}
const changes: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(),
  value: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...oddValues) },
    fc.jsonValue() as fc.Arbitrary<Json>,
  ),
  how: fc.constantFrom('replace', 'remove', 'add'),
});

/** Every place in a document that can be changed: what holds it, and its key. */
function places(value: Json): [holder: { [key: string]: Json }, key: string][] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as { [key: string]: Json }; // a list is changed by its indices
  return Object.keys(holder).flatMap((key) =>
    [[holder, key] as const, ...places(holder[key] ?? null)].map(
      ([where, name]): [{ [key: string]: Json }, string] => [where, name],
    ),
  );
}

function changed(flow: Flow, { at, value, how }: Change): unknown {
  const copy = JSON.parse(JSON.stringify(flow)) as Json;
  const all = places(copy);
  const [holder, key] = all[at % all.length] ?? [{}, ''];
  if (how === 'remove') delete holder[key];
  else holder[how === 'add' ? 'added' : key] = value;
  return copy;
}

it.each(exampleNames)('reads the example %s as zod does', (name) => {
  const flow: unknown = JSON.parse(readFileSync(example(name), 'utf8'));
  expect(byPlain(flow)).not.toBeNull();
  expect(byPlain(flow)).toBe(byZod(flow));
});

it('reads every flow, and to the same as zod', () => {
  fc.assert(
    fc.property(flows(), (flow) => {
      expect(byPlain(flow)).toBe(byZod(flow));
    }),
    { numRuns: 200 },
  );
});

it('reads nothing that zod refuses, and nothing otherwise, wherever a flow is changed', () => {
  let accepted = 0;
  let good = 0;
  fc.assert(
    fc.property(flows({ inner: 3 }), fc.array(changes, { minLength: 1, maxLength: 40 }), (flow, list) => {
      for (const change of list) {
        const document = changed(flow, change);
        const read = byPlain(document);
        const expected = byZod(document);
        if (expected !== null) good += 1;
        if (read === null) continue;
        accepted += 1;
        expect(read).toBe(expected);
      }
    }),
    { numRuns: 300 },
  );
  // Little of what is good is left to zod. Some three hundred are good; chance never brings it down to fifty.
  expect(good).toBeGreaterThan(50);
  expect(accepted).toBeGreaterThan(good * 0.95);
});
