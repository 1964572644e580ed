import { expect, it } from 'vitest';
import { flowSchema } from '../flow.ts';
import { currentFormat, flowMigrations, migrateFlow } from './migrate-flow.ts';
import type { FlowMigration } from './migration.ts';

/** Two steps of another document, to try the machinery before there is a second format. */
const steps: readonly FlowMigration[] = [
  {
    to: 2,
    up: ({ title, ...rest }) => ({ ...rest, name: title }),
    down: ({ name, ...rest }) => ({ ...rest, title: name }),
  },
  { to: 3, up: (document) => ({ ...document, parts: {} }), down: ({ parts, ...rest }) => rest },
];

it('writes the format that the schema reads', () => {
  expect(flowSchema.shape.format.value).toBe(currentFormat);
});

it('numbers its steps without a gap from the second format on', () => {
  expect(flowMigrations.map(({ to }) => to)).toEqual(flowMigrations.map((_, i) => i + 2));
});

it('leaves a current document and one without a format alone', () => {
  const current = { format: currentFormat, name: 'x' };
  const unknown = { name: 'x' };
  expect(migrateFlow(current)).toBe(current);
  expect(migrateFlow(unknown, steps)).toBe(unknown);
});

it('runs the missing steps in order, from wherever a document stands', () => {
  expect(migrateFlow({ format: 'rung/flow@1', title: 'x' }, steps)).toEqual({
    format: 'rung/flow@3',
    name: 'x',
    parts: {},
  });
  expect(migrateFlow({ format: 'rung/flow@2', name: 'x' }, steps)).toEqual({
    format: 'rung/flow@3',
    name: 'x',
    parts: {},
  });
});

it('takes back what it did', () => {
  const old = { format: 'rung/flow@1', title: 'x' };
  const back = steps
    .toReversed()
    .reduce<Readonly<Record<string, unknown>>>(
      (document, { to, down }) => ({ ...down(document), format: `rung/flow@${to - 1}` }),
      Object.fromEntries(Object.entries(migrateFlow(old, steps))),
    );
  expect(back).toEqual(old);
});
