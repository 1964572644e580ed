// What `npm run tour` shows: one policy rehearsed, one replayed on a history of tickets, and what to type next.
import { spawn, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { historyLines } from './tour/history-lines.mjs';
import { bold, dim, labelled, wrapped } from './tour/style.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root); // what is printed can then be typed as it stands
const rehearsed = 'examples/agency-unanswered-4bh/flow.json';
const shown = 'unanswered over a week-end';
const replayed = 'examples/replays/sample';
const rung = join(root, 'apps/cli/bin/rung.cjs');

const { isCurrent } = createRequire(import.meta.url)('../apps/cli/bin/bundle.cjs');
if (!isCurrent()) spawnSync(process.execPath, ['scripts/bundle.mjs'], { stdio: 'inherit' });

/** Runs the tool beside this program and gives what it printed. */
function start(...args) {
  const child = spawn(process.execPath, [rung, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
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
  const { status } = spawnSync(process.execPath, [rung, ...args], {
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
  bold('A policy, rehearsed'),
  ...wrapped('A project customer who waits four business hours for an answer gets the account director.'),
  ...wrapped(
    `${failed === 0 ? `All its ${passed} scenarios pass.` : `${failed} of its scenarios fail.`} This is one of them, step by step:`,
  ),
  '',
);
show('simulate', rehearsed, '--only', shown, '--verbose');

print(
  '',
  bold('Another policy, on 2,000 tickets'),
  ...wrapped(
    'What it would have done with five months of tickets. They are invented; yours come as a table.',
  ),
  '',
);
print(...historyLines(JSON.parse(await history)), '');

const next = [
  ['npx rung init small-team', 'begin with a flow of your own'],
  [`npx rung draw ${rehearsed} -o flow.svg`, 'see it as a picture'],
  ['npx rung help', 'everything else'],
];
print(bold('Next'), ...labelled(next, { line: dim }));
