import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import {
  example,
  repositoryRoot,
  type Scratch,
  scratchFolder,
  scratchOfTest,
} from './shell/example-files.fake.ts';

// Each test starts several processes, and a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let scratch: Scratch;
let bundle = '';
beforeAll(() => {
  scratch = scratchFolder();
  bundle = scratch.path('bundle');
  const run = spawnSync(process.execPath, [join(repositoryRoot, 'scripts/bundle.mjs'), bundle], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr);
});
afterAll(() => scratch.remove());

/** The ways in which the tool may be started. */
const starts = {
  bundle: () => [join(bundle, 'main.cjs')],
  sources: () => ['--conditions=@rung/source', join(repositoryRoot, 'apps/cli/src/main.ts')],
  bin: () => [join(repositoryRoot, 'apps/cli/bin/rung.cjs')],
} as const;
type Start = keyof typeof starts;
const everyStart = Object.keys(starts) as Start[]; // exactly the keys written above

const env = { ...process.env, NO_COLOR: '', TERM: 'xterm' };

function run(
  start: Start,
  args: readonly string[],
  options: { readonly input?: string; readonly cwd?: string } = {},
) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...starts[start](), ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env,
    ...options,
  });
  return { status, stdout, stderr };
}

const flow = example('agency-unanswered-4bh');

it.each(everyStart)('ends with each of its exit codes, started from %s', (start) => {
  expect(run(start, ['check', flow])).toMatchObject({ status: 0, stderr: '' });
  const bad = scratch.write('bad.json', '{');
  expect(run(start, ['check', bad])).toMatchObject({
    status: 1,
    stderr: '',
    stdout: expect.stringContaining('✗'),
  });
  expect(run(start, ['check', 'missing.json'])).toMatchObject({ status: 2, stdout: '' });
  expect(run(start, ['--version'])).toMatchObject({ status: 0, stdout: '0.1.0\n', stderr: '' });
});

it('says the same whether bundled or run from its sources', () => {
  const { tiers, ...others } = JSON.parse(readFileSync(flow, 'utf8'));
  const commands = [
    ['--help'],
    ['check', flow],
    // What is wrong with a shape the bundle asks zod, which it has not loaded until then.
    ['check', scratch.write('refused.json', { ...others, id: '9', teirs: tiers }), '--json'],
    ['compile', flow],
    ['simulate', flow, '--verbose'],
    ['simulate', flow, '--json', '--trace', '--language', 'de'],
    ['complete', '--', 'init', 's'],
  ];
  for (const command of commands) expect(run('bundle', command)).toEqual(run('sources', command));
});

it('reads a flow from standard input', () => {
  const text = run('bundle', ['compile', flow]).stdout;
  const { status, stdout } = run('bundle', ['check', '-'], { input: '{"format":"rung/flow@1"' });
  expect(status).toBe(1);
  expect(stdout).toContain('-:1:');
  expect(
    run('bundle', ['simulate', '-', '-s', example('agency-unanswered-4bh', 'scenarios.json')], {
      input: text,
    }),
  ).toMatchObject({
    status: 0,
  });
});

/** A file with many scenarios, whose results are longer than any pipe holds. */
function manyScenarios(): string {
  const { scenarios } = JSON.parse(readFileSync(example('agency-unanswered-4bh', 'scenarios.json'), 'utf8'));
  const copies = Array.from({ length: 1000 }, (_, at) => scenarios[at % scenarios.length]);
  return scratch.write('many.json', { format: 'rung/scenarios@1', scenarios: copies });
}

it('writes a document of any size whole into a pipe', () => {
  const { stdout, status } = run('bundle', ['simulate', flow, '-s', manyScenarios(), '--json', '--trace']);
  expect(status).toBe(0);
  expect(stdout.length).toBeGreaterThan(1 << 20);
  expect(JSON.parse(stdout).results).toHaveLength(1000);
});

it('ends quietly when its reader has seen enough', async () => {
  const args = ['simulate', flow, '-s', manyScenarios(), '--json', '--trace'];
  const child = spawn(process.execPath, [...starts.bundle(), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const told: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => told.push(chunk));
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect({ code, told: Buffer.concat(told).toString() }).toEqual({ code: 0, told: '' });
});

it.skipIf(!existsSync('/dev/full'))('says that the disk is full, without a stack', () => {
  const { status, stderr } = spawnSync(
    '/bin/sh',
    ['-c', `"$0" "$@" > /dev/full`, process.execPath, ...starts.bundle(), 'compile', flow],
    {
      encoding: 'utf8',
    },
  );
  expect(status).toBe(3);
  expect(stderr).toMatch(/^Cannot write the output: the disk is full\.\n$/);
});

it('ends promptly with 130 at Ctrl-C, and leaves no file behind', async () => {
  const folder = scratchOfTest();
  const child = spawn(process.execPath, [...starts.bundle(), 'bench', flow, '--seconds', '600', '--json'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: folder.folder,
  });
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const pressed = performance.now();
  child.kill('SIGINT');
  const ended = await new Promise((resolve) =>
    child.on('close', (code, signal) => resolve({ code, signal })),
  );
  expect(ended).toEqual({ code: 130, signal: null });
  expect(performance.now() - pressed).toBeLessThan(30_000); // of ten minutes
  expect(readdirSync(folder.folder)).toEqual([]);
});

it('completes commands, options, templates and files', () => {
  const words = (...typed: readonly string[]) =>
    run('bundle', ['complete', '--', ...typed], { cwd: repositoryRoot })
      .stdout.split('\n')
      .map((line) => line.split('\t')[0]);
  expect(words('c')).toEqual(expect.arrayContaining(['check', 'compile', 'calendar', 'completion']));
  expect(words('simulate', '--v')).toContain('--verbose');
  expect(words('init', 'small')).toContain('small-team');
  expect(words('check', 'examples/agency')).toContain('examples/agency-unanswered-4bh/flow.json');
  expect(words('simulate', 'x', '--scenarios', 'examples/agency')).toContain(
    'examples/agency-unanswered-4bh/scenarios.json',
  );
  expect(words('draw', 'x', '--theme', '')).toEqual(expect.arrayContaining(['light', 'dark']));
  for (const before of [[], ['check'], ['check', 'x']])
    expect(words(...before, '--language', '')).toEqual(expect.arrayContaining(['en', 'de']));
  expect(words('check', 'x', '--lang')).toContain('--language');
  expect(words('help', 'ch')).toContain('check');
  for (const before of [
    ['calendar', flow],
    ['replay', flow, '--calendar'],
  ])
    expect(words(...before, 'ag')).toContain('agency');
  expect(words('calendar', 'missing.json', '')).toContain('always');
});

it('offers no calendar that a shell might take for more than a name', () => {
  const odd = scratch.write('odd.json', { calendars: { 'hours-1': {}, '$(touch x)': {}, 'a b': {} } });
  const { stdout } = run('bundle', ['complete', '--', 'calendar', odd, '']);
  expect(stdout).toBe('always\t\nhours-1\t\n:4\n');
});

it.each(['bash', 'zsh', 'fish', 'powershell'])('writes a completion script for %s', (shell) => {
  const { status, stdout } = run('bundle', ['completion', shell]);
  expect(status).toBe(0);
  expect(stdout).toContain('rung complete');
});

/** What bash offers after it has read the script twice, for words of which the last is unfinished; the tool answers `answer`. */
function offeredInBash(typed: readonly string[], answer: string): string {
  const { stdout: script } = run('bundle', ['completion', 'bash']);
  const ask = [
    `rung() { [[ $* == "complete -- ${typed.join(' ')}" ]] && printf '${answer}:0\\n'; }`,
    `COMP_WORDS=(rung ${typed.map((word) => `'${word}'`).join(' ')}) COMP_CWORD=${typed.length}`,
    '__rung_complete',
    `printf '%s\\n' "\${COMPREPLY[@]}"`,
  ];
  const bash = spawnSync('bash', ['--norc', '-c', [script, script, ...ask].join('\n')], {
    encoding: 'utf8',
    env,
  });
  expect(bash.stderr).toBe('');
  return bash.stdout;
}

it('completes in a bash that has nothing besides, however often it has read the script', () => {
  expect(offeredInBash(['che'], 'check\\tsays what is wrong\\n')).toBe('check\n');
  expect(offeredInBash(['check', '--language=d'], 'de\\t\\n')).toBe('de\n');
});

it('takes what it offers bash for words and never for code', () => {
  const answer = 'a b.json\\t\\n$(echo ran).json\\t\\n';
  expect(offeredInBash(['check', ''], answer)).toBe('a\\ b.json\n\\$\\(echo\\ ran\\).json\n');
});
