import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { runCaptured, rung } from '../../shell/captured-run.fake.ts';
import { repositoryRoot, scratchOfTest } from '../../shell/example-files.fake.ts';
import { ownCommand } from '../../shell/own-command.ts';

// Two thousand tickets take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const sample = (file: string) => join(repositoryRoot, 'examples/replays/sample', file);
const replay = (...options: readonly string[]) =>
  rung(
    'replay',
    sample('flow.json'),
    '--tickets',
    sample('tickets.csv'),
    '--map',
    sample('map.json'),
    ...options,
  );

it('replays the sample history, the compiled policy alike', async () => {
  const scratch = scratchOfTest();
  const policy = scratch.path('policy.json');
  await rung('compile', sample('flow.json'), '-o', policy);
  const { out, err, code } = await replay('--json');
  expect({ err, code }).toEqual({ err: '', code: 0 });
  expect(JSON.parse(out)).toMatchObject({ format: 'rung/replay@1', counts: { tickets: 2000 } });
  const ofPolicy = [
    'replay',
    policy,
    '--tickets',
    sample('tickets.csv'),
    '--map',
    sample('map.json'),
    '--json',
  ];
  expect((await rung(...ofPolicy)).out).toBe(out);
});

it('tells a report in the language asked for', async () => {
  const english = await replay();
  expect(english.code).toBe(0);
  expect(english.out).toContain('How tickets climb');
  const german = await replay('--language', 'de');
  expect(german.out).toContain('Wie Tickets steigen');
  expect(german.out).toContain('Ausgang nicht eskaliert');
  expect(german.out).toMatch(/Art +Zahl +Anteil/);
  expect(german.out).not.toMatch(/\b(?:was seen|outcome|share|needs)\b/);
});

it('keeps its lines within the terminal, and tells parts of a whole as percentages', async () => {
  const args = ['replay', sample('flow.json'), '-t', sample('tickets.csv'), '-m', sample('map.json')];
  for (const [columns, language] of [
    [100, 'en'],
    [80, 'en'],
    [60, 'en'],
    [80, 'de'],
  ] as const) {
    const { out } = await runCaptured([...args, '--language', language], { columns });
    // Tables of several columns keep their shape; running text, values and reasons do not run over.
    const lines = out.split('\n').filter((line) => !/^ {6}\S/.test(line));
    expect(lines.filter((line) => line.length > columns)).toEqual([]);
    expect(out).toMatch(/(?:hierarchical|hierarchisch) +522 +66[.,]4 %/);
    expect(out).toMatch(/(?:Bounce-back rate|Rücksprungrate)\s+2[.,]3 % \(18 /);
  }
});

it.each([
  ['a flow', 'flow.json', `This is a flow; did you mean: ${ownCommand()} check`],
  ['a table', 'tickets.csv', 'This is not JSON'],
])('says that %s is no map, in one finding', async (_, file, said) => {
  const args = ['replay', sample('flow.json'), '--tickets', sample('tickets.csv'), '--map', sample(file)];
  const { out, code } = await rung(...args);
  expect(code).toBe(1);
  expect(out).toContain(said);
  expect(out).toMatch(/cannot be used for a replay: 1 error\./);
  expect(JSON.parse((await rung(...args, '--json')).out).findings).toHaveLength(1);
});

it.each([
  ['a history that is not there', ['--tickets', 'nowhere.csv'], 'there is no such file'],
  ['a time that is none', ['--until', 'noon'], '--until'],
  ['a calendar that is not there', ['--calendar', 'constructor'], 'no calendar "constructor"'],
  ['a calendar that is nearly there', ['--calendar', 'alwyas'], 'Did you mean "always"?'],
  ['half a process', ['--workers', '0.5'], '--workers'],
  ['more threads than can be of use', ['--workers', '65'], 'from 1 to 64'],
  ['a history of a name that is too long', ['--tickets', 'x'.repeat(5000)], 'its name is too long'],
  ['a folder for a history', ['--tickets', '.'], 'it is not a file'],
  ['a history on standard input', ['--tickets', '-'], 'standard input cannot be'],
])('takes %s for wrong use', async (_, options, said) => {
  const { out, err, code } = await replay(...options);
  expect({ out, code }).toEqual({ out: '', code: 2 });
  expect(err).toContain(said);
});

it('takes links that lead in a circle for wrong use', async () => {
  const scratch = scratchOfTest();
  symlinkSync(scratch.path('loop'), scratch.path('loop'));
  for (const option of ['--tickets', '--map']) {
    const { out, err, code } = await replay(option, scratch.path('loop'));
    expect({ out, code }).toEqual({ out: '', code: 2 });
    expect(err).toBe(`error: Cannot read ${scratch.path('loop')}: its links lead in a circle.\n`);
  }
});

it('reads standard input once', async () => {
  const { err, code } = await rung('replay', '-', '--tickets', sample('tickets.csv'), '--map', '-');
  expect({ err, code }).toEqual({
    err: 'error: Standard input can be read only once; name a file for one of the two.\n',
    code: 2,
  });
});

it('takes a folder for temporary files that cannot be used for wrong use', async () => {
  const map = JSON.parse(readFileSync(sample('map.json'), 'utf8')); // of our own, which has this key
  const scratch = scratchOfTest();
  const file = scratch.write('map.json', { ...map, grouped: false });
  vi.stubEnv('TMPDIR', '/nowhere');
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  expect(await replay('--map', file)).toMatchObject({
    code: 2,
    err: expect.stringMatching(
      /^error: Cannot make the folder \/nowhere\/rung-replay-…: there is no directory/,
    ),
  });
});

const smallMap = {
  format: 'rung/replay-map@1',
  source: { format: 'csv' },
  ticket: { column: 'id' },
  time: { column: 'at' },
  fields: { 'ticket.priority': { column: 'priority' } },
  rules: [
    { event: 'ticket.created', when: { row: 'first' }, fields: 'all' },
    {
      event: 'status.changed',
      when: { column: 'status', missing: false },
      with: { status: { column: 'status' } },
    },
  ],
};

/** Replays rows under a map, both written down for the test. */
function replayRows(rows: readonly string[], options: readonly string[] = [], map: object = smallMap) {
  const scratch = scratchOfTest();
  writeFileSync(scratch.path('rows.csv'), ['id,at,priority,status', ...rows].join('\n'));
  writeFileSync(scratch.path('map.json'), JSON.stringify(map));
  const files = ['--tickets', scratch.path('rows.csv'), '--map', scratch.path('map.json')];
  return rung('replay', sample('flow.json'), ...files, ...options);
}

it('names a field that the policy does not have, its place in the map, and the one that was meant', async () => {
  const [created, changed] = smallMap.rules;
  const signal = {
    event: 'signal.received',
    with: { name: { value: 'vip' }, 'set.customer.vpi': { value: true } },
  };
  const map = {
    ...smallMap,
    fields: { 'ticket.priorty': { column: 'priority' }, 'customer.segment': { column: 'priority' } },
    rules: [created, changed, signal],
  };
  const { out, code } = await replayRows([], ['--json'], map);
  expect(code).toBe(1);
  expect(JSON.parse(out).findings).toMatchObject([
    {
      code: 'MAP-06',
      severity: 'error',
      path: '/fields/ticket.priorty',
      data: { suggestion: 'ticket.priority' },
    },
    {
      code: 'MAP-06',
      severity: 'error',
      path: '/rules/2/with/set.customer.vpi',
      data: { suggestion: 'customer.vip' },
    },
  ]);
  const told = await replayRows([], [], map);
  expect(told.out).toContain('Did you mean "ticket.priority"?');
  expect(told.code).toBe(1);
});

it('says why no row could be used, the commonest reason first', async () => {
  const rows = [
    'A,yesterday,low,',
    'B,2026-03-02T10:00:00Z,huge,',
    'C,noon,low,',
    ',2026-03-02T10:00:00Z,low,',
    'D,,,',
  ];
  const { out, code } = await replayRows(rows);
  expect(code).toBe(1);
  expect(out).toContain('None of the 5 rows of');
  expect(out).not.toContain('How tickets climb');
  expect(out.split('\n').flatMap((line) => /^ {2}\d+/.exec(line)?.[0].trim() ?? [])).toEqual(['3', '1', '1']);
  expect(out).toMatch(/3 with a time that cannot be read\n {4}row 1, ticket A: "yesterday" is not a time/);
  const noTimes = rows.filter((row) => !row.includes('2026'));
  const timeless = await replayRows(noTimes, ['--json']);
  expect(JSON.parse(timeless.out)).toMatchObject({ until: null, counts: { rows: 3, usedRows: 0 } });
  expect(timeless.code).toBe(1);
  const empty = await replayRows([]);
  expect(empty).toMatchObject({ code: 1, out: expect.stringMatching(/^There are no rows in .*\n$/) });
});

it('tells a refused opening once, with the rows that could not be used for it', async () => {
  const rows = [
    'A,2026-03-02T10:00:00Z,huge,',
    'B,2026-03-02T10:00:00Z,low,open',
    'A,2026-03-02T11:00:00Z,low,open',
    'A,2026-03-02T12:00:00Z,low,solved',
  ];
  const { out } = await replayRows(rows, ['--json']);
  const { counts } = JSON.parse(out);
  expect(counts).toMatchObject({ rows: 4, usedRows: 1, problems: { refused: 1, notOpened: 2 } });
  expect(counts.examples).toMatchObject([{ row: 1, code: 'refused', following: 2 }]);
  const told = await replayRows(rows);
  expect(told.out).toMatch(/row 1, ticket A: ticket\.created: [\s\S]*; so 2 further rows\s/);
  expect(told.out).toContain('2 of tickets that the row refused before should have opened');
});

it('counts rows behind an opening that the map could not make as rows of a ticket that was not opened', async () => {
  const map = { ...smallMap, fields: { 'customer.vip': { column: 'priority', as: 'boolean' } } };
  const rows = [
    'A,2026-03-02T10:00:00Z,maybe,',
    'A,2026-03-02T11:00:00Z,,solved',
    'B,2026-03-02T10:00:00Z,yes,',
  ];
  const { counts } = JSON.parse((await replayRows(rows, ['--json'], map)).out);
  expect(counts).toMatchObject({ rows: 3, usedRows: 1, problems: { badValue: 1, refused: 0, notOpened: 1 } });
  expect(counts.examples).toMatchObject([
    { row: 1, ticket: 'A', fault: { cause: 'notBoolean', text: 'maybe', column: 'priority' }, following: 1 },
  ]);
});

it('says of an event that lies before the opening of its ticket what it is, in both languages', async () => {
  const rows = ['A,2026-03-02T10:00:00Z,low,', ',2026-03-02T10:00:00Z,low,', 'C,noon,low,'];
  const opening = { event: 'ticket.created', when: { row: 'first' }, fields: 'all' };
  const closing = {
    event: 'status.changed',
    at: { column: 'at', plus: { column: 'priority', unit: 'hours' } },
    with: { status: { value: 'solved' } },
  };
  const map = { ...smallMap, fields: {}, rules: [opening, closing] };
  const early = ['A,2026-03-02T10:00:00Z,-1,', ...rows.slice(1)];
  const { out } = await replayRows(early, [], map);
  expect(out).toContain('row 1, ticket A: status.changed: it lies before the ticket is opened');
  const german = await replayRows(early, ['--language', 'de'], map);
  expect(german.out).toContain('Zeile 1, Ticket A: status.changed: es liegt vor der Eröffnung des Tickets');
  expect(german.out).toContain('Zeile 2: sie nennt kein Ticket');
  expect(german.out).toContain('„noon“ ist keine Zeit');
});

it('says how many problems of a kind it does not list', async () => {
  const rows = ['A,2026-03-02T10:00:00Z,low,', ...['B', 'C', 'D', 'E', 'F'].map((id) => `${id},noon,low,`)];
  const { out } = await replayRows(rows);
  expect(out).toMatch(/5 with a time that cannot be read\n( {4}row \d.*\n){3} {4}2 more in --json\n/);
});

it('tells of one row that lets the history end long after everything else', async () => {
  const rows = ['01', '02', '03', '04', '05'].map((day) => `T${day},2026-03-${day}T10:00:00Z,low,open`);
  const slip = [...rows, 'T06,2062-03-06T10:00:00Z,low,open'];
  const { out } = await replayRows(slip, ['--json']);
  expect(JSON.parse(out)).toMatchObject({
    until: '2062-03-06T10:00:00Z',
    suddenEnd: { row: 6, otherwise: '2026-03-05T10:00:00Z' },
  });
  expect((await replayRows(slip)).out.replaceAll(/\s+/g, ' ')).toContain(
    'Only row 6 lets it end then; without it the history ends at 2026-03-05T10:00:00Z.',
  );
  const sound = await replayRows([...rows, 'T06,2026-03-09T10:00:00Z,low,open'], ['--json']);
  expect(JSON.parse(sound.out)).toMatchObject({ suddenEnd: null });
  const asked = await replayRows(slip, ['--json', '--until', '2026-03-06T10:00:00Z']);
  expect(JSON.parse(asked.out)).toMatchObject({ suddenEnd: null });
});

it('finds properties that an event of a rule cannot have, and those that it must have', async () => {
  const role = { value: 'agent' };
  const rules = [
    { event: 'message.added', with: { 'message.role': role } },
    { event: 'message.added', with: { rolle: role } },
    { event: 'message.added', with: { role } },
    { event: 'ticket.created', with: { 'message.role': role, 'customer.vip': { value: true } } },
    { event: 'status.changed', with: { status: { value: 'open' }, reson: { value: 'x' } } },
    { event: 'agent.flagged', with: { reason: { value: 'x' }, 'package.steps': { value: 'none' } } },
  ];
  const { out, code } = await replayRows([], ['--json'], { ...smallMap, rules });
  expect(code).toBe(1);
  const found: readonly { code: string; path: string; data: object }[] = JSON.parse(out).findings;
  expect(found.map((finding) => `${finding.code} ${finding.path}`)).toEqual([
    'MAP-06 /rules/0/with/message.role',
    'MAP-06 /rules/1/with/rolle',
    'MAP-05 /rules/2/with',
    'MAP-05 /rules/2/with',
    'MAP-05 /rules/2/with',
    'MAP-05 /rules/3/with',
    'MAP-05 /rules/3/with',
    'MAP-05 /rules/3/with',
    'MAP-06 /rules/4/with/reson',
  ]);
  expect(found[1]?.data).toMatchObject({ suggestion: 'role' });
});

it('finds values that a map writes out and the policy does not list', async () => {
  const priority = { column: 'priority', values: { L: 'lo', H: 'high' }, otherwise: 'norml' };
  const signal = {
    event: 'signal.received',
    with: { name: { value: 'x' }, 'set.ticket.priority': { value: 'hi' } },
  };
  const map = { ...smallMap, fields: { 'ticket.priority': priority }, rules: [...smallMap.rules, signal] };
  const { out, code } = await replayRows([], ['--json'], map);
  expect(code).toBe(1);
  expect(JSON.parse(out).findings).toMatchObject([
    { code: 'MAP-08', path: '/fields/ticket.priority/values/L' },
    { code: 'MAP-08', path: '/fields/ticket.priority/otherwise', data: { suggestion: 'normal' } },
    { code: 'MAP-08', path: '/rules/2/with/set.ticket.priority/value' },
  ]);
});
