import { expect, it } from 'vitest';
import { rung } from './shell/captured-run.fake.ts';
import { example, exampleFlow, scratchOfTest } from './shell/example-files.fake.ts';
import { ownCommand } from './shell/own-command.ts';
import { readBytes } from './shell/read-file.ts';

const flow = exampleFlow('agency-unanswered-4bh');
const parts = { tiers: {}, nodes: {}, edges: {} };

/** What a file may hold that is no flow, and what every command that reads flows must say about it. */
const badDocuments: readonly (readonly [what: string, content: string | Uint8Array, said: string])[] = [
  ['an empty file', '', 'The file is empty.'],
  ['white space', ' \n\t', 'The file is empty.'],
  ['a truncated file', JSON.stringify(flow, null, 2).slice(0, 700), 'ends before it is complete'],
  ['100,000 nested lists', '['.repeat(100_000), 'nested more than 64 deep'],
  ['a key twice', '{"format":"rung/flow@1","format":"rung/flow@1"}', '"format" stands twice'],
  ['__proto__', '{"format":"rung/flow@1","__proto__":{"x":1}}', '"__proto__" is not allowed'],
  ['a byte order mark', '\uFEFF{}', 'byte order mark'],
  ['bytes that are no UTF-8', new Uint8Array([0x7b, 0x22, 0xe9, 0x22, 0x7d]), 'not UTF-8'],
  ['UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]), 'not UTF-8'],
  ['two documents', '{} {}', 'something follows it'],
  ['a number too large', '{"format":1e999}', 'too large'],
  ['a newer version', '{"format":"rung/flow@2"}', 'newer than this program'],
  ['another format', '{"format":"drawio"}', '"rung/flow@1" was expected'],
  ['a format that is no text', '{"format":{"toString":1}}', 'was expected'],
  ['no format', '{}', '"format": "rung/flow@1"'],
  ['a list', '[]', 'must be an object, not a list'],
  ['a text', '"flow"', 'must be an object, not text'],
  ['null', 'null', 'must be an object, not null'],
  ['parts of the wrong kind', JSON.stringify({ ...flow, nodes: [] }), 'must be an object, not a list'],
  ['unknown parts', JSON.stringify({ ...flow, constructor: 1 }), '"constructor" is not known here'],
  [
    'an unknown node kind',
    JSON.stringify({ ...flow, ...parts, nodes: { a: { kind: 'teir', config: {} } } }),
    '"teir" is not one of',
  ],
  [
    'ids that objects inherit',
    JSON.stringify({ ...flow, ...parts, nodes: { toString: { kind: 'end', config: {} } } }),
    'cannot be used as an id',
  ],
];

it.each(badDocuments)('tells %s at its place, whatever the command', async (_, content, said) => {
  const scratch = scratchOfTest();
  const file = scratch.write('bad.json', content);
  const commands = [
    ['check', file],
    ['compile', file, '-o', scratch.path('never.json')],
    ['draw', file, '-o', scratch.path('never.svg')],
    ['simulate', file],
    ['bench', file],
    ['calendar', file, 'agency', '--windows', '2026-03-30'],
  ];
  for (const command of commands) {
    const { out, err, code } = await rung(...command);
    expect([command[0], code]).toEqual([command[0], 1]);
    const told = (out + err).replaceAll(/\s+/g, ' ');
    expect(told).toContain(said);
    expect(told).toMatch(/bad\.json:\d+:\d+ /);
    expect(told).not.toMatch(/\bat .*\.[tj]s:\d+|bug/);
  }
  expect(() => scratch.read('never.json')).toThrow('ENOENT');
  expect(() => scratch.read('never.svg')).toThrow('ENOENT');
});

it('gives one JSON document about a bad file, with its place', async () => {
  const scratch = scratchOfTest();
  const file = scratch.write('bad.json', '{\n  "format": "rung/flow@1",\n  "format": 1 }');
  for (const command of ['check', 'compile', 'simulate', 'bench']) {
    const { out, err, code } = await rung(command, file, '--json');
    expect([command, err, code]).toEqual([command, '', 1]);
    expect(JSON.parse(out)).toMatchObject({ findings: [{ code: 'FLW-02', file, line: 3, column: 3 }] });
  }
});

it.each([
  ['a file that is not there', 'nowhere.json', 'there is no such file.'],
  ['a file below a file', 'flow.json/x', 'there is no such file.'],
  ['a folder', '.', 'it is a directory. Did you mean'],
  ['a name that is too long', 'x'.repeat(300), 'its name is too long.'],
])('takes %s for wrong use', async (_, name, said) => {
  const scratch = scratchOfTest();
  scratch.write('flow.json', flow);
  const file = name === '.' ? scratch.folder : scratch.path(name);
  for (const command of [['check'], ['compile'], ['simulate'], ['bench'], ['draw', '-o', 'x.svg']]) {
    const { out, err, code } = await rung(command[0] ?? '', file, ...command.slice(1));
    expect([command[0], out, code]).toEqual([command[0], '', 2]);
    expect(err).toMatch(/^error: Cannot read .*\n$/);
    expect(err).toContain(said);
  }
});

it('says what a file is that was meant for another command', async () => {
  const scratch = scratchOfTest();
  const scenarios = example('agency-unanswered-4bh', 'scenarios.json');
  expect((await rung('check', scenarios)).out).toContain(`rung simulate FLOW --scenarios ${scenarios}`);
  const policy = scratch.path('policy.json');
  await rung('compile', example('agency-unanswered-4bh'), '-o', policy);
  expect((await rung('check', policy)).out).toContain('This is a compiled policy');
  const asScenarios = await rung('simulate', policy, '--scenarios', example('agency-unanswered-4bh'));
  expect(asScenarios).toMatchObject({
    code: 1,
    out: expect.stringContaining(`did you mean: ${ownCommand()} check`),
  });
  const inGerman = await rung('check', scenarios, '--language', 'de');
  expect(inGerman.out).toContain('Dies sind Szenarien');
});

it('does not advise the command just given about a version that never was', async () => {
  const { code, out } = await rung('check', scratchOfTest().write('flow.json', { format: 'rung/flow@0' }));
  expect(code).toBe(1);
  expect(out).toContain('The format is "rung/flow@0"; "rung/flow@1" was expected.');
  expect(out).not.toContain('This is a flow');
});

it('refuses a document of 100 MB without reading on, and tells it in a moment', async () => {
  const scratch = scratchOfTest();
  // Of many values, which to read would take longer and far more memory than one long text.
  const file = scratch.write('large.json', `[${'1,'.repeat(50 * 1024 * 1024)}1]`);
  const { out, code } = await rung('check', file);
  expect(code).toBe(1);
  expect(out).toContain('larger than 5242880 bytes');
  expect(readBytes(file).length).toBeLessThan(65 * 1024 * 1024);
});

it('tells an edge that leads in circles for ever', async () => {
  const scratch = scratchOfTest();
  const raise = { kind: 'set', config: { set: [{ field: 'ticket.priority', value: 'high' }] } };
  const edge = (from: string, to: string) => ({ from: { node: from, port: 'next' }, to });
  const nodes = { ...(flow['nodes'] as object), a: raise, b: raise }; // an object: the example is a flow
  const edges = { ...(flow['edges'] as object), ab: edge('a', 'b'), ba: edge('b', 'a') };
  const { out, code } = await rung('check', scratch.write('loop.json', { ...flow, nodes, edges }), '--json');
  expect(code).toBe(1);
  expect(JSON.parse(out).findings.map((finding: { code: string }) => finding.code)).toContain('LNT-04');
});

it('shows control characters of a document by their code instead of sending them to the terminal', async () => {
  const scratch = scratchOfTest();
  const evil = '\u001b[2J\u001b]0;owned\u0007\u202e';
  const file = scratch.write('evil.json', { ...flow, name: evil, [`x${evil}`]: 1 });
  for (const command of [
    ['check', file],
    ['simulate', file, '-s', file],
  ]) {
    const { out, err } = await rung(...command);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be printed
    expect(out + err).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/);
  }
});

it('gives up on a file that has no end', { timeout: 60_000 }, async () => {
  const { out, code } = await rung('check', '/dev/zero');
  expect(code).toBe(1);
  expect(out).toContain('larger than 5242880 bytes');
});

it('compiles a condition of ten thousand atoms and tells where one of more than twenty thousand stands', async () => {
  const scratch = scratchOfTest();
  const check = (atoms: number, ...options: readonly string[]) => {
    const when = Array.from({ length: atoms }, (_, i) => `ticket.topic == "${i}"`).join(' || ');
    const giant = { kind: 'trigger', config: { events: ['ticket.updated'], order: 5, mode: 'side', when } };
    const nodes = { ...(flow['nodes'] as object), giant, last: { kind: 'end', config: {} } }; // as above
    const out = { from: { node: 'giant', port: 'out' }, to: 'last' };
    const edges = { ...(flow['edges'] as object), out };
    return rung('check', scratch.write(`${atoms}.json`, { ...flow, nodes, edges }), ...options);
  };
  expect(JSON.parse((await check(10_000, '--json')).out)).toMatchObject({ ok: true });
  const { out, code } = await check(20_001, '--json');
  expect(code).toBe(1);
  const errors = JSON.parse(out).findings.filter(
    ({ severity }: { severity: string }) => severity === 'error',
  );
  expect(errors).toMatchObject([
    { code: 'CND-03', path: '/nodes/giant/config/when', line: expect.any(Number) },
  ]);
  const told = await check(20_001);
  expect(told.out).toMatch(/CND-03.*\^\^\^/s);
  expect(told.out.length).toBeLessThan(4_000);
});
