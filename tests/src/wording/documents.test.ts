import { compile } from '@rung/compiler';
import { readFlow } from '@rung/flow';
import { type Diagnostic, parseEvent, parseScenario, readJson } from '@rung/kernel';
import { parsePolicy } from '@rung/policy';
import { createWording } from '@rung/wording';
import { expect, it } from 'vitest';
import { exampleFile } from '../examples/example.ts';

const en = createWording({ language: 'en' });
const de = createWording({ language: 'de' });

/** Examples that between them use every part of a flow. */
const names = ['finance-regulated', 'manager-ladder-deescalation-followup', 'systemic-outage'];

/** Words that only an untranslated sentence holds; what is quoted is the author's. */
const english = /\b(the|this|is not|cannot|must|which|there|written|names|allowed|expected)\b/i;

function untranslated(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics
    .map((diagnostic) => ({ diagnostic, said: de.sayDiagnostic(diagnostic) }))
    .filter(
      ({ diagnostic, said }) =>
        said === diagnostic.message ||
        english.test(said.replaceAll(/„[^“]*“|"[^"]*"|\S+\.\S+/g, '')) ||
        /undefined|\{\w+,/.test(said),
    )
    .map(({ diagnostic: { code, message }, said }) => `${code} ${message} | ${said}`);
}

const junk: readonly unknown[] = [
  null,
  0,
  -1,
  1.5,
  '',
  'no such thing',
  true,
  [],
  {},
  ['x', 'y', 'z'],
  'PT0S',
];

/** A document with one of its values replaced, for every value that it holds, by junk in turn. */
function* spoilt(document: unknown): Generator<unknown> {
  let count = 0;
  const size = countValues(document);
  for (let place = 0; place < size; place += 1) {
    let at = -1;
    const value = junk[count % junk.length];
    count += 1;
    const visit = (part: unknown): unknown => {
      at += 1;
      if (at === place) return value;
      if (Array.isArray(part)) return part.map(visit);
      if (typeof part !== 'object' || part === null) return part;
      return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, visit(inner)]));
    };
    yield visit(document);
  }
}

function countValues(part: unknown): number {
  if (typeof part !== 'object' || part === null) return 1;
  return 1 + Object.values(part).reduce((sum: number, inner) => sum + countValues(inner), 0);
}

for (const name of names) {
  it(`says in German whatever is wrong with ${name} when something was done to it`, () => {
    const found: Diagnostic[] = [];
    for (const document of spoilt(JSON.parse(exampleFile(name, 'flow.json')))) {
      const parsed = readFlow(JSON.stringify(document));
      if (parsed.ok) found.push(...compile(parsed.value.flow).diagnostics);
      else found.push(...parsed.error);
    }
    expect(found.length).toBeGreaterThan(100);
    expect([...new Set(untranslated(found))]).toEqual([]);
  });
}

it('says in German what is wrong with a policy', () => {
  const flow = readFlow(exampleFile('small-team-starter', 'flow.json'));
  const policy = flow.ok ? compile(flow.value.flow).policy : null;
  const found = [...spoilt(policy)].flatMap((document) => {
    const parsed = parsePolicy(document);
    return parsed.ok ? [] : [...parsed.error];
  });
  expect(found.length).toBeGreaterThan(50);
  expect([...new Set(untranslated(found))]).toEqual([]);
});

it('says in German what is wrong with scenarios and events', () => {
  const { scenarios } = JSON.parse(exampleFile('agency-unanswered-4bh', 'scenarios.json'));
  const found = scenarios.flatMap((scenario: unknown) =>
    [...spoilt(scenario)].flatMap((document) => {
      const parsed = parseScenario(document);
      return parsed.ok ? [] : parsed.error;
    }),
  );
  const event = { id: 'e', type: 'status.changed', at: '2026-01-01T00:00:00Z', status: 'open' };
  const events = [...spoilt(event), { ...event, at: '2026-02-30T00:00:00Z' }, { ...event, at: '2026-01-01' }];
  const refused = events.flatMap((value) => {
    const parsed = parseEvent(value);
    return parsed.ok ? [] : [parsed.error];
  });
  expect(found.length + refused.length).toBeGreaterThan(50);
  expect([...new Set(untranslated([...found, ...refused.flat()]))]).toEqual([]);
});

it('says in German why a text is no JSON', () => {
  const texts = [
    '',
    '{',
    '[1,]',
    '{"a" 1}',
    '{"a":1,"a":2}',
    '"\\q"',
    '"\n"',
    '01',
    '1e999',
    '9007199254740993',
  ];
  const more = [
    '{"__proto__":1}',
    '{} {}',
    '[1 2]',
    '{"a":1 "b":2}',
    '{1:2}',
    '"\\ud800"',
    '\uFEFF{}',
    '[-]',
  ];
  for (const text of [...texts, ...more]) {
    const json = readJson(text);
    if (json.ok) continue;
    const { message: reason, line, column } = json.error;
    const finding: Diagnostic = {
      code: 'FLW-02',
      severity: 'error',
      message: `Line ${line}, column ${column}: ${reason}`,
      data: { reason, line, column },
    };
    expect(en.sayDiagnostic(finding)).toBe(finding.message);
    expect(untranslated([finding])).toEqual([]);
  }
});
