import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  formatDuration,
  formatInstant,
  parseDuration,
  parseEvent,
  parseInstant,
  parseMoneyText,
  parseScenario,
  type Result,
  readJson,
} from '@rung/kernel';
import { expect, it } from 'vitest';
import { repositoryRoot } from '../shared-data.ts';

const corpus = join(repositoryRoot, 'packages/kernel/corpus');

function load(name: string): unknown {
  return JSON.parse(readFileSync(join(corpus, name), 'utf8'));
}

function codeOf(result: Result<unknown, { readonly code: string }>): string {
  return result.ok ? 'accepted' : result.error.code;
}

/** The corpus is ours; the assertion of each test would fail on any other shape. */
interface TextCorpus {
  readonly accepted: Readonly<Record<string, string>>;
  readonly refused: Readonly<Record<string, readonly string[]>>;
}

function checkTexts(
  name: string,
  parse: (text: string) => Result<unknown, { readonly code: string }>,
  rewrite: (text: string) => string,
): void {
  const { accepted, refused } = load(name) as TextCorpus;
  for (const [text, written] of Object.entries(accepted))
    expect([text, rewrite(text)]).toEqual([text, written]);
  for (const [code, texts] of Object.entries(refused)) {
    for (const text of texts) expect([text, codeOf(parse(text))]).toEqual([text, code]);
  }
}

it('answers every JSON text of the corpus with the code in its name', () => {
  const files = readdirSync(join(corpus, 'json'));
  const seen = new Map<string, number>();
  for (const file of files) {
    const expected = file.split('.')[0] ?? '';
    const bytes = readFileSync(join(corpus, 'json', file));
    expect([file, codeOf(readJson(bytes))]).toEqual([file, expected]);
    seen.set(expected, (seen.get(expected) ?? 0) + 1);
  }
  expect([...seen.keys()].sort()).toEqual([
    'accepted',
    'byteOrderMark',
    'duplicateKey',
    'forbiddenKey',
    'invalidUtf8',
    'numberOutOfRange',
    'syntax',
    'tooDeep',
    'trailingData',
    'truncated',
    'unpairedSurrogate',
    'unsafeInteger',
  ]);
});

it('answers every instant of the corpus as listed', () => {
  checkTexts('instants.json', parseInstant, (text) => {
    const result = parseInstant(text);
    return result.ok ? formatInstant(result.value) : result.error.code;
  });
});

it('answers every duration of the corpus as listed', () => {
  checkTexts('durations.json', parseDuration, (text) => {
    const result = parseDuration(text);
    return result.ok ? formatDuration(result.value) : result.error.code;
  });
});

it('answers every amount of the corpus as listed', () => {
  const { accepted, refused } = load('amounts.json') as {
    readonly accepted: readonly (readonly [text: string, currency: string, amount: number])[];
    readonly refused: Readonly<Record<string, readonly (readonly [text: string, currency: string])[]>>;
  };
  for (const [text, currency, amount] of accepted) {
    expect([text, parseMoneyText(text, currency)]).toEqual([text, { ok: true, value: { amount, currency } }]);
  }
  for (const [code, pairs] of Object.entries(refused)) {
    for (const [text, currency] of pairs) {
      expect([text, currency, codeOf(parseMoneyText(text, currency))]).toEqual([text, currency, code]);
    }
  }
});

it('answers every event of the corpus with the finding beside it', () => {
  const rows = load('events.json') as readonly {
    readonly why: string;
    readonly event: unknown;
    readonly finding: string | null;
  }[];
  for (const { why, event, finding } of rows) {
    const result = parseEvent(event);
    expect([why, result.ok ? null : `${result.error.code} ${result.error.path}`]).toEqual([why, finding]);
  }
  expect('polluted' in {}).toBe(false);
});

it('answers every scenario of the corpus with the findings beside it', () => {
  const rows = load('scenarios.json') as readonly {
    readonly why: string;
    readonly scenario: unknown;
    readonly findings: readonly string[];
  }[];
  for (const { why, scenario, findings } of rows) {
    const result = parseScenario(scenario);
    const found = result.ok ? [] : result.error.map(({ code, path }) => `${code} ${path}`);
    expect([why, found]).toEqual([why, findings]);
  }
});
