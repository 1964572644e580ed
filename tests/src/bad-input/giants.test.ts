import { conditionContext, parseCondition } from '@rung/condition';
import { step } from '@rung/engine';
import { parseFlow, readFlow } from '@rung/flow';
import { parseEvent, parseScenario, parseScenarios, readJson, type TicketEvent } from '@rung/kernel';
import { parsePolicy } from '@rung/policy';
import { parseReplayMap } from '@rung/simulator';
import { describe, expect, it } from 'vitest';
import { linkedPolicy } from './small-policy.ts';

type Parse = (value: unknown) => {
  readonly ok: boolean;
  readonly error?: { readonly code: string } | readonly { readonly code: string; readonly path?: string }[];
};

interface Reader {
  readonly name: string;
  readonly codes: RegExp;
  readonly parse: Parse;
  /** A document of the right kind in which one part is the value. */
  readonly holding: (value: unknown) => unknown;
}

/** Every reader of a value that is JSON already. */
const readers: readonly Reader[] = [
  {
    name: 'parseFlow',
    codes: /^FLW-\d\d$/,
    parse: parseFlow,
    holding: (nodes) => ({ format: 'rung/flow@1', nodes }),
  },
  {
    name: 'parsePolicy',
    codes: /^POL-\d\d$/,
    parse: parsePolicy,
    holding: (atoms) => ({ format: 'rung/policy@1', atoms }),
  },
  {
    name: 'parseScenario',
    codes: /^(SCN|EVT)-\d\d$/,
    parse: parseScenario,
    holding: (events) => ({ format: 'rung/scenario@1', ticket: { id: 'T' }, events }),
  },
  {
    name: 'parseScenarios',
    codes: /^(SCN|EVT)-\d\d$/,
    parse: parseScenarios,
    holding: (scenarios) => ({ format: 'rung/scenarios@1', scenarios: [scenarios] }),
  },
  {
    name: 'parseReplayMap',
    codes: /^MAP-\d\d$/,
    parse: parseReplayMap,
    holding: (rules) => ({ format: 'rung/replay-map@1', rules }),
  },
  {
    name: 'parseEvent',
    codes: /^EVT-\d\d$/,
    parse: parseEvent,
    holding: (text) => ({ id: 'x', at: noon, type: 'message.added', ...message, text }),
  },
];

const message = { role: 'customer', public: true, automated: false };
const noon = '2026-03-02T12:00:00Z';

function nested(depth: number, wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = 'core';
  for (let i = 0; i < depth; i += 1) value = wrap(value);
  return value;
}

function cycle(): Record<string, unknown> {
  const round: Record<string, unknown> = {};
  round['again'] = round;
  return round;
}

/** Values that no file gives but a program may. */
const giants: readonly (readonly [what: string, value: unknown])[] = [
  ['lists nested 100,000 deep', nested(100_000, (inner) => [inner])],
  ['objects nested 100,000 deep', nested(100_000, (inner) => ({ a: inner }))],
  ['a cycle', cycle()],
  ['a million entries', Array.from({ length: 1_000_001 }, () => 0)],
  ['one object a million times', Array.from({ length: 1_000_001 }, () => readers)],
  ['a function', () => 1],
  ['a symbol', Symbol('x')],
  ['a bigint', 1n],
  ['a map', new Map([['format', 'rung/flow@1']])],
  ['an object without a prototype', Object.assign(Object.create(null), { format: 'x' })],
  ['not a number', Number.NaN],
  ['infinity', Number.POSITIVE_INFINITY],
  ['undefined', undefined],
];

describe.each(readers)('$name', ({ codes, parse, holding }) => {
  it.each(giants)('refuses %s with a code, and a document that holds it', (_, value) => {
    for (const document of [value, holding(value)]) {
      const parsed = parse(document);
      expect(parsed.ok).toBe(false);
      for (const { code } of [parsed.error ?? []].flat()) expect(code).toMatch(codes);
    }
  });
});

const megabyte = 1024 * 1024;

it('refuses 100 MB unread, as text and as bytes, and says how much is too much', () => {
  const text = `"${'x'.repeat(100 * megabyte)}"`;
  expect(readJson(text)).toMatchObject({
    ok: false,
    error: { code: 'tooLarge', line: 1, column: 1, offset: 0 },
  });
  expect(readJson(new Uint8Array(100 * megabyte))).toMatchObject({ error: { code: 'tooLarge' } });
  expect(readFlow(text)).toMatchObject({
    ok: false,
    error: [{ code: 'FLW-02', data: { line: 1, column: 1 } }],
  });
});

it('refuses 100,000 levels where the 65th begins, and a million where reading is allowed to go on', () => {
  for (const [open, column] of [
    ['[', 65],
    ['{"a":', 321],
  ] as const) {
    const read = readJson(open.repeat(100_000));
    expect(read).toMatchObject({ error: { code: 'tooDeep', line: 1, column } });
    expect(readFlow(open.repeat(100_000))).toMatchObject({ error: [{ code: 'FLW-02', data: { column } }] });
  }
  expect(readJson('['.repeat(1_000_000), { maxDepth: 2_000_000 })).toMatchObject({
    error: { code: 'truncated' },
  });
});

const { fields, wordLists, calendars } = conditionContext({ wordLists: ['rude'] });
const context = { fields, wordLists, calendars };

function conditionCodes(text: string): readonly string[] {
  const parsed = parseCondition(text, context);
  return parsed.ok ? [] : parsed.error.map(({ code }) => code);
}

it('reads a condition of ten thousand atoms and refuses one of more than twenty thousand', () => {
  const atoms = (count: number, joint: string): string =>
    Array.from({ length: count }, (_, i) => `ticket.topic == "${i}"`).join(joint);
  expect(conditionCodes(atoms(10_000, ' || '))).toEqual([]);
  expect(conditionCodes(atoms(10_000, ' && '))).toEqual([]);
  expect(conditionCodes(atoms(20_001, ' || '))).toEqual(['CND-03']);
});

it.each([
  ['parentheses', '('],
  ['negations', '!'],
  ['lists', '['],
  ['maps', '{'],
  ['signs', '-'],
  ['choices', 'true ? '],
  ['calls', 'has('],
  ['steps', 'a.'],
])('refuses a condition of %s without end', (_, piece) => {
  expect(conditionCodes(piece.repeat(900_000 / piece.length))).toEqual([
    expect.stringMatching(/^CND-0[14]$/),
  ]);
});

it.each([
  ['quotes', '"'],
  ['backslashes', '"\\'],
  ['digits', '1'],
  ['letters', 'a'],
  ['comments', '//\n'],
  ['line ends', '\n'],
  ['raw texts', "r'"],
])('answers a condition of nothing but %s', (_, piece) => {
  expect(conditionCodes(piece.repeat(Math.floor(999_999 / piece.length)))).toHaveLength(1);
});

it('refuses events that carry too much, and says where', () => {
  const linked = linkedPolicy();
  const born = step(linked, null, {
    id: '0',
    type: 'ticket.created',
    ticket: 'T',
    at: '2026-03-02T10:00:00Z',
  });
  if (!born.ok) throw new Error(born.error.code);
  const big: readonly (readonly [event: object, path: string])[] = [
    [{ type: 'ticket.updated', set: { 'ticket.subject': 'x'.repeat(megabyte + 1) } }, '/set/ticket.subject'],
    [{ type: 'ticket.updated', set: { 'ticket.tags': Array(10_001).fill('a') } }, '/set/ticket.tags'],
    [
      {
        type: 'ticket.updated',
        set: Object.fromEntries(
          Array(10_001)
            .fill(0)
            .map((_, i) => [`f${i}`, 1]),
        ),
      },
      '/set',
    ],
    [{ type: 'ticket.updated', set: nested(9, (inner) => ({ a: inner })) }, '/set/a/a/a/a/a/a/a/a'],
    [{ type: 'ticket.updated', set: cycle() }, '/set/again/again/again/again/again/again/again/again'],
    [{ type: 'agent.flagged', reason: 'x'.repeat(1_025) }, '/reason'],
    [{ type: 'status.changed', status: 'open', by: 'x'.repeat(100_000) }, '/by'],
  ];
  for (const [event, path] of big) {
    // Whatever came from outside: the types are what is being tried.
    const given = { id: '1', ticket: 'T', at: '2026-03-02T11:00:00Z', ...event } as TicketEvent;
    expect(step(linked, born.value.state, given)).toMatchObject({
      ok: false,
      error: { code: 'invalidEvent', path },
    });
  }
});

it('refuses a field of a million steps where it stands', () => {
  const { policy } = linkedPolicy();
  const field = `a${'.a'.repeat(2_000_000)}`;
  const parsed = parsePolicy({ ...policy, atoms: policy.atoms.map((atom) => ({ ...atom, field })) });
  expect(parsed).toMatchObject({ ok: false, error: [{ code: 'POL-10', path: '/atoms/0/field' }] });
});
