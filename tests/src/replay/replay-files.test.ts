import { execFile } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ReplayReport } from '@rung/simulator';
import { afterAll, expect, it } from 'vitest';
import { repositoryRoot } from '../shared-data.ts';

const folder = mkdtempSync(join(tmpdir(), 'rung-replay-test-'));
afterAll(() => rmSync(folder, { recursive: true }));
const timeout = 120_000;
const run = promisify(execFile);
const main = join(repositoryRoot, 'apps/cli/src/main.ts');
const flow = join(repositoryRoot, 'examples/replays/sample/flow.json');

function written(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

async function replay(args: readonly string[], nodeOptions: readonly string[] = []): Promise<ReplayReport> {
  const { stdout } = await run(
    process.execPath,
    [...nodeOptions, '--conditions=@rung/source', main, 'replay', flow, ...args, '--json'],
    { maxBuffer: 1 << 26 },
  );
  return JSON.parse(stdout);
}

const map = {
  format: 'rung/replay-map@1',
  source: { format: 'jsonl' },
  ticket: { column: 'ticket.id' },
  time: { column: 'at' },
  fields: { 'ticket.priority': { column: 'ticket.priority' } },
  rules: [
    { event: 'ticket.created', when: { row: 'first' }, fields: 'all' },
    {
      event: 'status.changed',
      when: { column: 'status', missing: false },
      with: { status: { column: 'status' } },
    },
  ],
};

it('reads JSON Lines by paths, and says of each row it cannot use why', { timeout }, async () => {
  const rows = [
    { ticket: { id: 'A', priority: 'high' }, at: '2026-03-02T10:00:00Z' },
    { ticket: { id: 'B', priority: 'enormous' }, at: '2026-03-02T10:00:00Z' },
    { ticket: { id: 'A' }, at: '2026-03-02T12:00:00Z', status: 'solved' },
    { ticket: {}, at: '2026-03-02T12:00:00Z' },
    { ticket: { id: 'A' }, at: 'noon' },
    { ticket: { id: 'A' }, at: '2026-03-02T13:00:00Z' },
  ];
  const { counts } = await replay([
    ...['--tickets', written('rows.jsonl', rows.map((row) => JSON.stringify(row)).join('\n'))],
    ...['--map', written('map.json', JSON.stringify(map))],
  ]);
  expect(counts).toMatchObject({ rows: 6, usedRows: 2, tickets: 1 });
  expect(counts.examples.map(({ row, code }) => [row, code])).toEqual([
    [2, 'refused'],
    [4, 'noTicket'],
    [5, 'badTime'],
    [6, 'noRule'],
  ]);
});

it('tells findings about a map with their place, exit code 1', { timeout }, async () => {
  const bad = written('bad.json', JSON.stringify({ ...map, rules: [{ event: 'ticket.opened' }] }));
  const failure = await replay(['--tickets', written('none.jsonl', ''), '--map', bad]).catch(
    (error: unknown) => error,
  );
  expect(failure).toMatchObject({ code: 1, stdout: expect.stringContaining('MAP-08') });
});

it('names missing columns and files, exit code 2', { timeout }, async () => {
  const csv = written('few.csv', 'id,when\n1,2026-03-02T10:00:00Z\n');
  const sampleMap = join(repositoryRoot, 'examples/replays/sample/map.json');
  for (const workers of ['1', '2']) {
    const failure = await replay(['-t', csv, '-m', sampleMap, '--workers', workers]).catch(
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({ code: 2, stderr: expect.stringContaining('no column "ticket"') });
  }
  const failure = await replay(['-t', join(folder, 'nowhere.csv'), '-m', sampleMap]).catch(
    (error: unknown) => error,
  );
  expect(failure).toMatchObject({ code: 2, stderr: expect.stringContaining('no such file') });
});

it('names a calendar that the policy does not have, exit code 2', { timeout }, async () => {
  const args = ['-t', written('few.jsonl', '{}\n'), '-m', written('map.json', JSON.stringify(map))];
  for (const workers of ['1', '2']) {
    const failure = await replay([...args, '--calendar', 'nowhere', '--workers', workers]).catch(
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({
      code: 2,
      stderr: 'error: --calendar: There is no calendar "nowhere". There are always and hours.\n',
    });
  }
});

/** Rows of many tickets: those of one ticket stand far apart. */
function writeLong(name: string, tickets: number): string {
  const file = written(name, 'id,at,status,ballast\n');
  const ballast = 'x'.repeat(400);
  for (const status of ['', 'open', 'solved']) {
    for (let start = 0; start < tickets; start += 1000) {
      const lines = Array.from({ length: Math.min(1000, tickets - start) }, (_, index) => {
        const second = String((start + index) % 60).padStart(2, '0');
        const hour = status === '' ? '08' : status === 'open' ? '09' : '10';
        return `T${start + index},2026-03-02T${hour}:00:${second}Z,${status},${ballast}\n`;
      });
      appendFileSync(file, lines.join(''));
    }
  }
  return file;
}

const longMap = {
  ...map,
  source: { format: 'csv' },
  ticket: { column: 'id' },
  fields: { 'ticket.subject': { column: 'ballast' } },
};

it('replays a history that is larger than the memory it may use', { timeout }, async () => {
  const mapFile = written('long-map.json', JSON.stringify(longMap));
  const tickets = 50_000;
  // 66 MB of rows, all of whose columns are wanted, in a heap of which the program itself needs half.
  const file = writeLong('long.csv', tickets);
  const { counts } = await replay(['-t', file, '-m', mapFile, '--workers', '1'], ['--max-old-space-size=96']);
  expect(counts).toMatchObject({ rows: tickets * 3, usedRows: tickets * 3, tickets });
});

it('sets rows aside in several threads and comes to the same report', { timeout }, async () => {
  const file = writeLong('shared.csv', 2000);
  appendFileSync(file, ',2026-03-02T10:00:00Z,,\nT7,tomorrow,,\n');
  const args = ['-t', file, '-m', written('long-map.json', JSON.stringify(longMap))];
  const one = await replay([...args, '--workers', '1']);
  expect(one.counts).toMatchObject({ rows: 6002, tickets: 2000, problems: { noTicket: 1, badTime: 1 } });
  expect(one.counts.examples.map(({ row }) => row)).toEqual([6001, 6002]);
  expect(await replay([...args, '--workers', '3'])).toEqual(one);
});

/** Rows of tickets one after another, of which one in so many is never solved; the last row belongs to no ticket. */
function writeGrouped(name: string, tickets: number, oneOpenIn: number): string {
  const lines = Array.from({ length: tickets }, (_, index) => {
    const minute = String(index % 60).padStart(2, '0');
    const hour = String(8 + Math.floor(index / 300)).padStart(2, '0');
    const created = `T${index},2026-03-02T${hour}:${minute}:00Z,,\n`;
    return index % oneOpenIn === 0
      ? created
      : `${created}T${index},2026-03-03T${hour}:${minute}:00Z,solved,\n`;
  });
  return written(name, `id,at,status,ballast\n${lines.join('')},2026-03-09T10:00:00Z,,\n`);
}

/** The latest event of such a file: a last ticket that is never solved has only been created. */
const latestOf = (oneOpenIn: number) => (oneOpenIn === 1 ? '2026-03-02T15:59:00Z' : '2026-03-03T15:59:00Z');

it.each([
  ['a few tickets wait', 200],
  ['most tickets wait', 1],
])('finds the end of a history read once, though %s for it', { timeout }, async (_, oneOpenIn) => {
  const file = writeGrouped('grouped.csv', 2400, oneOpenIn);
  const mapFile = written('grouped-map.json', JSON.stringify({ ...longMap, grouped: true }));
  const args = ['-t', file, '-m', mapFile];
  const told = await replay([...args, '--until', latestOf(oneOpenIn)]);
  expect(told.counts).toMatchObject({ tickets: 2400, problems: { noTicket: 1 } });
  for (const workers of ['1', '2']) expect(await replay([...args, '--workers', workers])).toEqual(told);
});

it.each([
  ['read once', { grouped: true }, 200],
  ['of which many tickets wait for the end', { grouped: true }, 1],
  ['whose rows are set aside', {}, 200],
  [
    'from which targets are learned',
    { grouped: true, learned: { due: { by: 'id', from: { column: 'at' }, to: { column: 'at' } } } },
    200,
  ],
])(
  'ends a history %s with the latest event that the engine took',
  { timeout },
  async (_, ways, oneOpenIn) => {
    const file = writeGrouped('slips.csv', 2400, oneOpenIn);
    const [first, ...changed] = longMap.rules;
    const rules = [{ ...first, when: { column: 'status', missing: true } }, ...changed];
    const mapFile = written('slips-map.json', JSON.stringify({ ...longMap, rules, ...ways }));
    // Of a status that no ticket has, of a ticket that was not opened, without a ticket: none of them gives an event.
    const slips = [
      'X1,9999-01-01T00:00:00Z,odd,',
      'X2,9998-01-01T00:00:00Z,open,',
      ',9997-01-01T00:00:00Z,,',
    ];
    appendFileSync(file, `${slips.join('\n')}\n`);
    const args = ['-t', file, '-m', mapFile];
    const told = await replay([...args, '--until', latestOf(oneOpenIn)]);
    expect(told.counts).toMatchObject({ tickets: 2400, problems: { noTicket: 2, refused: 2 } });
    for (const workers of ['1', '2']) expect(await replay([...args, '--workers', workers])).toEqual(told);
  },
);

it('tells what a thread could not read, with the row of the whole file, exit code 2', {
  timeout,
}, async () => {
  const row = { ticket: { id: 'A', priority: 'high' }, at: '2026-03-02T10:00:00Z' };
  const lines = `${JSON.stringify(row)}\n`.repeat(5000);
  const args = [
    '-t',
    written('torn.jsonl', `${lines}{"ticket"\n${lines}`),
    '-m',
    written('map.json', JSON.stringify(map)),
  ];
  const failure = await replay([...args, '--workers', '2']).catch((error: unknown) => error);
  expect(failure).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('row 5001: this line is not JSON'),
  });
});
