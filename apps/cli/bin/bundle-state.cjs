// Where the bundle is, and whether it was made of the sources as they are now.
const { statSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '../../..');
const bundle = join(__dirname, '../dist/bundle');
const main = join(bundle, 'main.cjs');

function modifiedMs(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}

/** Looking at every source takes a millisecond or two; running yesterday's sources would cost somebody an afternoon. */
function isCurrent() {
  const builtMs = modifiedMs(main);
  if (builtMs === undefined) return false;
  if (modifiedMs(join(__dirname, '../src/main.ts')) === undefined) return true; // installed without its sources
  return require(join(bundle, 'inputs.json')).every(
    (file) => (modifiedMs(join(root, file)) ?? Infinity) <= builtMs,
  );
}

module.exports = { main, isCurrent };
