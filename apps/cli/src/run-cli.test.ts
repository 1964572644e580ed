import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { version } from './program.ts';
import { runCli } from './run-cli.ts';
import { runCaptured, rung } from './shell/captured-run.fake.ts';
import { example } from './shell/example-files.fake.ts';
import { OutputError } from './shell/exit-code.ts';
import { ownCommand } from './shell/own-command.ts';

const commands = [
  'init',
  'check',
  'compile',
  'draw',
  'simulate',
  'replay',
  'calendar',
  'bench',
  'completion',
];
const exampleFolder = example('small-team-starter', '.');
const flow = example('small-team-starter', 'flow.json');
const beside = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

it('shows help when nothing is asked, and tells every command in it', async () => {
  const { out, err, code } = await rung();
  expect({ err, code }).toEqual({ err: '', code: 0 });
  expect(listedCommands(out)).toEqual(commands);
  expect(await rung('--help')).toEqual({ out, err: '', code: 0 });
  expect(await rung('help')).toEqual({ out, err: '', code: 0 });
});

it('shows help as wrong use where options come without a command', async () => {
  const { out, err, code } = await rung('--language', 'de');
  expect({ out, code }).toEqual({ out: '', code: 2 });
  expect(err).toBe((await rung('--help')).out);
});

function listedCommands(help: string): readonly string[] {
  const names = [...help.matchAll(/^ {2}([a-z]+)(?: \[| <)/gm)].map(([, name]) => name ?? '');
  return names.filter((name) => name !== 'help');
}

it('lists in its README exactly the commands and options that there are', async () => {
  const readme = beside('../README.md');
  const told = [...readme.matchAll(/^\| `rung ([a-z]+)/gm)].map(([, name]) => name);
  expect(told).toEqual(commands);
  for (const command of commands) {
    const { out } = await rung(command, '--help');
    const own = out.slice(out.indexOf('Options:'), out.indexOf('Global Options:'));
    const options = [...own.matchAll(/--[a-z]+/g)]
      .map(([option]) => option)
      .filter((option) => option !== '--help');
    const row = readme.split('\n').find((line) => line.startsWith(`| \`rung ${command}`)) ?? '';
    for (const option of new Set(options))
      expect([command, row]).toEqual([command, expect.stringContaining(option)]);
  }
});

/** What stands behind each command in a text, such as `FLOW|POLICY`; a command that is named without anything is left out. */
function operandsIn(text: string): ReadonlyMap<string, string> {
  const named = text.replaceAll('\\|', '|').matchAll(/`rung ([a-z]+)((?: \[?[A-Z|]+\]?)+)/g);
  return new Map([...named].map(([, command = '', operands = '']) => [command, words(operands)]));
}

/** Operands alike, whether a text writes `[id]` or `ID`: whether one may be left out can hang on an option. */
const words = (operands: string) =>
  operands
    .replaceAll(/[<>[\]]/g, '')
    .trim()
    .toUpperCase();

it('names in its README and in the formats what its usage names', async () => {
  const readme = operandsIn(beside('../README.md'));
  const formats = operandsIn(beside('../../../docs/formats.md'));
  expect(formats.get('simulate')).toBe('FLOW|POLICY');
  for (const command of commands) {
    const [, usage = ''] =
      /^Usage: rung [a-z]+ \[options\] (.*)$/m.exec((await rung(command, '--help')).out) ?? [];
    expect([command, readme.get(command)]).toEqual([command, words(usage)]);
    expect([command, formats.get(command) ?? words(usage)]).toEqual([command, words(usage)]);
  }
});

it.each(commands)('explains %s with examples', async (command) => {
  const { out, code } = await rung(command, '--help');
  expect(code).toBe(0);
  expect(out).toMatch(/^Usage: rung /);
  expect(out).toContain('Examples:\n');
  expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
});

it.each([60, 80, 100])('keeps help within a terminal of %i columns', async (columns) => {
  for (const command of ['', ...commands]) {
    const { out } = await runCaptured(['help', command].filter(Boolean), { columns });
    // A command line stands whole, so that it can be copied.
    const lines = out.split('\n').filter((line) => !/^ {2}(?:npx |source |rung )/.test(line));
    expect(lines.filter((line) => line.length > columns)).toEqual([]);
  }
});

it('tells its version, which is that of the package', async () => {
  expect(version).toBe(JSON.parse(beside('../package.json')).version);
  expect(await rung('--version')).toEqual({ out: `${version}\n`, err: '', code: 0 });
  expect(await rung('-V')).toEqual({ out: `${version}\n`, err: '', code: 0 });
});

it.each([
  [['chek', 'flow.json'], 'Did you mean check?'],
  [['simulat'], 'Did you mean simulate?'],
  [['help', 'chek'], 'Did you mean check?'],
  [['check', '--jsn', 'x'], 'Did you mean --json?'],
  [['check'], "missing required argument 'flow'"],
  [['check', 'a', 'b'], 'too many arguments'],
  [['draw', 'x'], "required option '-o, --output <file>'"],
  [['draw', 'x', '-o', 'x.svg', '--theme', 'pink'], 'Allowed choices are light, dark'],
  [['check', 'x', '--language', 'fr'], 'Allowed choices are en, de'],
  [['completion', 'tcsh'], 'Allowed choices are bash, zsh, fish, powershell'],
  [['bench', 'x', '--seconds', 'long'], '--seconds is a number'],
])('says how it was used wrongly: %s', async (args, reason) => {
  const { out, err, code } = await rung(...args);
  expect({ out, code }).toEqual({ out: '', code: 2 });
  expect(err).toContain(reason);
});

it.each([
  [['check', 'x', '--\u001b[2Jx']],
  [['\u001b]0;owned\u0007']],
  [['check', 'x', '--language', '\u001b[31m']],
])('shows control characters of arguments by their code: %j', async (args) => {
  const { err, code } = await rung(...args);
  expect(code).toBe(2);
  expect(err).toContain('\\u001b');
  expect(err).not.toContain('\u001b');
});

it.each([
  ['an unknown command', ['bogus'], "unknown command 'bogus'"],
  ['an unknown option', ['check', 'x.json', '--bogus'], "unknown option '--bogus'"],
  ['a missing argument', ['check'], "missing required argument 'flow'"],
  ['a file that is not there', ['check', 'nowhere.json'], 'Cannot read nowhere.json: there is no such file.'],
  [
    'a batch that is not there',
    ['calendar', '--batch', 'nowhere'],
    'Cannot read nowhere: there is no such file.',
  ],
  ['a folder as a batch', ['calendar', '--batch', '.'], 'Cannot read .: it is a directory.'],
  [
    'no template',
    ['init', 'nothing'],
    `There is no template "nothing". List them with: ${ownCommand()} init`,
  ],
])('gives programs one JSON document about %s, and people the same words', async (_, args, message) => {
  const { out, err, code } = await rung(...args, '--json');
  expect(code).toBe(2);
  expect(JSON.parse(out)).toEqual({ format: 'rung/error@1', error: { code: 'wrongUse', message } });
  expect(err).toContain(message);
  expect(await rung(...args)).toEqual({ out: '', err, code });
});

it.each([
  ['bogus', 'Einen Befehl „bogus“ gibt es nicht.'],
  ['chekc', 'Einen Befehl „chekc“ gibt es nicht.\nGemeint war vielleicht check.'],
  ['check', 'Es fehlt: <flow>.'],
  ['check x --bogus', 'Eine Option „--bogus“ gibt es nicht.'],
  ['check x --jsn', 'Eine Option „--jsn“ gibt es nicht.\nGemeint war vielleicht --json.'],
  ['check a b c', 'Zu viele Angaben für „check“: 1 statt 3 (a, b, c).'],
  ['draw x', 'Es fehlt die Option „-o, --output <file>“.'],
  ['draw x -o', 'Hinter „-o, --output <file>“ fehlt der Wert.'],
  ['draw x -o x.svg --theme x', '„x“ ist kein Wert für „--theme <theme>“; möglich sind light, dark.'],
  ['completion x', '„x“ ist kein Wert für <shell>; möglich sind bash, zsh, fish, powershell.'],
])('tells German readers what the parser of command lines says of %j', async (line, german) => {
  const { err, code } = await rung('--language', 'de', ...line.split(' '));
  expect({ err, code }).toEqual({
    err: `Fehler: ${german}\nWie der Befehl zu verwenden ist, zeigt er mit --help.\n`,
    code: 2,
  });
});

it.each([
  ['check nowhere.json', 'nowhere.json lässt sich nicht lesen: Eine solche Datei gibt es nicht.'],
  [
    `check ${exampleFolder}`,
    `${exampleFolder} lässt sich nicht lesen: Das ist ein Verzeichnis. Gemeint war vielleicht ${join(exampleFolder, 'flow.json')}.`,
  ],
  [
    'init small-team -d /dev/null/x',
    'Das Verzeichnis /dev/null/x lässt sich nicht anlegen: Es gibt eine Datei dieses Namens.',
  ],
  [
    `draw ${flow} -o nowhere/flow.svg`,
    'nowhere/flow.svg lässt sich nicht schreiben: Ein Verzeichnis nowhere gibt es nicht.',
  ],
  [`draw ${flow} -o flow.txt`, expect.stringContaining('möglich sind .svg, .mmd und .md.')],
  [
    'simulate - --scenarios -',
    'Die Standardeingabe lässt sich nur einmal lesen; für eines von beiden wird eine Datei gebraucht.',
  ],
  [
    `calendar ${flow} nights --windows 2026-03-30`,
    expect.stringContaining('Einen Kalender „nights“ gibt es nicht.'),
  ],
  [
    `calendar ${flow} always --from 2026-03-30T10:00Z --within 4h`,
    '--within: Eine Dauer wird wie PT30M, PT4H, P1DT12H oder P2W geschrieben. Gemeint war vielleicht PT4H.',
  ],
  [`calendar ${flow} always --between 2026-03-30`, '--between besteht aus zwei Zeitpunkten, Anfang/Ende.'],
])('refuses %j in German where that was asked for, and in English for programs', async (line, german) => {
  const typed = line.split(' ');
  const { err, code } = await rung(...typed, '--language=de');
  expect({ err, code }).toEqual({ err: expect.stringMatching(/^Fehler: .*\n$/), code: 2 });
  expect(err.slice('Fehler: '.length, -1)).toEqual(german);
  const forPrograms = JSON.parse((await rung(...typed, '--language=de', '--json')).out);
  const { err: english } = await rung(...typed);
  expect(`error: ${forPrograms.error.message}\n`).toBe(english);
});

it('ends with one of its exit codes also when nobody can be told why', async () => {
  const full = () => {
    throw new OutputError({ en: 'Cannot write the output.', de: 'Die Ausgabe lässt sich nicht schreiben.' });
  };
  const sink = { write: full, isRead: true, isTerminal: false, columns: 100 };
  for (const [args, expected] of [
    [['check', 'nowhere.json', '--json'], 2],
    [['check', '--bogus'], 2],
    [['init', '--json'], 3],
  ] as const) {
    let code = 0;
    const exit = (given: number) => {
      code = given;
    };
    await runCli(args, { out: sink, err: sink, exit });
    expect([args, code]).toEqual([args, expected]);
  }
});
