// Runs the bundle that the install built; the sources where there is none, or where any of them is newer.
const { statSync } = require('node:fs');
const module_ = require('node:module');
const { join } = require('node:path');

const root = join(__dirname, '../../..');
const bundle = join(__dirname, '../dist/bundle');

function modifiedMs(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}

/** Looking at every source takes a millisecond or two; running yesterday's sources would cost somebody an afternoon. */
function isCurrent() {
  const builtMs = modifiedMs(join(bundle, 'main.cjs'));
  if (builtMs === undefined) return false;
  if (modifiedMs(join(__dirname, '../src/main.ts')) === undefined) return true; // installed without its sources
  return require(join(bundle, 'inputs.json')).every(
    (file) => (modifiedMs(join(root, file)) ?? Infinity) <= builtMs,
  );
}

function runSources() {
  module_.registerHooks({
    resolve: (specifier, context, next) =>
      specifier.startsWith('@rung/')
        ? next(specifier, { ...context, conditions: [...context.conditions, '@rung/source'] })
        : next(specifier, context),
  });
  return import('../src/main.ts');
}

module_.enableCompileCache?.();
if (isCurrent()) require(join(bundle, 'main.cjs'));
else void runSources();
