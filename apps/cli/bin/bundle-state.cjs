// Where the bundle is, and whether it was made of the sources as they are now.
const { readFileSync, statSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '../../..');
const bundle = join(__dirname, '../dist/bundle');
const main = join(bundle, 'main.cjs');

function modifiedMs(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}

/** The sources that the bundle was made of, a line each. */
function inputsOf(folder) {
  return readFileSync(join(folder, 'inputs.txt'), 'utf8').split('\n');
}

/** Looking at every source takes a millisecond or two; running yesterday's sources would cost somebody an afternoon. */
function isCurrent() {
  const builtMs = modifiedMs(main);
  if (builtMs === undefined) return false;
  if (modifiedMs(join(__dirname, '../src/main.ts')) === undefined) return true; // installed without its sources
  return inputsOf(bundle).every((file) => (modifiedMs(`${root}/${file}`) ?? Infinity) <= builtMs);
}

module.exports = { bundle, isCurrent };
