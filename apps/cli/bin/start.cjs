// Runs the bundle that the install built; the sources where there is none, or where any of them is newer.
const module_ = require('node:module');
const { isCurrent, main } = require('./bundle-state.cjs');

function runSources() {
  module_.registerHooks({
    resolve: (specifier, context, next) =>
      specifier.startsWith('@rung/')
        ? next(specifier, { ...context, conditions: [...context.conditions, '@rung/source'] })
        : next(specifier, context),
  });
  return import('../src/main.ts');
}

module_.enableCompileCache();
if (isCurrent()) require(main);
else void runSources();
