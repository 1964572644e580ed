import { type ConditionContext, conditionContext, parseCondition, printCondition } from '@rung/condition';
import { readFlow } from '@rung/flow';
import {
  formatCivilDate,
  formatDuration,
  formatInstant,
  formatMoneyAmount,
  keysOfPointer,
  ok,
  parseCivilDate,
  parseDuration,
  parseInstant,
  parseMoneyText,
  type Result,
  readJson,
} from '@rung/kernel';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { exampleFile, exampleIds, loadExample } from '../examples/example.ts';
import { deepFreeze } from './freeze.ts';
import { expectCleanPrototypes, fuzz, fuzzTimeout } from './fuzz.ts';
import { mutatedText, textMutations } from './mutate-text.arbitrary.ts';

afterAll(expectCleanPrototypes);

const timeout = fuzzTimeout;
const files = exampleIds.flatMap((id) =>
  ['flow', 'scenarios', 'policy'].map((file) => exampleFile(id, `${file}.json`)),
);

it('reads a mutated file as every other reader does, or refuses it at a place inside it', { timeout }, () => {
  fc.assert(
    fc.property(fc.constantFrom(...files), textMutations, fc.boolean(), (file, changes, asBytes) => {
      const mutant = mutatedText(file, changes);
      const text = asBytes ? mutant.toWellFormed() : mutant; // bytes hold no half characters
      const read = readJson(asBytes ? new TextEncoder().encode(text) : text);
      if (read.ok) {
        // Writing makes -0 the 0 as which it is read; nothing else is read in another way.
        expect(JSON.stringify(read.value)).toBe(JSON.stringify(JSON.parse(text)));
        return;
      }
      const { line, column, offset, path } = read.error;
      expect(keysOfPointer(path)).not.toBe(null);
      expect(offset).toBeLessThanOrEqual(text.length);
      expect(line).toBeLessThanOrEqual(text.split('\n').length + text.split('\r').length);
      expect(column).toBeGreaterThan(0);
      expect(line).toBeGreaterThan(0);
    }),
    fuzz(500),
  );
});

it('reads any bytes as a flow, or says what is wrong with them', { timeout }, () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...files),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 3 }),
      (file, changes) => {
        const bytes = new TextEncoder().encode(file);
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
        const before = bytes.slice();
        const read = readFlow(bytes);
        for (const { code } of read.ok ? [] : read.error) expect(code).toMatch(/^FLW-\d\d$/);
        expect(bytes).toEqual(before);
      },
    ),
    fuzz(200),
  );
});

/** Every condition of the examples with the names that it may use. */
const conditions = exampleIds.flatMap((id) => {
  const { flow } = loadExample(id);
  const context = conditionContext({
    fields: flow.fields ?? {},
    wordLists: Object.keys(flow.wordLists ?? {}),
    calendars: Object.keys(flow.calendars ?? {}),
  });
  return whensOf(flow).map((text) => ({ text, context }));
});

function whensOf(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    typeof value === 'string' && /^(when|start|stop|cancelWhen|pauseWhen)$/.test(key)
      ? [value]
      : whensOf(value),
  );
}

function expectCondition(text: string, context: ConditionContext): void {
  const parsed = parseCondition(text, deepFreeze(context));
  if (parsed.ok) {
    const printed = printCondition(parsed.value.expr);
    const again = parseCondition(printed, context);
    expect(again.ok ? printCondition(again.value.expr) : again.error).toBe(printed);
    return;
  }
  for (const { code, range } of parsed.error) {
    expect(code).toMatch(/^CND-\d\d$/);
    expect(range?.start ?? 0).toBeLessThanOrEqual(text.length);
  }
}

it('reads a mutated condition, or says what is wrong with it and where', { timeout }, () => {
  fc.assert(
    fc.property(fc.constantFrom(...conditions), textMutations, ({ text, context }, changes) => {
      expectCondition(mutatedText(text, changes), context);
    }),
    fuzz(1_500),
  );
});

/** A small format: samples of it, and a text read and written again, or why it cannot be read. */
interface SmallFormat {
  readonly name: string;
  readonly samples: readonly string[];
  readonly rewrite: (text: string) => Result<string, { readonly code: string }>;
}

function rewritten<T, E>(read: Result<T, E>, write: (value: T) => string): Result<string, E> {
  return read.ok ? ok(write(read.value)) : read;
}

const smallFormats: readonly SmallFormat[] = [
  {
    name: 'instant',
    samples: ['2026-03-30T10:30:00Z', '2026-03-30T11:30+01:00', '2026-03-30T11:30:00.123456-00:30'],
    rewrite: (text) => rewritten(parseInstant(text), formatInstant),
  },
  {
    name: 'duration',
    samples: ['P1D', 'PT1H30M', 'P2W', 'PT0.5S', 'P3650000D'],
    rewrite: (text) => rewritten(parseDuration(text), formatDuration),
  },
  {
    name: 'date',
    samples: ['2026-02-28', '2024-02-29', '0001-01-01', '9999-12-31'],
    rewrite: (text) => rewritten(parseCivilDate(text), formatCivilDate),
  },
  {
    name: 'amount of money',
    samples: ['10000.00', '0.01', '-5.50', '90071992547409.91'],
    rewrite: (text) => rewritten(parseMoneyText(text, 'USD'), formatMoneyAmount),
  },
];

it.each(smallFormats)(
  'reads a mutated $name and writes it so that it reads the same, or refuses it',
  {
    timeout,
  },
  ({ samples, rewrite }) => {
    fc.assert(
      fc.property(fc.constantFrom(...samples), textMutations, (sample, changes) => {
        const once = rewrite(mutatedText(sample, changes));
        if (once.ok) expect(rewrite(once.value)).toEqual(once);
        else expect(once.error.code).toMatch(/^[a-z][A-Za-z]+$/);
      }),
      fuzz(500),
    );
  },
);
