import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { rung } from './shell/captured-run.fake.ts';
import { example, repositoryRoot, scratchOfTest } from './shell/example-files.fake.ts';

const corpus = (...path: readonly string[]): string => join(repositoryRoot, 'tests/corpus', ...path);

/** A file of the corpus that is not sound, and the findings that it must get, each `code place`. */
interface BadFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly expected: readonly string[];
}

function badFiles(folder: string): readonly BadFile[] {
  // Ours: the tests of the readers fail where it is anything else.
  const findings = JSON.parse(readFileSync(corpus(folder, 'expected.json'), 'utf8')) as Record<
    string,
    string[]
  >;
  return Object.entries(findings)
    .filter(([, expected]) => expected.length > 0)
    .map(([name, expected]) => ({ name, expected, bytes: readFileSync(corpus(folder, `${name}.json`)) }));
}

interface Finding {
  readonly code: string;
  readonly path?: string;
  readonly severity: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** Gives a bad file to a command that must refuse it, tell each finding at its line and column, and leave every file as it was. */
async function expectRefused(file: BadFile, command: (path: string, out: string) => readonly string[]) {
  const scratch = scratchOfTest();
  const path = scratch.write('bad.json', file.bytes);
  const out = scratch.write('out.json', 'as it was');
  const before = scratch.digests();
  const told = await rung(...command(path, out), '--json');
  expect([told.err, told.code]).toEqual(['', 1]);
  const all: readonly Finding[] = JSON.parse(told.out).findings;
  const findings = all.filter(({ severity }) => severity === 'error');
  const [first] = file.expected;
  // Text that is no JSON is told at the same place as by the reader; what it says otherwise, in the words of every document.
  if (/ \d+:\d+$/.test(first ?? '') && !/^[A-Z]+-\d+ \//.test(first ?? '')) {
    expect(findings.map(({ line, column }) => `${line}:${column}`)).toEqual([first?.split(' ').at(-1)]);
  } else {
    const places = file.expected.map((row) => row.split(' ').slice(0, 2).join(' '));
    expect(findings.map(({ code, path: place }) => `${code} ${place}`)).toEqual(places);
  }
  for (const finding of findings) {
    expect(finding).toMatchObject({ file: path, line: expect.any(Number), column: expect.any(Number) });
  }
  expect(scratch.digests()).toEqual(before);
}

const flow = corpus('flows', 'sound.json');
const scenarios = corpus('scenarios', 'sound.json');

it.each(badFiles('flows'))('refuses to compile the flow $name', (file) =>
  expectRefused(file, (path, out) => ['compile', path, '-o', out]),
);

/** What is no object, and a flow, is read as a flow; conditions may nest deeper here than in what people draw. */
const readOtherwise = ['list', 'text', 'flow-instead', 'tree-deep'];

it.each(badFiles('policies').filter(({ name }) => !readOtherwise.includes(name)))(
  'refuses to rehearse the policy $name',
  (file) => expectRefused(file, (path) => ['simulate', path, '--scenarios', scenarios]),
);

it.each(badFiles('scenarios'))('refuses to rehearse the scenarios $name', (file) =>
  expectRefused(file, (path) => ['simulate', flow, '--scenarios', path]),
);

interface BadMap {
  readonly why: string;
  readonly map: unknown;
  readonly findings: readonly string[];
}

const maps = (JSON.parse(readFileSync(corpus('maps', 'maps.json'), 'utf8')) as readonly BadMap[]) // as above
  .filter(({ findings }) => findings.length > 0)
  .map(({ why, map, findings }) => ({
    name: why,
    bytes: new TextEncoder().encode(JSON.stringify(map)),
    expected: findings,
  }));

it.each(maps)('refuses to replay by the map of $name', (file) =>
  expectRefused(file, (path) => [
    'replay',
    flow,
    '--tickets',
    example('replays/sample', 'tickets.csv'),
    '--map',
    path,
  ]),
);

/** Files of the corpus that are no JSON, or JSON that readers take each in its own way. */
const unreadable = badFiles('flows').filter(({ expected }) => /^FLW-02 .*\d+:\d+$/.test(expected[0] ?? ''));

it.each(unreadable)(
  'refuses $name as scenarios, as a map and as a policy too, at the same place',
  async ({ bytes, expected }) => {
    const scratch = scratchOfTest();
    const path = scratch.write('bad.json', bytes);
    for (const command of [
      ['simulate', path, '--scenarios', scenarios],
      ['simulate', flow, '--scenarios', path],
      ['replay', flow, '--tickets', example('replays/sample', 'tickets.csv'), '--map', path],
    ]) {
      const { out, err, code } = await rung(...command, '--json');
      expect([err, code]).toEqual(['', 1]);
      const [finding, ...others] = JSON.parse(out).findings;
      expect(others).toEqual([]);
      expect(finding.code).toMatch(/^(FLW|SCN|MAP)-02$/);
      expect(`${finding.line}:${finding.column}`).toBe(expected[0]?.split(' ').at(-1));
    }
  },
);

it('refuses 100 MB and 100,000 levels of every kind unread', async () => {
  const scratch = scratchOfTest();
  const tickets = example('replays/sample', 'tickets.csv');
  const map = example('replays/sample', 'map.json');
  const commands = (file: string): readonly (readonly string[])[] => [
    ['compile', file],
    ['simulate', file, '--scenarios', scenarios],
    ['simulate', flow, '--scenarios', file],
    ['replay', flow, '--tickets', tickets, '--map', file],
    ['calendar', '--batch', file],
  ];
  const huge = scratch.write('huge.json', `{"a":"${'x'.repeat(100 * 1024 * 1024)}"}`);
  const deep = scratch.write('deep.json', '['.repeat(100_000));
  for (const [file, said] of [
    [huge, / is larger than \d+ bytes/],
    [deep, / nested more than \d+ deep/],
  ] as const) {
    for (const command of commands(file)) {
      const { out, err, code } = await rung(...command, '--json');
      expect([command[0], err, code]).toEqual([command[0], '', 1]);
      expect(out).toMatch(said);
    }
  }
  const table = await rung('replay', flow, '--tickets', huge, '--map', map);
  expect(table).toMatchObject({ code: 2, err: expect.stringContaining('huge.json') });
});
