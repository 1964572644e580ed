import { expect, it } from 'vitest';
import type { Row } from '../rows/row.ts';
import { prepareMap, type ReplayMapper } from './mapper.ts';
import { parseReplayMap } from './replay-map.ts';

function mapper(map: Readonly<Record<string, unknown>>): ReplayMapper {
  const parsed = parseReplayMap({
    format: 'rung/replay-map@1',
    source: { format: 'csv', nulls: ['', '?'] },
    ticket: { column: 'id' },
    ...map,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  const prepared = prepareMap(parsed.value, () => null);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.error));
  return prepared.value;
}

/** Rows written as objects, in the mapper's order of columns. */
function rowsOf(
  { columns }: ReplayMapper,
  records: readonly Readonly<Record<string, string>>[],
): readonly Row[] {
  return records.map((record, index) => ({
    number: index + 1,
    values: columns.map((column) => record[column] ?? null),
  }));
}

const time = { column: 'at', format: 'ISO' };

it('sorts the rows of a ticket by time, then by the tie-break columns as numbers, then as they stand', () => {
  const m = mapper({
    time,
    tieBreak: ['n'],
    rules: [{ event: 'attempt.failed', with: { step: { column: 'step' } } }],
  });
  const rows = rowsOf(m, [
    { id: '1', at: '2020-01-01T10:00:00', n: '10', step: 'c' },
    { id: '1', at: '2020-01-01T10:00:00', n: '9', step: 'b' },
    { id: '1', at: '2020-01-01T09:00:00', n: '99', step: 'a' },
    { id: '1', at: '2020-01-01T10:00:00', n: '10', step: 'd' },
  ]);
  const { events, problems } = m.toHistory('1', rows);
  expect(events.map(({ event }) => event)).toMatchObject([
    { step: 'a' },
    { step: 'b' },
    { step: 'c' },
    { step: 'd' },
  ]);
  expect(events.map(({ event }) => event.id)).toEqual(['3.0', '2.0', '1.0', '4.0']);
  expect(problems).toEqual([]);
});

it('tells the first row, changes, and steps up and down of a computed column', () => {
  const m = mapper({
    time,
    computed: { level: { from: 'team', suffixes: { ' 2nd': '2', ' 3rd': '3' }, otherwise: '1' } },
    fields: { 'ticket.product': { column: 'product' } },
    rules: [
      { event: 'ticket.created', when: { row: 'first' }, fields: 'all' },
      { event: 'ticket.updated', when: { not: { row: 'first' } }, fields: 'changed' },
      { event: 'agent.flagged', when: { column: 'level', turns: 'up' }, with: { reason: { value: 'up' } } },
      {
        event: 'escalation.deescalated',
        when: { column: 'level', turns: 'down' },
        with: { reason: { value: 'down' } },
      },
    ],
  });
  const rows = rowsOf(m, [
    { id: '1', at: '2020-01-01T10:00:00', team: 'V5', product: 'P1' },
    { id: '1', at: '2020-01-02T10:00:00', team: 'V5 3rd', product: 'P1' },
    { id: '1', at: '2020-01-03T10:00:00', team: 'A2 2nd', product: 'P2' },
    { id: '1', at: '2020-01-04T10:00:00', team: 'A9 2nd', product: 'P2' },
  ]);
  const { events, problems } = m.toHistory('1', rows);
  expect(events.map(({ row, event }) => [row, event.type])).toEqual([
    [1, 'ticket.created'],
    [2, 'agent.flagged'],
    [3, 'ticket.updated'],
    [3, 'escalation.deescalated'],
  ]);
  expect(events[2]?.event).toMatchObject({ set: { 'ticket.product': 'P2' }, at: '2020-01-03T10:00:00Z' });
  expect(problems).toMatchObject([{ row: 4, code: 'noRule', fault: { cause: 'noRule' } }]);
});

it('makes several events of a row that holds several times, and none of an empty one', () => {
  const m = mapper({
    rules: [
      { event: 'ticket.created', at: { column: 'opened' } },
      { event: 'status.changed', at: { column: 'closed' }, with: { status: { value: 'closed' } } },
      {
        event: 'message.added',
        at: { column: 'opened', plus: { column: 'minutes', unit: 'minutes' } },
        with: { role: { value: 'agent' } },
      },
    ],
  });
  const [both, open] = rowsOf(m, [
    { id: '1', opened: '2020-01-01T10:00:00', closed: '2020-01-02T10:00:00', minutes: '1.5' },
    { id: '2', opened: '2020-01-01T10:00:00', closed: '?', minutes: '' },
  ]);
  if (both === undefined || open === undefined) throw new Error('two rows were written');
  expect(m.toHistory('1', [both]).events.map(({ event }) => event.at)).toEqual([
    '2020-01-01T10:00:00Z',
    '2020-01-01T10:01:30Z',
    '2020-01-02T10:00:00Z',
  ]);
  expect(m.toHistory('2', [open]).events).toHaveLength(1);
});

it('reports times and values it cannot read, with the row and the reason', () => {
  const m = mapper({
    time,
    fields: { 'ticket.priority': { column: 'p', values: { H: 'high' } } },
    rules: [{ event: 'ticket.created', fields: 'all' }],
  });
  const { events, problems } = m.toHistory(
    '1',
    rowsOf(m, [
      { id: '1', at: 'yesterday', p: 'H' },
      { id: '1', at: '?', p: 'H' },
      { id: '1', at: '2020-01-01T10:00:00', p: 'X' },
      { id: '1', at: '2020-01-01T10:00:00', p: 'H' },
    ]),
  );
  expect(problems.map(({ row, code }) => [row, code])).toEqual([
    [1, 'badTime'],
    [2, 'badTime'],
    [3, 'badValue'],
  ]);
  expect(problems[0]?.message).toContain('yesterday');
  expect(events).toMatchObject([{ row: 4, event: { fields: { 'ticket.priority': 'high' } } }]);
});

it('takes only digits for numbers where it orders rows, and where it asks whether a column turns', () => {
  const m = mapper({
    time,
    tieBreak: ['n'],
    rules: [
      { event: 'attempt.failed', with: { step: { column: 'n' } } },
      { event: 'agent.flagged', when: { column: 'n', turns: 'up' }, with: { reason: { value: 'up' } } },
      { event: 'agent.flagged', when: { column: 'n', turns: 'down' }, with: { reason: { value: 'down' } } },
    ],
  });
  const at = '2020-01-01T10:00:00';
  const { events } = m.toHistory(
    '1',
    rowsOf(
      m,
      ['0x1', '10', '9', ' '].map((n) => ({ id: '1', at, n })),
    ),
  );
  expect(events.map(({ event }) => (event.type === 'attempt.failed' ? event.step : event.type))).toEqual([
    '9',
    '10',
    'agent.flagged',
    ' ',
    '0x1',
  ]);
});

it.each(['0x10', '0b1', 'Infinity', ' ', 'ten'])(
  'takes "%s" for no value where a number is asked for',
  (n) => {
    const m = mapper({
      time,
      fields: { 'ticket.seats': { column: 'n', as: 'number' } },
      rules: [{ event: 'ticket.created', fields: 'all' }],
    });
    const at = '2020-01-01T10:00:00';
    const { events, problems } = m.toHistory(
      '1',
      rowsOf(m, [
        { id: '1', at, n },
        { id: '1', at, n: ' 1.6e1 ' },
      ]),
    );
    expect(problems).toMatchObject([{ row: 1, code: 'badValue' }]);
    expect(events).toMatchObject([{ row: 2, event: { fields: { 'ticket.seats': 16 } } }]);
  },
);

it.each(['1e300', '1e308', '99999999999', '-99999999999', '0x10', '0b1', 'Infinity', 'ten', ' '])(
  'takes a time to which "%s" days are added for one that cannot be read',
  (days) => {
    const plus = { column: 'days', unit: 'days' };
    const m = mapper({
      time,
      rules: [
        { event: 'ticket.created', fields: 'all' },
        { event: 'ticket.reopened', at: { ...time, plus } },
      ],
    });
    const { events, problems } = m.toHistory('1', rowsOf(m, [{ id: '1', at: '2020-01-01T10:00:00', days }]));
    expect(events.map(({ event }) => event.type)).toEqual(['ticket.created']);
    expect(problems).toMatchObject([{ row: 1, code: 'badTime' }]);
    const ofRow = mapper({ time: { ...time, plus }, rules: [{ event: 'ticket.created', fields: 'all' }] });
    const rows = rowsOf(ofRow, [{ id: '1', at: '2020-01-01T10:00:00', days }]);
    expect(ofRow.toHistory('1', rows)).toMatchObject({ events: [], problems: [{ code: 'badTime' }] });
  },
);

it.each([
  ['1', '2020-01-02T10:00:00Z'],
  [' -1.5 ', '2019-12-30T22:00:00Z'],
  ['+.5', '2020-01-01T22:00:00Z'],
  ['1e1', '2020-01-11T10:00:00Z'],
])('adds "%s" days to a time', (days, at) => {
  const plus = { column: 'days', unit: 'days' };
  const m = mapper({ time: { ...time, plus }, rules: [{ event: 'ticket.created', fields: 'all' }] });
  const { events } = m.toHistory('1', rowsOf(m, [{ id: '1', at: '2020-01-01T10:00:00', days }]));
  expect(events.map(({ event }) => event.at)).toEqual([at]);
});

it('builds nested properties and typed values', () => {
  const m = mapper({
    time,
    fields: {
      'customer.ltv': { column: 'ltv', as: 'money', currency: 'USD' },
      'customer.vip': { column: 'vip', as: 'boolean' },
      'ticket.tags': { column: 'tags', as: 'set', separator: '|' },
      'customer.renewalDate': { column: 'renewal', as: 'instant', format: 'yyyy-MM-dd' },
    },
    rules: [
      {
        event: 'ticket.created',
        with: { 'message.role': { value: 'customer' }, 'message.text': { column: 'text', otherwise: '' } },
      },
    ],
  });
  const { events } = m.toHistory(
    '1',
    rowsOf(m, [
      {
        id: '1',
        at: '2020-01-01T10:00:00',
        ltv: '1200.50',
        vip: 'Yes',
        tags: 'a | b',
        renewal: '2021-02-03',
      },
    ]),
  );
  expect(events[0]?.event).toMatchObject({
    fields: {
      'customer.ltv': { amount: 120_050, currency: 'USD' },
      'customer.vip': true,
      'ticket.tags': ['a', 'b'],
      'customer.renewalDate': '2021-02-03T00:00:00Z',
    },
    message: { role: 'customer', text: '' },
  });
});

it('learns whole days by kind and gives them to every row of that kind', () => {
  const m = mapper({
    learned: { due: { by: 'kind', from: { column: 'opened' }, to: { column: 'due' } } },
    fields: { 'ticket.due': { learned: 'due' }, 'ticket.days': { learned: 'due', as: 'days' } },
    rules: [{ event: 'ticket.created', at: { column: 'opened' } }],
  });
  const rows = rowsOf(m, [
    { id: '1', kind: 'leak', opened: '2020-01-01T10:00:00', due: '2020-01-08T10:00:00' },
    { id: '2', kind: 'leak', opened: '2020-03-01T11:00:00', due: '' },
    { id: '3', kind: 'light', opened: '2020-01-01T10:00:00', due: '2020-01-02T10:00:00' },
    { id: '4', kind: 'light', opened: '2020-01-01T10:00:00', due: '2020-01-03T10:00:00' },
    { id: '5', kind: 'noise', opened: '2020-01-01T10:00:00' },
  ]);
  for (const row of rows) m.scan(row);
  const table = m.learned().get('due');
  expect(table).toMatchObject({ rows: 3, days: new Map([['leak', 7]]), unseen: ['noise'] });
  expect([...(table?.conflicts.keys() ?? [])]).toEqual(['light']);
  const second = rows[1];
  if (second === undefined) throw new Error('five rows were written');
  const history = m.toHistory('2', [second]);
  expect(history.events[0]?.event).toMatchObject({
    fields: { 'ticket.due': '2020-03-08T11:00:00Z', 'ticket.days': 7 },
  });
  expect(history.dueMs.get('due')).toBe(Date.parse('2020-03-08T11:00:00Z'));
});

function codes(map: Readonly<Record<string, unknown>>): readonly (readonly [string, string | undefined])[] {
  const parsed = parseReplayMap(map);
  const prepared = parsed.ok ? prepareMap(parsed.value, () => null) : parsed;
  return prepared.ok ? [] : prepared.error.map(({ code, path }) => [code, path]);
}

it('finds everything wrong with a map, each with its place', () => {
  const base = { format: 'rung/replay-map@1', source: { format: 'csv' }, ticket: { column: 'id' } };
  expect(codes({ ...base, rules: [{ event: 'ticket.opened', whenn: {} }], time: {} })).toEqual([
    ['MAP-08', '/rules/0/event'],
    ['MAP-06', '/rules/0/whenn'],
    ['MAP-05', '/time'],
  ]);
  expect(codes({ ...base, rules: [] })).toEqual([['MAP-10', '/rules']]);
  expect(codes({ ...base, rules: [{ event: 'ticket.created' }] })).toEqual([['MAP-05', '/rules/0']]);
  expect(
    codes({ ...base, time: { column: 'at', zone: 'Mars/Olympus' }, rules: [{ event: 'ticket.created' }] }),
  ).toEqual([['MAP-09', '/time/zone']]);
  expect(
    codes({ ...base, time: { column: 'at', format: 'HH:mm' }, rules: [{ event: 'ticket.created' }] }),
  ).toEqual([['MAP-09', '/time/format']]);
  const rules = [
    { event: 'ticket.created', fields: ['ticket.x'], when: { all: [{ column: 'a', like: 'b' }] } },
  ];
  expect(codes({ ...base, time, rules })).toEqual([['MAP-05', '/rules/0/when/all/0']]);
  expect(codes({ ...base, time, rules: [{ event: 'ticket.created', fields: ['ticket.x'] }] })).toEqual([
    ['MAP-08', '/rules/0/fields'],
  ]);
  expect(
    codes({
      ...base,
      time,
      fields: { 'ticket.x': { learned: 'due' } },
      rules: [{ event: 'ticket.created' }],
    }),
  ).toEqual([['MAP-08', '/fields/ticket.x/learned']]);
});

it('refuses to write to what objects inherit', () => {
  const keys = ['__proto__.polluted', 'message.__proto__'];
  const parsed = parseReplayMap({
    format: 'rung/replay-map@1',
    source: { format: 'csv' },
    ticket: { column: 'id' },
    time,
    fields: Object.fromEntries([['ticket.__proto__', { value: 'x' }]]),
    rules: [{ event: 'ticket.created', with: Object.fromEntries(keys.map((key) => [key, { value: 'x' }])) }],
  });
  const withRules = parsed.ok ? prepareMap({ ...parsed.value, fields: new Map() }, () => null) : parsed;
  const places = (found: typeof withRules) =>
    found.ok ? [] : found.error.map(({ code, path }) => `${code} ${path}`);
  expect(places(withRules)).toEqual(keys.map((key) => `MAP-06 /rules/0/with/${key}`));
  expect(places(parsed.ok ? prepareMap(parsed.value, () => null) : parsed)).toEqual([
    'MAP-06 /fields/ticket.__proto__',
  ]);
});

it('does not take inherited names for columns or values', () => {
  const m = mapper({
    time,
    fields: { 'ticket.topic': { column: 'topic', values: { a: 'A' }, otherwise: 'other' } },
    rules: [{ event: 'ticket.created' }],
  });
  const rows = rowsOf(m, [{ id: 'constructor', at: '2020-01-01T10:00:00', topic: 'constructor' }]);
  expect(m.toHistory('constructor', rows).events[0]?.event).toMatchObject({
    fields: { 'ticket.topic': 'other' },
  });
});
