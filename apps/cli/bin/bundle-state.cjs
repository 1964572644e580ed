// Where the bundle is, and whether it was made of the sources as they are now.
const { readFileSync, statSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '../../..');
const bundle = join(__dirname, '../dist/bundle');
const main = join(bundle, 'main.cjs');
const quietly = { throwIfNoEntry: false };

function modifiedMs(file) {
  return statSync(file, quietly)?.mtimeMs;
}

/** The sources behind a command line, a line each: `check FILE` runs half of them, and looking at a file takes its time. */
function inputsOf([command, file = '-', ...others]) {
  const isPlainCheck = command === 'check' && !file.startsWith('-') && others.length === 0;
  const isListed = isPlainCheck && process.env.RUNG_LANGUAGE === undefined;
  return readFileSync(join(bundle, isListed ? 'check-inputs.txt' : 'inputs.txt'), 'utf8').split('\n');
}

/**
 * Whether the bundle may run a command line; without one, whether it is current as a whole. Looking at the sources takes a
 * few milliseconds; running yesterday's would cost somebody an afternoon.
 */
function isCurrent(args = []) {
  const builtMs = modifiedMs(main);
  if (builtMs === undefined) return false;
  if (modifiedMs(join(__dirname, '../src/main.ts')) === undefined) return true; // installed without its sources
  return inputsOf(args).every((file) => (modifiedMs(`${root}/${file}`) ?? Infinity) <= builtMs);
}

module.exports = { bundle, isCurrent };
