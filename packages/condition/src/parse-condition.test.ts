import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sampleContext } from './condition.arbitrary.ts';
import { conditionContext } from './context.ts';
import { type ConditionFinding, conditionCodes } from './diagnostics.ts';
import { conditionLimits } from './limits.ts';
import { parseCondition } from './parse-condition.ts';

/** The finding, the piece of the text that it points at, and what it suggests. */
function findings(text: string): readonly (readonly [string, string, unknown?])[] {
  const result = parseCondition(text, sampleContext);
  const all = result.ok ? result.value.warnings : result.error;
  return all.map(({ code, range, data }) => {
    const piece = text.slice(range?.start, range?.end);
    return 'suggestion' in data ? [code, piece, data['suggestion']] : [code, piece];
  });
}

const code = (finding: ConditionFinding): string => conditionCodes[finding];

type Case = readonly [text: string, finding: ConditionFinding, piece: string, suggestion?: string];

const cases: readonly Case[] = [
  ['', 'empty', ''],
  ['  // nothing\n', 'empty', '  // nothing\n'],
  ['ticket.priority ==', 'syntax', ''],
  ['ticket.priority = "high"', 'syntax', '=', '=='],
  ['customer.vip and true', 'syntax', 'and', '&&'],
  ['customer.vip & true', 'syntax', '&', '&&'],
  ['ticket.priority == “high”', 'syntax', '“', '"'],
  ['customer.vip == True', 'unknownField', 'True', 'true'],
  ['customer.vip || (true', 'syntax', ''],
  ['ticket.waiting > 4h', 'syntax', '4h', 'duration("4h")'],
  ['ticket.waiting >= 30 m && customer.vip', 'syntax', '30 m', 'duration("30m")'],
  ['ticket.waiting > 4x', 'syntax', 'x'],
  ['ticket.priority == high', 'unknownField', 'high', '"high"'],
  ['isOpen(office)', 'wrongArguments', 'office', 'calendars.office'],
  ['mentions(message.text, retention)', 'wrongArguments', 'retention', 'words.retention'],
  ['ticket.subject == "abc', 'syntax', '"abc'],
  ['customer.vip && 😀', 'syntax', '😀'],
  ['for == 1', 'syntax', 'for'],
  ['tickt.priority == "high"', 'unknownField', 'tickt.priority', 'ticket.priority'],
  ['priority == "high"', 'unknownField', 'priority', 'ticket.priority'],
  ['ticket.region == "EU"', 'unknownField', 'ticket.region', 'customer.region'],
  ['customer.name == "Bob"', 'unknownField', 'customer.name'],
  ['ticket.constructor == "x"', 'unknownField', 'ticket.constructor'],
  ['ticket.__proto__ == "x"', 'unknownField', 'ticket.__proto__'],
  ['has(ticket.nothing.here)', 'unknownField', 'ticket.nothing.here'],
  ['resolver.name == "x"', 'unknownField', 'resolver.name'],
  ['ticket == "x"', 'unknownField', 'ticket'],
  ['ticket.seats + 1 > 3', 'outsideProfile', 'ticket.seats + 1'],
  ['ticket.seats > -ticket.seats', 'outsideProfile', '-ticket.seats'],
  ['ticket.seats > 1 - 1', 'outsideProfile', '1 - 1'],
  ['customer.vip ? true : false', 'outsideProfile', 'customer.vip ? true : false'],
  ['ticket.tags.exists(t, t == "x")', 'outsideProfile', 'ticket.tags.exists(t, t == "x")'],
  ['ticket.tags.all(1, true)', 'outsideProfile', 'ticket.tags.all(1, true)'],
  ['ticket.tags[0] == "x"', 'outsideProfile', 'ticket.tags[0]'],
  ['ticket["priority"] == "high"', 'outsideProfile', 'ticket["priority"]', 'ticket.priority'],
  ['ticket.data-region == "eu"', 'outsideProfile', 'ticket.data-region', 'ticket["data-region"]'],
  [
    'mentions(message.text, words.legal-words)',
    'outsideProfile',
    'words.legal-words',
    'words["legal-words"]',
  ],
  ['ticket.subject.matches("a+")', 'outsideProfile', 'ticket.subject.matches("a+")'],
  ['ticket.subject == null', 'outsideProfile', 'null'],
  ['ticket.subject == b"x"', 'outsideProfile', 'b"x"'],
  ['ticket.seats == 5u', 'outsideProfile', '5u'],
  ['ticket.seats == {"a": 1}', 'outsideProfile', '{"a": 1}'],
  ['ticket.tags == ["a"]', 'outsideProfile', '["a"]'],
  ['(ticket.seats > 1) == true', 'outsideProfile', 'ticket.seats > 1'],
  ['ticket.category in ticket.tags', 'outsideProfile', 'ticket.category'],
  ['ticket.seats in [1, ticket.seats]', 'outsideProfile', 'ticket.seats'],
  ['ticket.subject', 'notCondition', 'ticket.subject'],
  ['customer.vip && "yes"', 'notCondition', '"yes"'],
  ['!5', 'notCondition', '5'],
  ['usd("1.00")', 'notCondition', 'usd("1.00")'],
  [
    'countWithin("ticket.reopened", duration("7d"))',
    'notCondition',
    'countWithin("ticket.reopened", duration("7d"))',
  ],
  ['ticket.seats == "5"', 'typeMismatch', 'ticket.seats == "5"'],
  ['ticket.subject == 5', 'typeMismatch', 'ticket.subject == 5'],
  ['customer.ltv > 1000', 'typeMismatch', 'customer.ltv > 1000'],
  ['ticket.waiting > 5', 'typeMismatch', 'ticket.waiting > 5'],
  ['customer.vip == "yes"', 'typeMismatch', 'customer.vip == "yes"'],
  ['ticket.tags == "vip"', 'typeMismatch', 'ticket.tags == "vip"'],
  ['resolver == 5', 'typeMismatch', 'resolver == 5'],
  ['ticket.seats < customer.ltv', 'typeMismatch', 'ticket.seats < customer.ltv'],
  ['ticket.priority < ticket.severity', 'typeMismatch', 'ticket.priority < ticket.severity'],
  ['"a" in ticket.subject', 'typeMismatch', '"a" in ticket.subject'],
  ['5 in ticket.tags', 'typeMismatch', '5 in ticket.tags'],
  ['ticket.seats in [1, "2"]', 'typeMismatch', '"2"'],
  ['ticket.tags in ["a"]', 'typeMismatch', '"a"'],
  ['ticket.tags.contains("a")', 'typeMismatch', 'ticket.tags.contains("a")'],
  ['mentions(ticket.status, words.retention)', 'typeMismatch', 'mentions(ticket.status, words.retention)'],
  [
    'countWithin("ticket.reopened", duration("7d")) > "3"',
    'typeMismatch',
    'countWithin("ticket.reopened", duration("7d")) > "3"',
  ],
  ['ticket.priority == "urgnt"', 'unknownValue', '"urgnt"', '"urgent"'],
  ['ticket.status in ["open", "solve"]', 'unknownValue', '"solve"', '"solved"'],
  ['wasEver(ticket.priority, "none")', 'unknownValue', '"none"'],
  ['ticket.subject < "b"', 'notOrdered', 'ticket.subject < "b"'],
  ['ticket.status >= "open"', 'notOrdered', 'ticket.status >= "open"'],
  ['customer.vip > false', 'notOrdered', 'customer.vip > false'],
  ['ticket.category < ticket.topic', 'notOrdered', 'ticket.category < ticket.topic'],
  ['mentiones(message.text, words.retention)', 'unknownFunction', 'mentiones', 'mentions'],
  ['customer.ltv > usdd("1")', 'unknownFunction', 'usdd', 'usd'],
  ['rungTypeChecker(true)', 'unknownFunction', 'rungTypeChecker'],
  ['(ticket.subject).startWith("x")', 'unknownFunction', 'startWith', 'startsWith'],
  ['customer.ltv > usd(1)', 'wrongArguments', 'usd(1)'],
  ['has("x")', 'wrongArguments', 'has("x")'],
  ['has(ticket.subject, ticket.id)', 'wrongArguments', 'has(ticket.subject, ticket.id)'],
  ['mentions(message.text, "refund")', 'wrongArguments', '"refund"'],
  ['ticket.subject.contains(ticket.id)', 'wrongArguments', 'ticket.subject.contains(ticket.id)'],
  ['ticket.subject.contains(5)', 'wrongArguments', 'ticket.subject.contains(5)'],
  ['changedTo(ticket.tags, "x")', 'wrongArguments', 'changedTo(ticket.tags, "x")'],
  ['changedTo(ticket.seats, "x")', 'wrongArguments', 'changedTo(ticket.seats, "x")'],
  ['countWithin("ticket.reopened", 7) > 1', 'wrongArguments', '7'],
  ['countWithin("ticket.reopened") > 1', 'wrongArguments', 'countWithin("ticket.reopened")'],
  ['isOpen("always")', 'wrongArguments', '"always"'],
  ['mentions(message.text, words.retntion)', 'unknownWordList', 'words.retntion', 'words.retention'],
  ['isOpen(calendars.offce)', 'unknownCalendar', 'calendars.offce', 'calendars.office'],
  [
    'countWithin("ticket.reopend", duration("7d")) > 1',
    'unknownEvent',
    '"ticket.reopend"',
    '"ticket.reopened"',
  ],
  ['customer.ltv > usd("1,000")', 'badLiteral', 'usd("1,000")'],
  ['customer.ltv > usd("1.005")', 'badLiteral', 'usd("1.005")'],
  ['ticket.waiting > duration("7 days")', 'badLiteral', 'duration("7 days")'],
  ['ticket.waiting > duration("P1M")', 'badLiteral', 'duration("P1M")'],
  ['ticket.renewal < timestamp("2026-02-30T00:00:00Z")', 'badLiteral', 'timestamp("2026-02-30T00:00:00Z")'],
  ['ticket.seats == 9007199254740993', 'badLiteral', '9007199254740993'],
  ['ticket.subject == "\ud800"', 'badLiteral', '"\ud800"'],
  ['countWithin("ticket.reopened", duration("7d")) > 1.5', 'badLiteral', '1.5'],
  ['countWithin("ticket.reopened", duration("7d")) > -1', 'badLiteral', '-1'],
  ['countWithin("ticket.reopened", duration("1ms")) > 1', 'badLiteral', 'duration("1ms")'],
  ['customer.ltv in [usd("1"), eur("1")]', 'mixedCurrencies', 'customer.ltv in [usd("1"), eur("1")]'],
  ['ticket.status in []', 'emptyList', 'ticket.status in []'],
  ['1 == 1', 'noField', '1 == 1'],
  ['"a" in ["a"]', 'noField', '"a" in ["a"]'],
  ['sentiment.score < -2', 'outOfRange', '-2'],
];

for (const [text, finding, piece, suggestion] of cases) {
  it(`reports ${JSON.stringify(text)} as ${finding}`, () => {
    const expected = suggestion === undefined ? [code(finding), piece] : [code(finding), piece, suggestion];
    expect(findings(text)).toEqual([expected]);
  });
}

it.each([
  'tickt.priority == "high"',
  'ticket.data_region == "eu"',
  'ticket.data-region == "eu"',
  'ticket["priority"] == "high"',
  'ticket.priority == "urgnt"',
  'ticket.priority == urgent',
  'ticket.priority = "urgent"',
  'customer.vip and true',
  'mentions(message.text, words.retntion)',
  'mentions(message.text, words.legalwords)',
  'mentions(message.text, retention)',
  'isOpen(calendars.nightshift)',
  'countWithin("ticket.reopend", duration("7d")) > 1',
  'mentiones(message.text, words.retention)',
  'ticket.subject.startWith("x")',
])('suggests for %s what makes it a condition', (text) => {
  const result = parseCondition(text, sampleContext);
  const [finding] = result.ok ? [] : result.error;
  const { start = 0, end = 0 } = finding?.range ?? {};
  const repaired = text.slice(0, start) + String(finding?.data['suggestion']) + text.slice(end);
  expect(parseCondition(repaired, sampleContext)).toMatchObject({ ok: true });
});

it('reports every finding, in the order of the text', () => {
  const text = 'tickt.priority == "high" && ticket.status == "opn" || mentions(message.text, words.lgal)';
  expect(findings(text).map(([found]) => found)).toEqual([
    code('unknownField'),
    code('unknownValue'),
    code('unknownWordList'),
  ]);
});

it('points at the line and column where something stands', () => {
  const result = parseCondition('customer.vip &&\r\n  ticket.priority == "hig"', sampleContext);
  expect(result).toMatchObject({
    ok: false,
    error: [{ range: { line: 2, column: 22, start: 38, end: 43 }, severity: 'error' }],
  });
});

it('knows where each part of a condition is written', () => {
  const text = '!customer.vip || (ticket.seats > 5 && has(owner))';
  const result = parseCondition(text, sampleContext);
  if (!result.ok) throw new Error('the text is a condition');
  const pieces = [...result.value.ranges.values()].map(({ start, end }) => text.slice(start, end));
  expect(pieces).toContain('!customer.vip');
  expect(pieces).toContain('ticket.seats > 5 && has(owner)');
  expect(pieces).toContain('has(owner)');
  expect(result.value.ranges.get(result.value.expr)).toMatchObject({ start: 0, end: 48 });
});

it('warns without refusing', () => {
  const result = parseCondition('sentiment.score < -2', sampleContext);
  expect(result).toMatchObject({ ok: true, value: { warnings: [{ severity: 'warning' }] } });
});

it('never takes a custom field for a standard one', () => {
  const context = conditionContext({ fields: { priority: { type: 'text' } } });
  expect(parseCondition('ticket.priority == "anything"', context).ok).toBe(false);
});

it.each(['&&', '||'])('reads a chain of ten thousand atoms joined by %s', (operator) => {
  const text = Array.from({ length: 10_000 }, (_, i) => `ticket.seats != ${i}`).join(` ${operator} `);
  const result = parseCondition(text, sampleContext);
  expect(result.ok && result.value.ranges.size).toBe(10_001);
});

it('refuses more atoms than the limit', () => {
  const text = Array.from({ length: conditionLimits.atoms + 1 }, () => 'customer.vip').join('||');
  expect(findings(text)).toMatchObject([[code('tooComplex'), text]]);
});

it('refuses a longer text than the limit without reading it', () => {
  const text = ' '.repeat(conditionLimits.length + 1);
  expect(findings(text)).toMatchObject([[code('tooComplex'), text]]);
});

it('refuses a longer list than the limit', () => {
  const list = (length: number): string => `ticket.seats in [${Array(length).fill('1').join()}]`;
  expect(findings(list(conditionLimits.listValues))).toEqual([]);
  expect(findings(list(conditionLimits.listValues + 1))).toMatchObject([[code('tooComplex'), '']]);
});

it.each([
  ['parentheses', (n: number) => `${'('.repeat(n)}customer.vip${')'.repeat(n)}`],
  ['negations', (n: number) => `${'!'.repeat(n)}customer.vip`],
  ['groups', (n: number) => `${'(customer.vip || '.repeat(n)}true${') && has(owner)'.repeat(n)}`],
])('refuses %s that go too deep for any stack', (_what, nested) => {
  expect(findings(nested(45))).toEqual([]);
  for (const levels of [conditionLimits.depth + 6, 1000, 30_000]) {
    expect(findings(nested(levels)).map(([found]) => found)).toEqual([code('tooDeep')]);
  }
});

it('gives a condition or findings for any text at all', () => {
  const pieces = fc.constantFrom(
    ...[
      'ticket',
      '.',
      'priority',
      'customer.vip',
      '==',
      '<',
      'in',
      '[',
      ']',
      '(',
      ')',
      '!',
      '&&',
      '||',
      '-',
      '?',
    ],
    ...[
      ':',
      ',',
      '"',
      "'",
      '"high"',
      '1',
      '1.5',
      'usd',
      'has',
      'words.retention',
      '{',
      '}',
      '//',
      '\n',
      ' ',
      '\\',
      'r"',
    ],
    ...[
      'duration("7d")',
      'mentions',
      'constructor',
      '__proto__',
      'timestamp',
      '0x',
      '1e',
      '\u0000',
      'é',
      '\ud800',
    ],
  );
  const texts = fc.oneof(
    fc.array(pieces).map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const result = parseCondition(text, sampleContext);
      expect(result.ok || result.error.length > 0).toBe(true);
      for (const { range } of result.ok ? [] : result.error) {
        expect(range).toBeDefined();
        expect((range?.start ?? -1) >= 0 && (range?.end ?? Infinity) <= text.length).toBe(true);
        expect((range?.start ?? 1) <= (range?.end ?? 0)).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});
