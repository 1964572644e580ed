// What `npm run tour` shows: one policy rehearsed, one replayed on a history of tickets, and what to type next. In German with
// `npm run tour -- --language de`.
import { spawn, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { historyLines } from './tour/history-lines.mjs';
import { bold, dim, labelled, wrapped } from './tour/style.mjs';
import { tourWords } from './tour/words.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root); // what is printed can then be typed as it stands
const rehearsed = 'examples/agency-unanswered-4bh/flow.json';
const shown = 'unanswered over a week-end';
const replayed = 'examples/replays/sample';
const rung = join(root, 'apps/cli/bin/rung.cjs');

const { isCurrent } = createRequire(import.meta.url)('../apps/cli/bin/bundle.cjs');
if (!isCurrent()) spawnSync(process.execPath, ['scripts/bundle.mjs'], { stdio: 'inherit' });

const language = askedLanguage();
const words = tourWords[language];

// Whoever reads through `head` has seen enough.
process.stdout.on('error', ({ code }) => process.exit(code === 'EPIPE' ? 0 : 3));

/** The language asked for; the tour is for people, and takes no other option. */
function askedLanguage() {
  try {
    const { values } = parseArgs({ options: { language: { type: 'string' } } });
    const { language = process.env.RUNG_LANGUAGE ?? 'en' } = values;
    if (Object.hasOwn(tourWords, language)) return language;
  } catch {
    // Told below, in the words of this command.
  }
  process.stderr.write('The tour takes no option but --language en or --language de.\n');
  process.exit(2);
}

/** Runs the tool beside this program and gives what it printed. */
function start(...args) {
  const child = spawn(process.execPath, [rung, ...args, '--language', language], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [chunks, complaints] = [[], []];
  child.stdout.on('data', (chunk) => chunks.push(chunk));
  child.stderr.on('data', (chunk) => complaints.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0
        ? resolve(Buffer.concat(chunks).toString())
        : reject(new Error(`rung ${args.join(' ')} ended with ${code}: ${Buffer.concat(complaints)}`)),
    );
  });
}

/** Runs the tool and lets it print. */
function show(...args) {
  const { status } = spawnSync(process.execPath, [rung, ...args, '--language', language], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) throw new Error(`rung ${args.join(' ')} ended with ${status}`);
}

const print = (...lines) => process.stdout.write(`${lines.join('\n')}\n`);

// Begun first and read last, so that the history is replayed while the rehearsal is looked at.
const history = start(
  ...[
    'replay',
    `${replayed}/flow.json`,
    '--tickets',
    `${replayed}/tickets.csv`,
    '--map',
    `${replayed}/map.json`,
    '--json',
  ],
);

const { passed, failed } = JSON.parse(await start('simulate', rehearsed, '--json'));

print(
  bold(words.rehearsed),
  ...wrapped(words.promise),
  ...wrapped(failed === 0 ? words.allPass(passed) : words.someFail(failed)),
  '',
);
show('simulate', rehearsed, '--only', shown, '--verbose');

print('', bold(words.replayed), ...wrapped(words.history), '');
print(...historyLines(JSON.parse(await history), language), '');

const next = [
  ['npx rung init small-team', words.begin],
  [`npx rung draw ${rehearsed} -o flow.svg`, words.picture],
  ['npx rung help', words.help],
];
print(bold(words.next), ...labelled(next, { line: dim }));
